import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { DATABASE } from '../../src/storage/database/names'
import { openStorage, type DraftStorage } from '../../src/storage/storage'
import { lostValues, STORED, version01, WRITTEN_AT, type StoredDraft } from '../fixtures/version01'
import { fakeLocalStorage, freshBrowser, newId, putDatabase } from './world'

const { database, local } = version01
const { tables } = database
let storage: DraftStorage | null = null

async function visit(): Promise<DraftStorage> {
  storage = await openStorage({ now: () => WRITTEN_AT, newId })
  return storage
}

/** Every stored draft by its id, beside what became of it. */
function lostIn(stored: readonly StoredDraft[], now: readonly Draft[]) {
  return stored.map((draft) => {
    const found = now.find(({ id }) => id === draft.id)
    return { id: draft.id, lost: found ? lostValues(draft, found) : ['the draft'] }
  })
}
const nothingLost = (stored: readonly StoredDraft[]) => stored.map(({ id }) => ({ id, lost: [] }))

beforeEach(() => {
  freshBrowser()
  vi.stubGlobal('localStorage', fakeLocalStorage())
  for (const [key, text] of Object.entries(local)) localStorage.setItem(key, text)
})
afterEach(() => {
  storage?.close()
  storage = null
  vi.unstubAllGlobals()
})

describe('what version 0.1 stored', () => {
  beforeEach(() => putDatabase(database))

  it('opens with every value of every draft, and what was typed last', async () => {
    const { drafts, loss } = await visit()
    const { drafts: found, quarantined } = await drafts.list()
    expect(quarantined).toEqual([])
    expect(loss).toBeNull()
    expect(found).toHaveLength(16)
    expect(lostIn(STORED, found)).toEqual(nothingLost(STORED))
    expect(found.map(({ name }) => name)).toContain('Removal, typed while leaving')
  })

  it('gives every version of every draft', async () => {
    const { snapshots } = await visit()
    expect(tables.snapshots).toHaveLength(14)
    for (const { id, draftId, at, why, changed, draft } of tables.snapshots) {
      const listed = (await snapshots.list(draftId)).find((each) => each.id === id)
      expect(listed).toMatchObject({ at, why, changed })
      const version = await snapshots.read(id)
      expect(version && lostValues(draft, version), id).toEqual([])
    }
  })

  it('brings deleted drafts back', async () => {
    const { trash } = await visit()
    expect(await trash.list()).toHaveLength(2)
    for (const { id, deletedAt, row } of tables.trash) {
      const listed = (await trash.list()).find((each) => each.id === id)
      expect(listed).toMatchObject({ deletedAt })
      const restored = await trash.restore(id)
      const stored = { ...row.draft, revision: row.revision + 1 }
      expect(restored && lostValues(stored, restored), id).toEqual([])
    }
  })

  it('knows when the last backup was made', async () => {
    const { backup } = await visit()
    expect(await backup.lastMade()).toBe(tables.meta.find(({ id }) => id === 'backup')?.value)
  })

  it('is not written by being read', async () => {
    const { drafts, snapshots, trash } = await visit()
    await drafts.list()
    await trash.list()
    await snapshots.list('update-2013')
    const onDisk = await openDB(DATABASE)
    for (const table of ['drafts', 'snapshots', 'trash'] as const) {
      const settled = tables.journal.map(({ id }) => id)
      const others = (rows: readonly { id: string }[]) =>
        rows.filter(({ id }) => !settled.includes(id))
      expect(others(await onDisk.getAll(table))).toEqual(others(tables[table]))
    }
    onDisk.close()
  })
})

describe('a database of version 0.1 that the browser cleared', () => {
  it('gives back the second copy of the draft that was opened last', async () => {
    const { loss } = await visit()
    expect(loss).toMatchObject({ drafts: 16, name: 'Removal, others federate' })
    const stored = JSON.parse(local['edgewise.mirror']) as StoredDraft
    expect(loss?.mirror && lostValues(stored, loss.mirror)).toEqual([])
  })
})

