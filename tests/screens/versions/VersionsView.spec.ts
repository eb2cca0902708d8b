// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { NOT_SAVED } from '../../../src/guidance/notSaved'
import { PART_WORDS, VERSION_OCCASIONS } from '../../../src/guidance/saving'
import type { Draft } from '../../../src/request/draft'
import VersionsView from '../../../src/screens/versions/VersionsView.vue'
import { StorageFault } from '../../../src/storage/database/engine'
import type { DraftStorage } from '../../../src/storage/storage'
import { useDraftStore } from '../../../src/stores/draft'
import { useOpenDraftStore } from '../../../src/stores/openDraft'
import { useStorageStore } from '../../../src/stores/storage'
import { draftOf, edgesOf } from '../../fixtures/requests'

const NOW = new Date('2026-11-21T14:05:00.000Z')
/** As St John’s reads it, three and a half hours before UTC. */
const YESTERDAY = { instant: '2026-11-20T09:30:00.000Z', words: '20 November at 06:00' }
const WAIT = { timeout: 10_000 }

const draft = draftOf({
  id: 'one',
  asOf: '2019-03-22',
  edges: edgesOf(['sip.contoso.com', ['contoso.com']]),
})
const older: Draft = {
  ...draft,
  revision: 2,
  edges: edgesOf(['sip.contoso.com', ['fabrikam.com']]),
}

