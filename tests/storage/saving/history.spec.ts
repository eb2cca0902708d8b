import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/request/draft'
import { createHistory } from '../../../src/storage/saving/history'
import { draftNamed } from '../world'

function setUp(revision: number) {
  const opened: Draft = { ...draftNamed('opened'), revision }
  const taken: [string, string, readonly string[]][] = []
  let now = '2026-03-01T09:00:00.000Z'
  let broken = false
  const take = (draft: Draft, _at: string, why: string, changed: readonly string[] = []) => {
    if (broken) return Promise.reject(new Error('no room'))
    taken.push([draft.name, why, changed])
    return Promise.resolve()
  }
  const remember = createHistory(opened, { take }, () => now)
  return {
    taken,
    break: () => (broken = true),
    save: (name: string, at: string) => {
      now = at
      return remember({ ...opened, name, revision: revision + 1 })
    },
  }
}

describe('versions kept while a draft is edited', () => {
  it('begin with the one it was opened with, before its first change', async () => {
    const { taken, save } = setUp(5)
    await save('first change', '2026-03-01T09:00:01.000Z')
    expect(taken).toEqual([['opened', 'opened', []]])
  })

  it('leave out the version of a new draft, which holds nothing', async () => {
    const { taken, save } = setUp(0)
    await save('first change', '2026-03-01T09:00:01.000Z')
    expect(taken).toEqual([])
  })

  it('are one in ten minutes, with what each changed', async () => {
    const { taken, save } = setUp(5)
    await save('a', '2026-03-01T09:00:00.000Z')
    await save('b', '2026-03-01T09:09:59.000Z')
    await save('c', '2026-03-01T09:10:00.000Z')
    await save('d', '2026-03-01T09:19:59.000Z')
    expect(taken).toEqual([
      ['opened', 'opened', []],
      ['c', 'edited', ['name']],
    ])
  })

  it('go on where the clock was set back', async () => {
    const { taken, save } = setUp(5)
    await save('a', '2026-03-01T09:00:00.000Z')
    await save('b', '2020-01-01T00:00:00.000Z')
    expect(taken.map(([name]) => name)).toEqual(['opened', 'b'])
  })

  it('are none where nothing changed but the revision', async () => {
    const { taken, save } = setUp(5)
    await save('opened', '2026-03-01T09:00:00.000Z')
    expect(taken).toEqual([])
  })

  it('that cannot be kept fail nothing', async () => {
    const { taken, save, break: breakIt } = setUp(5)
    breakIt()
    await save('a', '2026-03-01T09:00:00.000Z')
    expect(taken).toEqual([])
  })
})
