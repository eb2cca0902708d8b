import { describe, expect, it } from 'vitest'
import { headOf, readRow } from '../../src/storage/row'
import { draftNamed } from './world'

function rawOf(row: Parameters<typeof readRow>[0]): string {
  const reading = readRow(row)
  if (reading.ok) throw new Error('not set aside')
  return reading.quarantined.raw()
}

describe('a stored row', () => {
  it('gives its draft the revision that writes are compared with', () => {
    const draft = { ...draftNamed('Contoso'), revision: 3 }
    expect(readRow({ id: draft.id, revision: 7, draft })).toEqual({
      ok: true,
      draft: { ...draft, revision: 7 },
    })
  })

  it.each(['7', null, 1.5, Number.NaN, {}])(
    'is set aside with no whole revision: %j',
    (revision) => {
      const draft = draftNamed('Contoso')
      expect(readRow({ id: draft.id, revision, draft })).toMatchObject({
        ok: false,
        quarantined: { id: draft.id, reason: 'not-a-record' },
      })
    },
  )
})

describe('the raw text of a row that was set aside', () => {
  it('is all that was found, as JSON', () => {
    const row = { id: 'a', revision: 1, draft: { schema: 99, id: 'a', list: [1, [null, 'x']] } }
    expect(JSON.parse(rawOf(row))).toEqual(row)
  })

  it('is written also for a record a million levels deep', () => {
    let draft: unknown = 'bottom'
    for (let level = 0; level < 1_000_000; level += 1) draft = [draft]
    expect(rawOf({ id: 'a', revision: 1, draft })).toContain('[deeper levels left out]')
  })

  it('is written also where JSON has no form for a value', () => {
    expect(JSON.parse(rawOf({ id: 'a', draft: { big: 12n } }))).toEqual({
      id: 'a',
      draft: { big: '12' },
    })
  })
})

describe('the head of a row', () => {
  it.each([
    [{ schema: 3 }, 3],
    [{ schema: '3' }, 0],
    [{}, 0],
    [null, 0],
    ['schema', 0],
  ])('over %j claims the schema %d', (draft, schema) => {
    expect(headOf({ id: 'a', revision: 2, writer: 'w', draft })).toEqual({
      revision: 2,
      writer: 'w',
      schema,
    })
  })
})