describe('the recording of version 0.1', () => {
  /** Every choice that it offered, and null where none was made. */
  const CHOICES: Readonly<Record<string, readonly unknown[]>> = {
    kind: ['new', 'update', 'removal', null],
    'eligibility.platform': [
      ...['lync-2013', 'lync-2010', 'ocs-2007-r2', 'older', 'online', 'hybrid'],
      null,
    ],
    'eligibility.cals': ['yes', 'no', null],
    'eligibility.edgeServer': ['yes', 'no', null],
    'eligibility.reachable': ['yes', 'no', null],
    'eligibility.messenger': ['yes', 'no', null],
    'eligibility.trial': ['yes', 'no', null],
    'agreement.type': ['volume-licensing', 'partner-network', 'spla', 'high-volume', null],
    'agreement.rightsAccepted': [true, false],
    'contacts.shared': [true, false],
    'order.online': ['off', 'on', 'unknown', null],
    'order.otherFederation': ['yes', 'no', null],
    'track.trouble': [true, false],
    'options.server': ['lync-2010', 'lync-2013', 'lync-2013-cu5', 'sfb-2015', null],
    'options.policyScope': ['global', 'site', 'user'],
    'options.audioVideo': [true, false],
    'options.includeContacts': [true, false],
    'options.maskAgreement': [true, false],
  }
  const valueAt = (draft: unknown, path: string) =>
    path
      .split('.')
      .reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], draft)

  it.each(Object.entries(CHOICES))('holds each choice of %s', (path, choices) => {
    const stored = new Set(tables.drafts.map(({ draft }) => valueAt(draft, path)))
    expect(stored).toEqual(new Set(choices))
  })

  it('holds lists of every kind, with something in them', () => {
    const filled = (has: (draft: (typeof tables.drafts)[number]['draft']) => unknown) =>
      tables.drafts.filter(({ draft }) => has(draft)).length
    expect(filled(({ baseline }) => baseline)).toBe(1)
    expect(filled(({ track }) => track.parts.length > 0)).toBe(3)
    expect(filled(({ track }) => track.ticks.length > 0)).toBe(5)
    expect(filled(({ edges }) => edges.some(({ part }) => part > 1))).toBe(1)
    expect(filled(({ edges }) => edges.some(({ before }) => before !== ''))).toBe(2)
    const domains = tables.drafts.flatMap(({ draft }) =>
      draft.edges.flatMap((edge) => edge.domains),
    )
    expect(domains.map(({ name }) => name)).toContain('bücher.de')
    expect(domains.map(({ contact }) => contact)).toContain('ann@bücher.de')
  })
})

describe('the comparison', () => {
  const stored = STORED.find(({ id }) => id === 'update-2013')!
  const same = () => structuredClone(stored) as unknown as Draft

  it('finds nothing where nothing is lost, whatever was added', () => {
    const now = { ...same(), added: 1 }
    expect(lostValues(stored, now)).toEqual([])
  })

  it.each<[path: string, change: (draft: Draft) => void]>([
    ['name', (draft) => (draft.name = 'Another')],
    ['asOf', (draft) => (draft.asOf = '2019-03-22')],
    ['contacts.phone', (draft) => Reflect.deleteProperty(draft.contacts, 'phone')],
    ['edges', (draft) => draft.edges.pop()],
    ['edges.0.domains.0.name', (draft) => (draft.edges[0]!.domains[0]!.name = '')],
    ['options', (draft) => Reflect.set(draft, 'options', null)],
  ])('names %s when that is lost', (path, change) => {
    const now = same()
    change(now)
    expect(lostValues(stored, now)).toEqual([path])
  })

  it('asks the table of raises about a value that is held elsewhere', () => {
    const now = { ...same(), name: 'Another' }
    const raises = { name: (was: unknown) => was === stored.name, 'edges.*.part': () => false }
    expect(lostValues(stored, now, raises)).toEqual(now.edges.map((_, e) => `edges.${e}.part`))
  })
})
