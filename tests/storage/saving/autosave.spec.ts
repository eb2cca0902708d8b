import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../../src/request/draft'
import type { WriteOutcome } from '../../../src/storage/drafts'
import { StorageFault, type FaultReason } from '../../../src/storage/database/engine'
import { createAutosave, type AutosaveStatus } from '../../../src/storage/saving/autosave'
import { draftNamed, NOW } from '../world'

interface Write {
  draft: Draft
  expected: number
  saved: () => void
  conflict: (copy: Draft) => void
  fail: (reason: FaultReason) => void
}

/** A autosave over a store that answers when the test says so. */
function setUp({
  persistent = () => true,
  revision = 3,
}: { persistent?: () => boolean; revision?: number } = {}) {
  const draft = { ...draftNamed('Contoso'), revision }
  const writes: Write[] = []
  const parting: [Draft, number][] = []
  const statuses: AutosaveStatus[] = []
  const conflicts: Draft[] = []
  const saved: Draft[] = []
  const autosave = createAutosave(draft, {
    drafts: {
      write: (next, expected) =>
        new Promise<WriteOutcome>((resolve, reject) =>
          writes.push({
            draft: next,
            expected,
            saved: () => resolve({ outcome: 'saved', revision: expected + 1 }),
            conflict: (copy) => resolve({ outcome: 'conflict', copy }),
            fail: (reason) => reject(new StorageFault(reason)),
          }),
        ),
      writeNow: (next, base) => parting.push([next, base]) > 0,
    },
    now: () => NOW,
    persistent,
    onStatus: (status) => statuses.push(status),
    onConflict: (copy) => conflicts.push(copy),
    onSaved: (version) => saved.push(version),
  })
  const type = (name: string) => autosave.save({ ...draft, name })
  const names = () => writes.map(({ draft }) => draft.name)
  return { draft, autosave, type, names, writes, parting, statuses, conflicts, saved }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('when it writes', () => {
  it('waits 100 ms after the last change', async () => {
    const { type, names } = setUp()
    type('a')
    await pass(99)
    expect(names()).toEqual([])
    await pass(1)
    expect(names()).toEqual(['a'])
  })

  it('waits no longer than 300 ms after the first, however fast it goes on', async () => {
    const { type, names } = setUp()
    for (let typed = 0; typed < 6; typed += 1) {
      type(`${typed}`)
      await pass(50)
    }
    expect(names()).toEqual(['5'])
  })

  it('counts the 300 ms anew after a write', async () => {
    const { type, names, writes } = setUp()
    type('a')
    await pass(100)
    writes[0]!.saved()
    await pass(1_000)
    type('b')
    await pass(99)
    expect(names()).toEqual(['a'])
    await pass(1)
    expect(names()).toEqual(['a', 'b'])
  })

  it('has one write under way at a time, and then writes only the latest', async () => {
    const { type, names, writes } = setUp()
    type('a')
    await pass(100)
    for (const name of ['b', 'c', 'd']) {
      type(name)
      await pass(150)
    }
    expect(names()).toEqual(['a'])
    writes[0]!.saved()
    await pass(0)
    expect(names()).toEqual(['a', 'd'])
  })

  it('expects the revision that it last stored', async () => {
    const { type, writes } = setUp({ revision: 3 })
    type('a')
    await pass(100)
    writes[0]!.saved()
    type('b')
    await pass(100)
    expect(writes.map(({ expected }) => expected)).toEqual([3, 4])
  })

  it('dates the change', async () => {
    const { type, writes } = setUp()
    type('a')
    await pass(100)
    expect(writes[0]!.draft.changedAt).toBe(NOW)
  })
})

describe('what it says', () => {
  it('says saved only after the store has confirmed it', async () => {
    const { draft, type, writes, statuses } = setUp()
    type('a')
    await pass(3_000)
    expect(statuses).toEqual([{ state: 'saving' }])
    writes[0]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toEqual({ state: 'saved', id: draft.id, revision: 4, at: NOW })
  })

  it('does not say saved while something newer waits', async () => {
    const { type, writes, statuses } = setUp()
    type('a')
    await pass(100)
    type('b')
    writes[0]!.saved()
    await pass(0)
    expect(statuses.map(({ state }) => state)).not.toContain('saved')
    await pass(100)
    writes[1]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved', revision: 5 })
  })

  it.each(['quota', 'lost', 'blocked', 'outdated', 'failed'] as const)(
    'says not saved, stays with it while typing goes on, and takes it back when it is fixed: %s',
    async (reason) => {
      const { type, writes, statuses } = setUp()
      type('a')
      await pass(100)
      writes[0]!.fail(reason)
      await pass(0)
      type('b')
      expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason })
      await pass(100)
      expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason })
      writes[1]!.saved()
      await pass(0)
      expect(statuses.at(-1)).toMatchObject({ state: 'saved' })
    },
  )

  it('is not called under way for ever: after five seconds it is not saved, until it is', async () => {
    const { type, writes, statuses } = setUp()
    type('a')
    await pass(100 + 4_999)
    expect(statuses.at(-1)).toEqual({ state: 'saving' })
    await pass(1)
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'slow' })
    type('ab')
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'slow' })
    writes[0]!.saved()
    await pass(100)
    writes[1]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved', revision: 5 })
    await pass(60_000)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved' })
  })

  it('tells the version that was saved', async () => {
    const { draft, type, writes, saved } = setUp()
    type('a')
    await pass(100)
    writes[0]!.saved()
    await pass(0)
    expect(saved).toEqual([{ ...draft, name: 'a', changedAt: NOW, revision: 4 }])
  })

  it('knows whether there is something that is not stored', async () => {
    const { autosave, type, writes } = setUp()
    expect(autosave.unsaved()).toBeNull()
    type('a')
    expect(autosave.unsaved()).toMatchObject({ name: 'a', revision: 3 })
    await pass(100)
    type('ab')
    expect(autosave.unsaved()).toMatchObject({ name: 'ab' })
    writes[0]!.saved()
    await pass(100)
    expect(autosave.unsaved()).toMatchObject({ name: 'ab', revision: 4 })
    writes[1]!.saved()
    await pass(0)
    expect(autosave.unsaved()).toBeNull()
  })

  it('writes nothing more of a draft that was deleted, not even another time', async () => {
    const { autosave, type, writes, statuses } = setUp()
    type('a')
    await pass(100)
    writes[0]!.fail('quota')
    await pass(0)
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'quota' })
    autosave.drop()
    expect(autosave.unsaved()).toBeNull()
    await autosave.settle()
    autosave.flush()
    await pass(60_000)
    expect(writes).toHaveLength(1)
  })
})

