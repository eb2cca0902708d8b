import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { setDomainName, setFqdn } from '../../src/request/estate'
import { useDraftStore } from '../../src/stores/draft'
import { useOpenDraftStore } from '../../src/stores/openDraft'
import { NOTHING_OPEN, useSavingStore } from '../../src/stores/saving'
import { useStorageStore } from '../../src/stores/storage'
import { unfixable } from '../fixtures/findings'
import { draftOf, edgesOf } from '../fixtures/requests'

const NOW = '2026-11-21T14:05:00.000Z'
const fqdn = (name: string) => (draft: Draft) => setFqdn(draft, 'e0', name)

describe('the draft on the screen', () => {
  let store: ReturnType<typeof useDraftStore>
  let kept: Draft[]
  const nameNow = () => store.draft?.edges[0]?.fqdn

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(NOW), toFake: ['Date'] })
    setActivePinia(createPinia())
    store = useDraftStore()
    kept = []
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation((draft) => void kept.push(draft))
    store.show(draftOf())
  })
  afterEach(async () => {
    vi.useRealTimers()
    // What the actions wrote beside is done before the next one begins.
    await useStorageStore().ready()
  })

  it('is kept after each change, with the time of it', () => {
    store.change(fqdn('access.contoso.com'))
    expect(kept).toEqual([store.draft])
    expect(store.draft?.changedAt).toBe(NOW)
  })

  it('is not changed by a tab that only reads along, by whatever control', () => {
    const before = store.draft
    const saving = useSavingStore()
    store.change(fqdn('mine.contoso.com'))
    saving.writing = { ...NOTHING_OPEN, role: 'reader' }
    store.change(fqdn('not.mine.contoso.com'))
    store.undo()
    expect(store.draft?.edges[0]?.fqdn).toBe('mine.contoso.com')
    saving.writing = NOTHING_OPEN
    store.undo()
    expect(store.draft?.edges).toEqual(before?.edges)
  })

  it('is not kept where nothing changed, nor where there is none', () => {
    store.change((draft) => draft, 'did nothing')
    store.show(null)
    store.change(fqdn('x.com'))
    expect(kept).toEqual([])
    expect(store.undoable).toBeNull()
  })

  it('is judged at once by the rules of its day', () => {
    const rules = () => new Set(store.findings.map(({ rule }) => rule))
    expect(rules()).toContain('site-closed')
    store.change((draft) => ({ ...draft, asOf: '2018-01-15' }))
    expect(rules()).toContain('site-open')
    expect(rules()).not.toContain('site-closed')
    store.change(fqdn(''))
    expect(store.blockersOf('domains').map(({ rule }) => rule)).toEqual(['fqdn-missing'])
    expect(store.progress?.steps.find(({ step }) => step === 'domains')?.missing).toBe(1)
  })

  describe('Undo', () => {
    it('takes typing back as one step, up to a pause', () => {
      for (const typed of ['a', 'ac', 'acc']) {
        vi.setSystemTime(Date.now() + 300)
        store.change(fqdn(typed))
      }
      vi.setSystemTime(Date.now() + 1500)
      store.change(fqdn('access'))
      store.undo()
      expect(nameNow()).toBe('acc')
      store.undo()
      expect(nameNow()).toBe('sip.contoso.com')
      expect(store.undoable).toBeNull()
    })

    it('takes a action back by itself, whatever was typed around it', () => {
      store.change(fqdn('a'))
      store.change((draft) => setDomainName(draft, 'e0d0', 'b.com'), 'pasted a list')
      store.change(fqdn('ac'))
      expect(store.undoable).toBe('typing')
      store.undo()
      expect(store.undoable).toBe('pasted a list')
      store.undo()
      expect(store.draft?.edges[0]?.domains[0]?.name).toBe('contoso.com')
      expect(nameNow()).toBe('a')
    })

    it('is done again by Redo, until something else is done', () => {
      store.change(fqdn('a'), 'named it')
      store.undo()
      expect(store.redoable).toBe('named it')
      store.redo()
      expect(nameNow()).toBe('a')
      store.undo()
      store.change(fqdn('b'))
      expect(store.redoable).toBeNull()
      store.redo()
      expect(nameNow()).toBe('b')
    })

    it('never goes back to an older stored revision', () => {
      store.change(fqdn('a'), 'named it')
      store.draft = { ...store.draft!, revision: 99 }
      store.undo()
      expect(store.draft.revision).toBe(99)
    })

    it('is nothing where nothing was done, and begins anew with another draft', () => {
      store.undo()
      expect(nameNow()).toBe('sip.contoso.com')
      store.change(fqdn('a'))
      store.show(draftOf({ id: 'other' }))
      expect(store.undoable).toBeNull()
    })

    it('keeps its last 200 steps', () => {
      for (let at = 0; at < 250; at += 1) store.change(fqdn(`n${at}`), `step ${at}`)
      let steps = 0
      for (; store.undoable !== null; steps += 1) store.undo()
      expect(steps).toBeLessThanOrEqual(201)
      expect(nameNow()).toMatch(/^n(?:48|49)$/)
    })
  })

  it('says what was done until it was undone', () => {
    store.change(fqdn('a'), 'named it')
    expect(store.notice).toBe('named it')
    store.undo()
    expect(store.notice).toBeNull()
  })

  describe('a fix', () => {
    beforeEach(() =>
      store.show(
        draftOf({
          kind: 'removal',
          edges: edgesOf(['sip.contoso.com', ['contoso.com', 'hotmail.com', 'live.com']]),
        }),
      ),
    )
    const providers = () => store.findings.filter(({ rule }) => rule === 'domain-of-provider')
    const domains = () => store.draft?.edges[0]?.domains.map(({ name }) => name)

    it('mends what it belongs to, and is one step', () => {
      const [first] = providers()
      store.fix(first!)
      expect(domains()).toEqual(['contoso.com', 'live.com'])
      expect(store.notice).toBe('Remove this row')
      store.undo()
      expect(domains()).toHaveLength(3)
    })

    it('of a whole kind mends all of it, and is one step', async () => {
      await store.fixAll('domain-of-provider')
      expect(domains()).toEqual(['contoso.com'])
      expect(providers()).toEqual([])
      store.undo()
      expect(domains()).toHaveLength(3)
    })

    it('that is none changes nothing', () => {
      store.fix(unfixable())
      expect(kept).toEqual([])
    })
  })

  it('goes on under another id with everything that was done to it', () => {
    store.change(fqdn('a'), 'named it')
    store.adopt({ id: 'copy', name: 'Contoso (copy)' })
    expect(store.draft).toMatchObject({ id: 'copy', name: 'Contoso (copy)' })
    expect(nameNow()).toBe('a')
    expect(store.undoable).toBe('named it')
    store.undo()
    expect(store.draft?.id).toBe('copy')
  })
})
