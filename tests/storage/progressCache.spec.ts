import { describe, expect, it } from 'vitest'
import type { CachedProgress } from '../../src/request/schema'
import { createProgressCache, stillHolds } from '../../src/storage/progressCache'
import { createMemoryEngine } from '../../src/storage/database/memory'

const contoso: CachedProgress = {
  id: 'contoso',
  revision: 3,
  day: '2026-11-21',
  from: '2026-11-21T09:00:00.000Z',
  until: '2026-11-21T15:00:00.000Z',
  kind: 'Provisioning request',
  subject: 'contoso.com',
  state: 'Step 3: 1 problem',
  tone: 'stop',
}

describe('what is remembered of judged drafts', () => {
  it('is nothing at first', async () => {
    expect((await createProgressCache(createMemoryEngine()).read()).size).toBe(0)
  })

  it('comes back by the id of the draft', async () => {
    const list = createProgressCache(createMemoryEngine())
    await list.write([contoso])
    expect((await list.read()).get('contoso')).toEqual(contoso)
  })

  it('is replaced as a whole, so that deleted drafts leave nothing behind', async () => {
    const list = createProgressCache(createMemoryEngine())
    await list.write([contoso])
    await list.write([{ ...contoso, id: 'fabrikam' }])
    expect([...(await list.read()).keys()]).toEqual(['fabrikam'])
  })

  it.each([
    ['no list', 'x'],
    ['wrong entries', [null, 1, { id: 1 }, { id: 'a', revision: '3', done: 1, problems: 0 }]],
    ['half an entry', [{ id: 'a', revision: 1, done: 2 }]],
    ['an entry of version 0.1', [{ id: 'a', revision: 1, done: 2, problems: 0 }]],
    ['an entry without a time', [{ ...contoso, until: undefined }]],
    ['an entry of no day', [{ ...contoso, day: '2026-02-30' }]],
  ])('is nothing where the record holds %s', async (_, value) => {
    const engine = createMemoryEngine()
    await engine.write(['meta'], (tx) => tx.put('meta', { id: 'judged', value }))
    expect((await createProgressCache(engine).read()).size).toBe(0)
  })
})

describe('what is remembered of a judged draft', () => {
  const at = (now: string, day = '2026-11-21') => ({ day, now })

  it.each([
    ['at once', contoso, at('2026-11-21T09:00:00.000Z')],
    ['until the next change', contoso, at('2026-11-21T14:59:59.999Z')],
    ['all day where nothing changes', { ...contoso, until: null }, at('2026-11-21T23:00:00.000Z')],
  ])('holds %s', (_, judged, now) => {
    expect(stillHolds(judged, 3, now)).toBe(true)
  })

  it.each([
    ['another revision', 4, at('2026-11-21T09:00:00.000Z')],
    ['another day', 3, at('2026-11-21T09:00:00.000Z', '2026-11-22')],
    ['the next change', 3, at('2026-11-21T15:00:00.000Z')],
    ['a clock that was set back', 3, at('2026-11-21T08:00:00.000Z')],
  ])('does not hold for %s', (_, revision, now) => {
    expect(stillHolds(contoso, revision, now)).toBe(false)
  })
})