describe('when a write fails', () => {
  it('tries again by itself, later and later, with the text it holds', async () => {
    const { type, names, writes } = setUp()
    type('a')
    await pass(100)
    for (const wait of [250, 500, 1_000, 2_000, 5_000, 10_000, 10_000]) {
      const before = writes.length
      writes.at(-1)!.fail('lost')
      await pass(wait - 1)
      expect(writes).toHaveLength(before)
      await pass(1)
      expect(writes).toHaveLength(before + 1)
    }
    expect(new Set(names())).toEqual(new Set(['a']))
  })

  it('writes the newer text where there is one', async () => {
    const { type, names, writes } = setUp()
    type('a')
    await pass(100)
    type('b')
    writes[0]!.fail('lost')
    await pass(250)
    expect(names()).toEqual(['a', 'b'])
  })

  it('starts anew with short waits after it was fixed', async () => {
    const { type, writes } = setUp()
    type('a')
    await pass(100)
    writes[0]!.fail('lost')
    await pass(250)
    writes[1]!.fail('lost')
    await pass(500)
    writes[2]!.saved()
    await pass(0)
    type('b')
    await pass(100)
    writes[3]!.fail('lost')
    await pass(250)
    expect(writes).toHaveLength(5)
  })

  it('does not try by itself what cannot succeed, only when asked', async () => {
    const { autosave, type, writes, statuses } = setUp()
    type('a')
    await pass(100)
    writes[0]!.fail('upgrade-failed')
    await pass(60_000)
    expect(writes).toHaveLength(1)
    void autosave.settle()
    await pass(0)
    writes[1]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved' })
  })
})

describe('where nothing outlives the page', () => {
  it('is never called saved, until the database can be used', async () => {
    let persistent = false
    const { autosave, type, writes, statuses } = setUp({ persistent: () => persistent })
    type('a')
    await pass(100)
    writes[0]!.saved()
    await pass(60_000)
    expect(statuses.at(-1)).toEqual({ state: 'not-saved', reason: 'memory' })
    expect(writes).toHaveLength(1)
    expect(autosave.unsaved()).not.toBeNull()
    persistent = true
    void autosave.settle()
    await pass(0)
    expect(writes[1]!.draft.name).toBe('a')
    writes[1]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved' })
  })
})

describe('when the page goes away', () => {
  it('puts the text down at once, with the revision it knows', () => {
    const { draft, autosave, type, parting } = setUp()
    type('a')
    autosave.flush()
    expect(parting).toEqual([[{ ...draft, name: 'a', changedAt: NOW }, 3]])
  })

  it('puts down what is under way too: that write may never arrive', async () => {
    const { autosave, type, parting } = setUp()
    type('a')
    await pass(100)
    autosave.flush()
    expect(parting).toMatchObject([[{ name: 'a' }, 3]])
  })

  it('puts down the newest where both are there', async () => {
    const { autosave, type, parting } = setUp()
    type('a')
    await pass(100)
    type('b')
    autosave.flush()
    expect(parting).toMatchObject([[{ name: 'b' }, 3]])
  })

  it('begins no write in a page that may be closing', async () => {
    const { autosave, type, writes } = setUp()
    type('a')
    autosave.flush()
    await pass(99)
    expect(writes).toHaveLength(0)
    await pass(1)
    expect(writes).toHaveLength(1)
    type('b')
    autosave.flush()
    writes[0]!.saved()
    await pass(99)
    expect(writes, 'not even after one that was under way').toHaveLength(1)
    await pass(1)
    expect(writes).toHaveLength(2)
  })

  it('begins none either for what was typed a while before', async () => {
    const { autosave, type, writes } = setUp()
    for (const text of ['a', 'ab', 'abc', 'abcd']) {
      type(text)
      await pass(70)
    }
    expect(writes).toHaveLength(0)
    autosave.flush()
    await pass(99)
    expect(writes).toHaveLength(0)
    await pass(1)
    expect(writes).toMatchObject([{ draft: { name: 'abcd' } }])
  })

  it('does nothing where all is stored', async () => {
    const { autosave, type, writes, parting } = setUp()
    autosave.flush()
    type('a')
    await pass(100)
    writes[0]!.saved()
    await pass(0)
    autosave.flush()
    expect(parting).toEqual([])
    expect(writes).toHaveLength(1)
  })

  it('writes as always should the page stay, so that the journal is empty again', async () => {
    const { autosave, type, names, writes, statuses } = setUp()
    type('a')
    await pass(100)
    autosave.flush()
    writes[0]!.saved()
    await pass(100)
    expect(names()).toEqual(['a', 'a'])
    writes[1]!.saved()
    await pass(0)
    expect(statuses.at(-1)).toMatchObject({ state: 'saved' })
    expect(autosave.unsaved()).toBeNull()
  })
})

