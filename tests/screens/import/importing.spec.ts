import { readFileSync } from 'node:fs'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { build, estate } from '../../rules/scenarios/build'
import { useDraftStore } from '../../../src/stores/draft'
import { added, useImportingStore } from '../../../src/screens/import/importing'

const shape = () =>
  useDraftStore().draft?.edges.map(
    ({ fqdn, domains }) => `${fqdn}: ${domains.map(({ name }) => name).join(', ')}`,
  )

describe('reading names into the draft on the screen', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    useDraftStore().show(build([estate('sip.a.com: a.com', 'sip.b.com: b.com')]))
  })

  it('shows what a list holds and changes nothing', async () => {
    const store = useImportingStore()
    const before = useDraftStore().draft
    await store.readList('A.com\nc.com\nuser@d.com\n10.0.0.1\nnot a name\nc.com')
    expect(store.reading?.entries.map(({ outcome }) => outcome)).toEqual([
      'duplicate',
      'taken',
      'corrected',
      'refused',
      'duplicate',
    ])
    expect(store.reading).toMatchObject({ ignored: [{ line: 5, text: 'not a name' }] })
    expect(store.progress).toBeNull()
    expect(useDraftStore().draft).toBe(before)
  })

  it('adds the Access Edge that a certificate offers once it is chosen', async () => {
    const store = useImportingStore()
    await store.readList('DNS Name=sip.c.com')
    store.add(null)
    expect(shape()).toEqual(['sip.a.com: a.com', 'sip.b.com: b.com'])
    store.choose(0, { name: 'sip.c.com' })
    store.add(null)
    expect(shape()).toEqual(['sip.a.com: a.com', 'sip.b.com: b.com', 'sip.c.com: '])
  })

  it('adds what can be taken in one step, and takes it back in one', async () => {
    const store = useImportingStore()
    const draft = useDraftStore()
    await store.readList('c.com\nd.com -> sip.b.com\ne.com -> sip.e.com')
    store.add(draft.draft?.edges[1]?.id ?? null)
    expect(shape()).toEqual([
      'sip.a.com: a.com',
      'sip.b.com: b.com, c.com, d.com',
      'sip.e.com: e.com',
    ])
    expect(draft.notice).toBe('added 3 names')
    draft.undo()
    expect(shape()).toEqual(['sip.a.com: a.com', 'sip.b.com: b.com'])
  })

  it('reads a table again with columns that were chosen by hand', async () => {
    const store = useImportingStore()
    const text = 'x.com,c.com\ny.com,d.com\n'
    await store.readCsv(text, { domain: 1, edge: null, contact: null, before: null })
    expect(store.reading?.entries.map(({ name }) => name)).toEqual(['c.com', 'd.com'])
  })

  it('shows what a topology holds, or why it was not read', async () => {
    const store = useImportingStore()
    const before = useDraftStore().draft
    await store.readTopology(readFileSync('tests/fixtures/topology/contoso-two-edges.xml'))
    expect(store.topology).toMatchObject({ ok: true, topology: { sites: ['Redmond', 'Dublin'] } })
    await store.readTopology(new TextEncoder().encode('%PDF-1.7'))
    expect(store.topology).toEqual({ ok: false, detail: expect.stringContaining('It is a PDF') })
    store.reset()
    expect(store.topology).toBeNull()
    expect(store.progress).toBeNull()
    expect(useDraftStore().draft).toBe(before)
  })

  it('keeps the later of two readings', async () => {
    const store = useImportingStore()
    const first = store.readList('c.com')
    await store.readList('d.com')
    expect(store.reading?.entries.map(({ name }) => name)).toEqual(['d.com'])
    void first
  })

  it('says why a list is too large, and keeps nothing of it once closed', async () => {
    const store = useImportingStore()
    await store.readList('a'.repeat(1_048_577))
    expect(store.refused).toMatchObject({ state: 'too-large', limit: 1_048_576 })
    store.close()
    expect(store.refused).toBeNull()
    expect(store.reading).toBeNull()
  })

  it('adds nothing where nothing was taken', async () => {
    const store = useImportingStore()
    const before = useDraftStore().draft
    await store.readList('not a name')
    store.add(null)
    expect(useDraftStore().draft).toBe(before)
  })
})

describe('what was added', () => {
  it.each([
    [1, 'added 1 name'],
    [10_000, 'added 10,000 names'],
  ])('is told as %i', (count, words) => {
    expect(added(count)).toBe(words)
  })
})
