import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { DRAFT_SCHEMA } from '../../src/request/limits'
import type { Drafts } from '../../src/storage/drafts'
import { StorageFault, type Engine, type Tx } from '../../src/storage/database/engine'
import { createMemoryEngine } from '../../src/storage/database/memory'
import { createPartingJournal } from '../../src/storage/saving/parting'
import { createSnapshots } from '../../src/storage/snapshots'
import { createTrash } from '../../src/storage/trash'
import {
  draftNamed,
  fakeLocalStorage,
  freshBrowser,
  itemsOf,
  namesIn,
  newId,
  NOW,
  openEngine,
  page,
} from './world'

const ENGINES: [string, () => Promise<Engine>][] = [
  ['in IndexedDB', () => openEngine()],
  ['in memory', () => Promise.resolve(createMemoryEngine())],
]

/** The engine with some of its calls failing or altered. */
function altered(engine: Engine, change: Partial<Engine>): Engine {
  return { ...engine, ...change }
}

async function deep(drafts: Drafts, id: string): Promise<Draft> {
  const draft = await drafts.read(id)
  if (!draft) throw new Error(`no draft ${id}`)
  return draft
}

beforeEach(freshBrowser)

describe.each(ENGINES)('drafts %s', (_, openAny) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await openAny()
  })

  describe('writing', () => {
    it('counts the revision up from the one expected', async () => {
      const drafts = page(engine)
      const draft = draftNamed('first')
      expect(await drafts.write(draft, 0)).toEqual({ outcome: 'saved', revision: 1 })
      const next = { ...draft, name: 'second' }
      expect(await drafts.write(next, 1)).toEqual({ outcome: 'saved', revision: 2 })
      expect(await drafts.read(draft.id)).toEqual({ ...next, revision: 2 })
    })

    it('counts on from a file whose revision is the largest whole number', async () => {
      const drafts = page(engine)
      const added = await drafts.add({ ...draftNamed('from a file'), revision: 2 ** 53 - 1 })
      let revision = added.revision
      for (const name of ['first', 'second', 'third']) {
        const outcome = await drafts.write({ ...added, name }, revision)
        expect(outcome).toEqual({ outcome: 'saved', revision: revision + 1 })
        revision += 1
      }
      expect((await drafts.read(added.id))?.name).toBe('third')
    })

    it('goes on where the largest whole number is stored already', async () => {
      const draft = { ...draftNamed('stored'), revision: 2 ** 53 - 1 }
      await engine.write(['drafts'], (tx) =>
        tx.put('drafts', { id: draft.id, revision: draft.revision, writer: 'before', draft }),
      )
      const drafts = page(engine)
      const opened = await deep(drafts, draft.id)
      await drafts.write({ ...opened, name: 'saved' }, opened.revision)
      expect(await deep(drafts, draft.id)).toMatchObject({ name: 'saved', revision: 1 })
    })

    it('never writes over what a newer version raised with what an older tab left behind', async () => {
      const draft = draftNamed('raised')
      const raised = { ...draft, schema: DRAFT_SCHEMA + 1, colour: 'blue' }
      const row = { id: draft.id, revision: 3, writer: 'newer', draft: raised as Draft }
      await engine.write(['drafts', 'journal'], async (tx) => {
        await tx.put('drafts', row)
        await tx.put('journal', {
          id: draft.id,
          base: 3,
          writer: 'older',
          draft: { ...draft, name: 'typed' },
        })
      })
      const drafts = page(engine)
      await drafts.settle()
      expect(await engine.read(['drafts'], (tx) => tx.get('drafts', draft.id))).toEqual(row)
      expect(await namesIn(drafts)).toEqual(['typed (kept from another tab)'])
    })

    it('takes a draft out of the proxies that a screen keeps it in', async () => {
      const draft = draftNamed('wrapped')
      const wrapped: Draft = new Proxy(draft, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key)
          return Array.isArray(value) ? new Proxy(value, {}) : value
        },
      })
      const drafts = page(engine)
      await drafts.write(wrapped, 0)
      expect(await drafts.read(draft.id)).toEqual({ ...draft, revision: 1 })
    })

    it('does not hold on to the object it was given', async () => {
      const drafts = page(engine)
      const draft = draftNamed('given')
      await drafts.write(draft, 0)
      draft.edges[0]!.fqdn = 'changed.afterwards'
      expect((await deep(drafts, draft.id)).edges[0]!.fqdn).toBe('')
    })

    it('writes back a draft that the browser removed meanwhile', async () => {
      const drafts = page(engine)
      const draft = draftNamed('cleared')
      expect(await drafts.write(draft, 41)).toEqual({ outcome: 'saved', revision: 42 })
      expect((await deep(drafts, draft.id)).revision).toBe(42)
    })

    it('reads no draft, however large: neither before it is written nor to confirm it', async () => {
      const drafts = page(engine)
      const draft = draftNamed('large')
      await drafts.write(draft, 0)
      const reading: string[] = []
      const watched = (tx: Tx): Tx => ({
        ...tx,
        get: (table, id) => (reading.push(`get ${table}`), tx.get(table, id)),
        all: (table, prefix) => (reading.push(`all ${table}`), tx.all(table, prefix)),
      })
      const own = page(
        altered(engine, {
          read: (tables, work) => engine.read(tables, (tx) => work(watched(tx))),
          write: (tables, work) => engine.write(tables, (tx) => work(watched(tx))),
        }),
      )
      expect(await own.write({ ...draft, name: 'larger' }, 1)).toMatchObject({ revision: 2 })
      expect(reading).toEqual([])
    })

    it('tells what was stored and how many drafts there are', async () => {
      const onStored = vi.fn()
      const drafts = page(engine, { onStored })
      const [one, two] = [draftNamed('one'), draftNamed('two')]
      await drafts.write(one, 0)
      await drafts.write(two, 0)
      expect(onStored.mock.calls).toEqual([
        [{ ...one, revision: 1 }, 1],
        [{ ...two, revision: 1 }, 2],
      ])
    })
  })

  describe('two tabs', () => {
    it('keep both versions where they met', async () => {
      const [one, two] = [page(engine), page(engine)]
      const draft = draftNamed('Contoso')
      await one.write(draft, 0)
      await two.write({ ...draft, name: 'from two' }, 1)
      const result = await one.write({ ...draft, name: 'from one' }, 1)
      expect(result).toMatchObject({
        outcome: 'conflict',
        copy: { revision: 1, name: 'from one (kept from another tab)' },
      })
      expect(await namesIn(one)).toEqual(['from one (kept from another tab)', 'from two'])
    })

    it('meet where both came to the same revision by different ways', async () => {
      const [one, two] = [page(engine), page(engine)]
      const draft = draftNamed('Contoso')
      await one.write(draft, 0)
      await two.read(draft.id)
      await engine.write(['drafts'], (tx) => tx.remove('drafts', draft.id))
      await two.write({ ...draft, name: 'theirs' }, 0)
      expect(await one.write({ ...draft, name: 'mine' }, 1)).toMatchObject({ outcome: 'conflict' })
      expect(await namesIn(one)).toEqual(['mine (kept from another tab)', 'theirs'])
    })

    it('meet where the first version of the other was never seen, too', async () => {
      const draft = draftNamed('Contoso')
      await page(engine).write({ ...draft, name: 'theirs' }, 0)
      expect(await page(engine).write(draft, 0)).toMatchObject({ outcome: 'conflict' })
    })

    it('go on separately: a copy is written as a draft of its own', async () => {
      const [one, two] = [page(engine), page(engine)]
      const draft = draftNamed('Contoso')
      await one.write(draft, 0)
      await two.write(draft, 1)
      const result = await one.write({ ...draft, name: 'mine' }, 1)
      if (result.outcome !== 'conflict') throw new Error('no conflict')
      expect(await one.write({ ...result.copy, name: 'mine too' }, 1)).toEqual({
        outcome: 'saved',
        revision: 2,
      })
      expect(await namesIn(one)).toEqual(['Contoso', 'mine too'])
    })

    it('lose no word in any order of writes, crashes of confirmation and reloads', async () => {
      const step = fc.record({
        tab: fc.nat(1),
        act: fc.constantFrom('type', 'type', 'type', 'leave', 'reload'),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          freshBrowser()
          const shared = await openAny()
          const draft = draftNamed('start')
          const tabs = [page(shared), page(shared)]
          const open = [
            { ...draft, revision: 0 },
            { ...draft, revision: 0 },
          ]
          const typed: string[] = []
          for (const [index, { tab, act }] of steps.entries()) {
            const word = `w${index}`
            const drafts = tabs[tab]!
            const mine = open[tab]!
            const next = { ...mine, name: `${mine.name} ${word}` }
            if (act === 'reload') {
              tabs[tab] = page(shared)
              open[tab] = (await tabs[tab].read(mine.id)) ?? mine
            } else if (act === 'leave') {
              typed.push(word)
              drafts.writeNow(next, mine.revision)
              tabs[tab] = page(shared)
              open[tab] = await deep(tabs[tab], mine.id)
            } else {
              typed.push(word)
              const result = await drafts.write(next, mine.revision)
              open[tab] =
                result.outcome === 'saved' ? { ...next, revision: result.revision } : result.copy
            }
          }
          const all = (await namesIn(page(shared))).join(' ')
          expect(typed.filter((word) => !all.split(/[ ()]/).includes(word))).toEqual([])
        }),
        { numRuns: 40 },
      )
    })
  })

  describe('a write whose confirmation was lost', () => {
    it('is not taken for the work of another tab when it is tried again', async () => {
      let deaf = true
      const drafts = page(
        altered(engine, {
          read: (tables, work) =>
            deaf ? Promise.reject(new StorageFault('lost')) : engine.read(tables, work),
        }),
      )
      const draft = draftNamed('once')
      await expect(drafts.write(draft, 0)).rejects.toMatchObject({ reason: 'lost' })
      deaf = false
      expect(await drafts.write(draft, 0)).toEqual({ outcome: 'saved', revision: 2 })
      expect(await namesIn(drafts)).toEqual(['once'])
    })

    it('does not count as saved while another revision is read back', async () => {
      const drafts = page(
        altered(engine, {
          write: async (tables, work) => {
            const result = await engine.write(tables, work)
            await engine.write(['drafts'], async (tx) => {
              for (const row of await tx.all('drafts')) {
                await tx.put('drafts', { ...row, revision: row.revision - 1 })
              }
            })
            return result
          },
        }),
      )
      await expect(drafts.write(draftNamed('swallowed'), 0)).rejects.toMatchObject({
        reason: 'lost',
      })
    })
  })

  describe('leaving', () => {
    it('is taken over when the draft is next opened', async () => {
      const before = page(engine)
      const draft = draftNamed('stored')
      await before.write(draft, 0)
      expect(before.writeNow({ ...draft, name: 'last words' }, 1)).toBe(true)
      expect(await page(engine).read(draft.id)).toEqual({
        ...draft,
        name: 'last words',
        revision: 2,
      })
      expect(await engine.read(['journal'], (tx) => tx.ids('journal'))).toEqual([])
    })

    it('is taken over for all drafts at the start', async () => {
      const before = page(engine)
      before.writeNow(draftNamed('never stored'), 0)
      before.writeNow(draftNamed('neither'), 0)
      const after = page(engine)
      await after.settle()
      expect(await namesIn(after)).toEqual(['neither', 'never stored'])
    })

    it('is taken over after a write of the same page that arrived after all', async () => {
      const before = page(engine)
      const draft = draftNamed('stored')
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'newest' }, 0)
      expect((await deep(page(engine), draft.id)).name).toBe('newest')
      expect(await namesIn(page(engine))).toEqual(['newest'])
    })

    it('changes nothing where the same content was stored meanwhile', async () => {
      const before = page(engine)
      const draft = draftNamed('same')
      await before.write(draft, 0)
      before.writeNow(draft, 0)
      expect(await page(engine).read(draft.id)).toEqual({ ...draft, revision: 1 })
    })

    it('needs no copy where another tab has taken it over meanwhile', async () => {
      const [one, other] = [page(engine), page(engine)]
      const draft = draftNamed('first')
      await one.write(draft, 0)
      const last = { ...draft, name: 'last words' }
      one.writeNow(last, 1)
      await other.settle()
      expect(await one.write(last, 1)).toEqual({ outcome: 'saved', revision: 3 })
      expect(await namesIn(other)).toEqual(['last words'])
    })

    it('becomes a copy where another tab wrote meanwhile', async () => {
      const [before, other] = [page(engine), page(engine)]
      const draft = draftNamed('stored')
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'last words' }, 1)
      await other.write({ ...draft, name: 'theirs' }, 1)
      expect((await deep(page(engine), draft.id)).name).toBe('theirs')
      expect(await namesIn(other)).toEqual(['last words (kept from another tab)', 'theirs'])
    })

    it('leaves nothing behind where the page stayed and wrote', async () => {
      const drafts = page(engine)
      const draft = draftNamed('stayed')
      drafts.writeNow(draft, 0)
      await drafts.write({ ...draft, name: 'went on' }, 0)
      expect(await engine.read(['journal'], (tx) => tx.ids('journal'))).toEqual([])
      expect((await deep(page(engine), draft.id)).name).toBe('went on')
    })

    it('never waits for a write of the draft: that leaves the journal alone', async () => {
      const draft = draftNamed('stored')
      const used: string[] = []
      const watched = altered(engine, {
        write: (tables, work) => {
          used.push(...tables)
          return engine.write(tables, work)
        },
      })
      await page(watched).write(draft, 0)
      expect(used).toEqual(['drafts'])
    })

    it('stays in the journal where it is newer than the write under way', async () => {
      const before = page(engine)
      const draft = draftNamed('stored')
      await before.write(draft, 0)
      const writing = before.write({ ...draft, name: 'under way' }, 1)
      before.writeNow({ ...draft, name: 'newer' }, 1)
      await writing
      expect((await deep(page(engine), draft.id)).name).toBe('newer')
    })

    it('never takes the place of what the same page wrote later', async () => {
      const before = page(engine)
      const draft = draftNamed('first')
      await before.write(draft, 0)
      await before.write({ ...draft, name: 'second' }, 1)
      await before.write({ ...draft, name: 'third' }, 2)
      // As after a crash between the last write and the clearing of the journal.
      before.writeNow({ ...draft, name: 'older' }, 1)
      expect((await deep(page(engine), draft.id)).name).toBe('third')
      expect(await namesIn(page(engine))).toEqual(['older (kept from another tab)', 'third'])
    })

    it.each([
      ['before it was deleted stays deleted', NOW, []],
      ['after it was deleted is kept', '2026-03-01T08:59:59.000Z', ['last words']],
    ])('what was typed %s', async (_, deletedAt, names) => {
      const before = page(engine)
      const draft = draftNamed('stored')
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'last words' }, 1)
      await createTrash({ engine, newId, writer: 'w' }).put(draft.id, deletedAt)
      await page(engine).settle()
      expect(await namesIn(page(engine))).toEqual(names)
    })

    it('keeps in the journal what a newer version left there', async () => {
      const draft = { ...draftNamed('newer'), schema: DRAFT_SCHEMA + 1 }
      const row = { id: draft.id, base: 0, writer: 'w', draft }
      engine.putNow('journal', row)
      await page(engine).settle()
      expect(await engine.read(['journal'], (tx) => tx.all('journal'))).toEqual([row])
    })

    it('does not keep a draft from opening where it cannot be taken over now', async () => {
      const draft = draftNamed('stored')
      await page(engine).write(draft, 0)
      page(engine).writeNow({ ...draft, name: 'waits' }, 1)
      const readOnly = altered(engine, {
        write: () => Promise.reject(new StorageFault('outdated')),
      })
      expect((await deep(page(readOnly), draft.id)).name).toBe('stored')
      expect((await deep(page(engine), draft.id)).name).toBe('waits')
    })
  })

  describe('leaving a browser that drops what a closing page gave the database', () => {
    /** A page as it closes: what it gives the database never arrives. */
    const closing = (store: Storage) =>
      page(altered(engine, { putNow: () => true }), {
        parting: () => createPartingJournal(() => store),
      })
    const next = (store: Storage) =>
      page(engine, { parting: () => createPartingJournal(() => store) })
    let store: Storage
    beforeEach(() => {
      store = fakeLocalStorage()
    })
    const changed = (draft: Draft, name: string, second: number): Draft => ({
      ...draft,
      name,
      changedAt: `2026-03-01T09:00:${second}.000Z`,
    })

    it('is there when the draft is next opened, and then in the database alone', async () => {
      const draft = draftNamed('stored')
      const before = closing(store)
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'last words' }, 1)
      expect(await deep(next(store), draft.id)).toMatchObject({ name: 'last words', revision: 2 })
      expect(store.length).toBe(0)
      expect(await namesIn(page(engine))).toEqual(['last words'])
    })

    it('is there for a draft that was never stored', async () => {
      closing(store).writeNow(draftNamed('never stored'), 0)
      await next(store).settle()
      expect(await namesIn(page(engine))).toEqual(['never stored'])
    })

    it('is there beside an earlier version that did arrive', async () => {
      const draft = draftNamed('stored')
      let arrives = true
      const before = page(
        altered(engine, { putNow: (table, row) => !arrives || engine.putNow(table, row) }),
        { parting: () => createPartingJournal(() => store) },
      )
      await before.write(draft, 0)
      before.writeNow(changed(draft, 'earlier', 10), 1)
      arrives = false
      before.writeNow(changed(draft, 'last words', 11), 1)
      expect((await deep(next(store), draft.id)).name).toBe('last words')
      expect(await namesIn(page(engine))).toEqual(['last words'])
      expect(await engine.read(['journal'], (tx) => tx.ids('journal'))).toEqual([])
    })

    it('gives way to a later version in the database, where a killed browser kept only an earlier one', async () => {
      const draft = draftNamed('stored')
      const before = next(store)
      await before.write(draft, 0)
      before.writeNow(changed(draft, 'earlier', 10), 1)
      const kept = Object.entries(itemsOf(store))
      before.writeNow(changed(draft, 'last words', 11), 1)
      for (const [key, text] of kept) store.setItem(key, text)
      expect((await deep(next(store), draft.id)).name).toBe('last words')
      expect(await namesIn(page(engine))).toEqual(['last words'])
    })

    it('is not taken over twice, though a killed browser forgot that it was removed', async () => {
      const draft = draftNamed('stored')
      const before = closing(store)
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'last words' }, 1)
      const kept = Object.entries(itemsOf(store))
      const after = next(store)
      const opened = await deep(after, draft.id)
      await after.write({ ...opened, name: 'went on' }, opened.revision)
      for (const [key, text] of kept) store.setItem(key, text)
      expect((await deep(next(store), draft.id)).name).toBe('went on')
      expect(await namesIn(page(engine))).toEqual(['went on'])
      expect(store.length).toBe(0)
    })

    it('is not taken over where the page stayed and wrote on, and the browser was killed then', async () => {
      const draft = draftNamed('stored')
      const before = closing(store)
      await before.write(draft, 0)
      before.writeNow(changed(draft, 'as the window lost the focus', 10), 1)
      const kept = Object.entries(itemsOf(store))
      await before.write(changed(draft, 'went on', 11), 1)
      expect(store.length).toBe(0)
      for (const [key, text] of kept) store.setItem(key, text)
      expect((await deep(next(store), draft.id)).name).toBe('went on')
      expect(await namesIn(page(engine))).toEqual(['went on'])
    })

    it('becomes a copy where another tab wrote meanwhile', async () => {
      const draft = draftNamed('stored')
      const before = closing(store)
      await before.write(draft, 0)
      before.writeNow({ ...draft, name: 'last words' }, 1)
      await page(engine).write({ ...draft, name: 'theirs' }, 1)
      expect((await deep(next(store), draft.id)).name).toBe('theirs')
      expect(await namesIn(page(engine))).toEqual(['last words (kept from another tab)', 'theirs'])
    })

    it('stays for a newer version, and where the database may not be written', async () => {
      const draft = draftNamed('stored')
      await page(engine).write(draft, 0)
      closing(store).writeNow({ ...draft, name: 'waits' }, 1)
      const readOnly = page(
        altered(engine, { write: () => Promise.reject(new StorageFault('outdated')) }),
        { parting: () => createPartingJournal(() => store) },
      )
      expect((await deep(readOnly, draft.id)).name).toBe('stored')
      const newer = { ...draftNamed('newer'), schema: DRAFT_SCHEMA + 1 }
      closing(store).writeNow(newer as Draft, 0)
      await next(store).settle()
      expect((await deep(page(engine), draft.id)).name).toBe('waits')
      expect(Object.values(itemsOf(store)).join()).toContain('newer')
      expect(store.length).toBe(1)
    })

    it.each([
      ['no JSON', '{'],
      ['no object', '[]'],
      ['an object of another kind', '{"id":"a","base":"b"}'],
      ['a row under another key', '{"id":"b","writer":"w","base":0,"count":1,"draft":{}}'],
      ['a draft that is none', '{"id":"a","writer":"w","base":0,"count":1,"draft":{"name":1}}'],
    ])('what stands there and is %s changes nothing', async (_kind, text) => {
      store.setItem('edgewise.parting.a.w', text)
      await next(store).settle()
      expect(await namesIn(page(engine))).toEqual([])
      expect(store.getItem('edgewise.parting.a.w')).toBe(text)
    })

    it('leaves a draft too large for it, or a browser that refuses it, to the database', async () => {
      const draft = draftNamed('x'.repeat(600_000))
      const before = page(engine, { parting: () => createPartingJournal(() => store) })
      before.writeNow(draftNamed('small', draft.id), 0)
      before.writeNow(draft, 0)
      expect(store.length).toBe(0)
      const refused = page(engine, {
        parting: () =>
          createPartingJournal(() => {
            throw new DOMException('No', 'SecurityError')
          }),
      })
      expect(refused.writeNow(draftNamed('other'), 0)).toBe(true)
      await refused.settle()
      expect(await namesIn(page(engine))).toHaveLength(2)
    })
  })

  describe('bad records', () => {
    const bad: [string, unknown][] = [
      ['empty', {}],
      ['null', null],
      ['text', 'x'],
      ['list', [1]],
      ['wrong types', { schema: '1', id: 4 }],
      ['another id', draftNamed('elsewhere', 'other')],
      ['newer', { ...draftNamed('newer', 'bad'), schema: DRAFT_SCHEMA + 1 }],
    ]

    it.each(bad)('do not keep the others from opening: %s', async (_, draft) => {
      const drafts = page(engine)
      await drafts.write(draftNamed('good'), 0)
      await engine.write(['drafts'], (tx) =>
        tx.put('drafts', { id: 'bad', revision: 1, writer: 'w', draft }),
      )
      const found = await drafts.list()
      expect(found.drafts.map(({ name }) => name)).toEqual(['good'])
      expect(found.quarantined).toMatchObject([{ id: 'bad' }])
      expect(JSON.parse(found.quarantined[0]!.raw())).toEqual({
        id: 'bad',
        revision: 1,
        writer: 'w',
        draft,
      })
      expect(await drafts.read('bad')).toBeNull()
    })

    it('filed without a revision are set aside as well', async () => {
      await engine.write(['drafts'], (tx) =>
        tx.put('drafts', {
          id: 'a',
          revision: 'x',
          writer: 'w',
          draft: draftNamed('n', 'a'),
        } as never),
      )
      expect((await page(engine).list()).quarantined).toMatchObject([
        { id: 'a', reason: 'not-a-record' },
      ])
    })

    it('of a newer version are never written over', async () => {
      const drafts = page(engine)
      const draft = draftNamed('mine', 'shared')
      const newer = { ...draft, schema: DRAFT_SCHEMA + 1, colour: 'green' }
      const row = { id: 'shared', revision: 3, writer: 'w', draft: newer }
      await engine.write(['drafts'], (tx) => tx.put('drafts', row))
      expect(await drafts.write(draft, 3)).toMatchObject({ outcome: 'conflict' })
      expect(await engine.read(['drafts'], (tx) => tx.get('drafts', 'shared'))).toEqual(row)
    })
  })

  describe('adding', () => {
    it('keeps the id and the revision of a draft that is not here', async () => {
      const draft = { ...draftNamed('imported'), revision: 9 }
      expect(await page(engine).add(draft)).toEqual(draft)
      expect(await page(engine).read(draft.id)).toEqual(draft)
    })

    it('never overwrites: an id in use, also in the trash, is replaced', async () => {
      const drafts = page(engine)
      const draft = draftNamed('here')
      await drafts.write(draft, 0)
      const second = await drafts.add({ ...draft, name: 'second' })
      expect(second.id).not.toBe(draft.id)
      await createTrash({ engine, newId, writer: 'w' }).put(draft.id, NOW)
      const third = await drafts.add({ ...draft, name: 'third' })
      expect(third.id).not.toBe(draft.id)
      expect(await namesIn(drafts)).toEqual(['second', 'third'])
    })

    it.each<[string, (drafts: Drafts, draft: Draft) => Promise<Draft | undefined>]>([
      ['alone', (drafts, draft) => drafts.add(draft)],
      ['with others', async (drafts, draft) => (await drafts.addAll([draft])).added[0]],
    ])('takes what was deleted and comes back unchanged out of the trash, %s', async (_, add) => {
      const drafts = page(engine)
      const draft = draftNamed('here')
      await drafts.write(draft, 0)
      const trash = createTrash({ engine, newId, writer: 'w' })
      await trash.put(draft.id, NOW)
      const back = await add(drafts, draft)
      // A page that has the draft as revision 1 must not take it for that.
      expect(back).toEqual({ ...draft, revision: 2 })
      expect(await trash.list()).toEqual([])
      expect(await namesIn(drafts)).toEqual(['here'])
    })
  })

  describe('a full disk', () => {
    /** Takes this many rows; deleting makes room. */
    function withRoomFor(limit: number): Engine {
      const rows = async () =>
        (
          await engine.read(['drafts', 'snapshots'], async (tx) => [
            ...(await tx.ids('drafts')),
            ...(await tx.ids('snapshots')),
          ])
        ).length
      return altered(engine, {
        write: async (tables, work) => {
          if (tables.includes('drafts') && (await rows()) >= limit) throw new StorageFault('quota')
          return engine.write(tables, work)
        },
      })
    }

    async function seed() {
      const draft = draftNamed('old')
      await page(engine).write(draft, 0)
      const snapshots = createSnapshots(engine)
      for (let revision = 1; revision <= 8; revision += 1) {
        await snapshots.take({ ...draft, revision }, NOW, 'edited')
      }
      return { draft, snapshots }
    }

    it('costs earlier versions first, no more of them than needed', async () => {
      const { draft, snapshots } = await seed()
      const drafts = page(withRoomFor(7), {
        makeRoom: () => snapshots.makeRoom(),
      })
      expect(await drafts.write({ ...draft, name: 'new' }, 1)).toEqual({
        outcome: 'saved',
        revision: 2,
      })
      expect(await snapshots.list(draft.id)).toHaveLength(5)
    })

    it('keeps the stored version when nothing is left to give', async () => {
      const { draft, snapshots } = await seed()
      const drafts = page(withRoomFor(1), {
        makeRoom: () => snapshots.makeRoom(),
      })
      await expect(drafts.write({ ...draft, name: 'new' }, 1)).rejects.toMatchObject({
        reason: 'quota',
      })
      expect(await snapshots.list(draft.id)).toEqual([])
      expect(await namesIn(drafts)).toEqual(['old'])
    })
  })
})