describe('when another tab was faster', () => {
  it('goes on with the copy, and tells the page which one it is', async () => {
    const { type, writes, conflicts, statuses } = setUp()
    const copy = { ...draftNamed('a (kept from another tab)'), revision: 1 }
    type('a')
    await pass(100)
    writes[0]!.conflict(copy)
    await pass(0)
    expect(conflicts).toEqual([copy])
    expect(statuses.at(-1)).toMatchObject({ state: 'saved', id: copy.id, revision: 1 })
    type('b')
    await pass(100)
    expect(writes[1]).toMatchObject({ draft: { id: copy.id, name: 'b' }, expected: 1 })
  })

  it('keeps what was typed meanwhile for the copy, under the name that tells it apart', async () => {
    const { draft, autosave, writes } = setUp()
    const copy = { ...draftNamed('Contoso (kept from another tab)'), revision: 1 }
    autosave.save(draft)
    await pass(100)
    autosave.save({ ...draft, agreement: { ...draft.agreement, number: '42' } })
    writes[0]!.conflict(copy)
    await pass(100)
    expect(writes[1]!.draft).toMatchObject({
      id: copy.id,
      name: copy.name,
      agreement: { number: '42' },
    })
  })
})

describe('when another tab was faster while the name was typed', () => {
  it('loses no letter of it: not in what it writes, not in what the page shows', async () => {
    const { type, writes, conflicts } = setUp()
    const copy = { ...draftNamed('a (kept from another tab)'), revision: 1 }
    type('a')
    await pass(100)
    type('a b')
    writes[0]!.conflict(copy)
    await pass(100)
    const name = 'a b (kept from another tab)'
    expect(conflicts).toEqual([{ ...copy, name }])
    expect(writes[1]!.draft).toMatchObject({ id: copy.id, name })
  })
})

describe('when what was stored is gone', () => {
  it('stores again what it stored last', async () => {
    const { autosave, type, writes } = setUp()
    type('a')
    await pass(100)
    writes[0]!.saved()
    await pass(0)
    autosave.assure(new Set(['another']))
    expect(autosave.unsaved()).not.toBeNull()
    void autosave.settle()
    await pass(0)
    expect(writes[1]).toMatchObject({ draft: { name: 'a' }, expected: 4 })
  })

  it('stores the draft as it was opened where nothing was typed yet', async () => {
    const { autosave, names } = setUp()
    autosave.assure(new Set())
    void autosave.settle()
    await pass(0)
    expect(names()).toEqual(['Contoso'])
  })

  it('stores what waits, not what it replaces', async () => {
    const { autosave, type, names } = setUp()
    type('newer')
    autosave.assure(new Set())
    void autosave.settle()
    await pass(0)
    expect(names()).toEqual(['newer'])
  })

  it('does nothing for a draft that is there, or never was', async () => {
    const there = setUp()
    there.autosave.assure(new Set([there.draft.id]))
    const fresh = setUp({ revision: 0 })
    fresh.autosave.assure(new Set())
    expect([there.autosave.unsaved(), fresh.autosave.unsaved()]).toEqual([null, null])
  })
})

describe('settling', () => {
  it('writes at once and resolves when it is stored', async () => {
    const { autosave, type, writes } = setUp()
    const done = vi.fn()
    type('a')
    void autosave.settle().then(done)
    await pass(0)
    expect(writes).toHaveLength(1)
    expect(done).not.toHaveBeenCalled()
    writes[0]!.saved()
    await pass(0)
    expect(done).toHaveBeenCalledOnce()
    await pass(1_000)
    expect(writes).toHaveLength(1)
  })

  it('resolves when it failed as well, and at once where nothing waits', async () => {
    const { autosave, type, writes } = setUp()
    await autosave.settle()
    type('a')
    const settled = autosave.settle()
    await pass(0)
    writes[0]!.fail('quota')
    await settled
    expect(autosave.unsaved()).not.toBeNull()
  })
})