describe('the earlier versions of a draft', () => {
  let storage: DraftStorage
  let router: Router
  let wrapper: VueWrapper

  beforeEach(async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    setActivePinia(createPinia())
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
    storage = await useStorageStore().ready()
    await storage.drafts.add(draft)
    useDraftStore().show(draft)
  })
  afterEach(() => {
    wrapper.unmount()
    useDraftStore().show(null)
    vi.useRealTimers()
  })

  const take = (version: Draft, why = 'edited', changed: string[] = []) =>
    storage.snapshots.take(version, YESTERDAY.instant, why, changed)

  async function draw() {
    router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/drafts/:id/:step', component: { render: () => null } }],
    })
    await router.push('/drafts/one/versions')
    wrapper = mount(VersionsView, { global: { plugins: [router] }, attachTo: document.body })
  }
  async function open() {
    await draw()
    await vi.waitFor(() => expect(wrapper.find('ul, h1 ~ p:not(.lead)').exists()).toBe(true), WAIT)
  }
  const lines = () =>
    wrapper
      .findAll('ul[aria-label="Earlier versions"] li')
      .map((line) => [line.get('time').text(), line.get('small').text()])
  const press = async (name: string) => {
    const found = wrapper
      .findAll('button')
      .find((each) => [each.text(), each.attributes('aria-label')].includes(name))
    if (!found) throw new Error(`There is no button “${name}”.`)
    await found.trigger('click')
  }
  const dialog = () => wrapper.find('dialog')
  async function look() {
    await press(`Open the version of ${YESTERDAY.words}`)
    await vi.waitFor(() => expect(dialog().exists()).toBe(true), WAIT)
  }
  const stored = async () => (await storage.drafts.list()).drafts

  it('are none at first, and that is said only once it is known', async () => {
    await draw()
    expect(wrapper.text()).not.toContain('There is no earlier version')
    await vi.waitFor(() => expect(wrapper.text()).toContain('There is no earlier version'), WAIT)
    expect(wrapper.find('ul').exists()).toBe(false)
  })

  it('are listed with the latest first: when, on what occasion, and what had changed', async () => {
    await take({ ...draft, revision: 1 }, 'opened')
    await take({ ...draft, revision: 2 }, 'edited', ['edges', 'contacts'])
    await take({ ...draft, revision: 3 }, 'moved 3 names', ['something new'])
    await open()
    const { words } = YESTERDAY
    expect(lines()).toEqual([
      [words, 'Before: moved 3 names: something new'],
      [words, `${VERSION_OCCASIONS.edited}: ${PART_WORDS.edges}, ${PART_WORDS.contacts}`],
      [words, VERSION_OCCASIONS.opened],
    ])
    expect(wrapper.get('time').attributes('datetime')).toBe(YESTERDAY.instant)
  })

  it('are those of the draft on the screen', async () => {
    await take({ ...draft, id: 'other' }, 'moved 2 names')
    await open()
    expect(lines()).toEqual([])
    useDraftStore().show({ ...draft, id: 'other' })
    await vi.waitFor(
      () => expect(lines()).toEqual([[YESTERDAY.words, 'Before: moved 2 names']]),
      WAIT,
    )
  })

  it('are looked at as the document that they would be, beside what is different now', async () => {
    await take({ ...older, name: 'Before the merger' })
    await open()
    await look()
    const title = dialog().get('h2')
    expect(dialog().attributes('aria-labelledby')).toBe(title.attributes('id'))
    expect(title.text()).toBe(`Version of ${YESTERDAY.words}`)
    expect(dialog().text()).toContain(
      `Different in the draft as it is now: ${PART_WORDS.name}, ${PART_WORDS.edges}.`,
    )
    for (const words of ['Before the merger', 'fabrikam.com'])
      expect(dialog().get('.paper').text()).toContain(words)
  })

  it('are the same as now where nothing was changed since', async () => {
    await take(draft)
    await open()
    await look()
    expect(dialog().text()).toContain('The same as now.')
    expect(dialog().text()).not.toContain('Different')
  })

  it.each([
    ['Close', () => press('Close')],
    ['Escape', () => dialog().trigger('cancel')],
  ])('are closed again and change nothing: %s', async (_, close) => {
    await take(older)
    await open()
    await look()
    await close()
    expect(dialog().exists()).toBe(false)
    expect(useDraftStore().draft).toBe(draft)
    expect(await stored()).toHaveLength(1)
  })

  it.each([
    ['Contoso', `Contoso (version of ${YESTERDAY.words})`],
    ['  ', `Untitled (version of ${YESTERDAY.words})`],
  ])('are restored beside the draft, which stays as it is: “%s”', async (name, copied) => {
    await take({ ...older, name })
    await open()
    await look()
    await press('Restore as a copy')
    await vi.waitFor(() => expect(router.currentRoute.value.params['step']).toBe('review'), WAIT)
    const { id } = router.currentRoute.value.params
    const [copy, ...others] = (await stored()).filter((each) => each.id !== draft.id)
    expect(copy).toMatchObject({ id, name: copied, edges: older.edges })
    expect(others).toEqual([])
    expect(await storage.drafts.read(draft.id)).toMatchObject({ edges: draft.edges })
    expect(dialog().exists()).toBe(false)
  })

  it('are restored once, however often the button is pressed', async () => {
    await take(older)
    await open()
    await look()
    await Promise.all([press('Restore as a copy'), press('Restore as a copy')])
    await vi.waitFor(() => expect(router.currentRoute.value.params['step']).toBe('review'), WAIT)
    await flushPromises()
    expect(await stored()).toHaveLength(2)
  })

  it('say so where one cannot be opened, until another is', async () => {
    await take({ ...draft, revision: 1 }, 'opened')
    // As a version of this program that is yet to come would write it.
    await take({ ...older, revision: 2, schema: 99 as never })
    await open()
    await press(`Open the version of ${YESTERDAY.words}`)
    const alert = () => wrapper.find('[role=alert]')
    await vi.waitFor(() => expect(alert().text()).toBe('This version cannot be opened.'), WAIT)
    expect(dialog().exists()).toBe(false)
    await wrapper.findAll('li button')[1]?.trigger('click')
    await vi.waitFor(() => expect(dialog().exists()).toBe(true), WAIT)
    expect(alert().exists()).toBe(false)
  })

  it('say why no copy was stored, and stay open', async () => {
    await take(older)
    await open()
    await look()
    vi.spyOn(storage.drafts, 'add').mockRejectedValueOnce(new StorageFault('quota'))
    await press('Restore as a copy')
    await vi.waitFor(() =>
      expect(dialog().get('[role=alert]').text()).toBe(`No copy was stored: ${NOT_SAVED.quota}.`),
    )
    expect(router.currentRoute.value.params['step']).toBe('versions')
    await press('Close')
    expect(wrapper.find('[role=alert]').exists()).toBe(false)
    await look()
    await press('Restore as a copy')
    await vi.waitFor(() => expect(router.currentRoute.value.params['step']).toBe('review'), WAIT)
    expect(await stored()).toHaveLength(2)
  })
})
