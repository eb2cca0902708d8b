// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import * as files from '../../../src/composables/files'
import { CATALOGUE, type DocumentId } from '../../../src/documents/catalogue'
import { holdsNow } from '../../../src/documents/holds'
import type { Draft } from '../../../src/request/draft'
import DocumentsView from '../../../src/screens/documents/DocumentsView.vue'
import { useClockStore } from '../../../src/stores/clock'
import { useDraftStore } from '../../../src/stores/draft'
import { useOpenDraftStore } from '../../../src/stores/openDraft'
import { draftOf, NOW, REQUESTS, summaryFrom } from '../../fixtures/requests'
import { OPTIONS } from '../../fixtures/summaries'

const WITH_SERVER = draftOf({ options: OPTIONS })
const words = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').trim()

/** The page, and a document opened on it where one is named. */
async function page(draft: Draft = WITH_SERVER, paper?: string) {
  useClockStore().now = draft.asOf ? `${draft.asOf}T14:05:00.000Z` : NOW
  const store = useDraftStore()
  store.show({ ...draft, asOf: draft.asOf ?? NOW.slice(0, 10) })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/drafts/:id/documents', component: { render: () => null } }],
  })
  const path = `/drafts/${draft.id}/documents`
  await router.push(paper === undefined ? path : `${path}?paper=${paper}`)
  const wrapper = mount(DocumentsView, { global: { plugins: [router] }, attachTo: document.body })
  await vi.waitFor(() => {
    expect(wrapper.find('h2, .file, .callout').exists()).toBe(true)
    expect(wrapper.find('[aria-busy=true]').exists()).toBe(false)
    if (paper === undefined) expect(wrapper.find('.document__holds').text()).not.toBe('')
    else expect(wrapper.find('.file, .callout').exists()).toBe(true)
  }, 20_000)
  const button = (name: string) =>
    wrapper.findAll('button').find((each) => words(each.text()) === name)!
  return { wrapper, store, router, button, press: (name: string) => button(name).trigger('click') }
}
type Page = Awaited<ReturnType<typeof page>>

const regions = ({ wrapper }: Page) =>
  wrapper.findAll('section[aria-label]').map((each) => each.attributes('aria-label'))
const titles = ({ wrapper }: Page) => wrapper.findAll('li strong').map((each) => each.text())
const status = ({ wrapper }: Page) => words(wrapper.get('[role=status]').text())

describe('the documents of a request', () => {
  let saveFile: MockInstance<typeof files.saveFile>

  beforeEach(() => {
    setActivePinia(createPinia())
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
    saveFile = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined)
  })

  it.each(Object.entries(REQUESTS))(
    'of the kind %s are those that apply to it, each with its recipient once',
    async (_, { draft, asOf }) => {
      const shown = await page({ ...draft, ...(asOf ? { asOf } : {}) })
      const summary = summaryFrom(draft, asOf ? { asOf } : {})
      const wanted = CATALOGUE.filter(({ applies }) => applies(summary))
      expect(titles(shown)).toHaveLength(wanted.length)
      expect(regions(shown).sort()).toEqual(
        [...new Set(wanted.map(({ audience }) => audience))].sort(),
      )
    },
  )

  it('say what each holds now', async () => {
    const { wrapper, store } = await page()
    const row = () => wrapper.get('section[aria-label=DNS] li').text()
    expect(row()).toContain(holdsNow('dns', summaryFrom(WITH_SERVER)))
    store.change((draft) => ({
      ...draft,
      edges: draft.edges.map((edge) => ({
        ...edge,
        domains: [...edge.domains, { id: 'more', name: 'fabrikam.com', contact: '' }],
      })),
    }))
    await vi.waitFor(() => expect(row()).toContain('4 records'))
  })

  it('begin with the request, which is called after its kind', async () => {
    const { draft, asOf } = REQUESTS['removal']!
    expect(titles(await page({ ...draft, asOf: asOf! }))[0]).toBe('Removal')
  })

  it('open one by one, and lead back', async () => {
    const { wrapper, router, press } = await page()
    await press('Open Zone lines for BIND')
    await vi.waitFor(
      () =>
        expect(wrapper.get('pre').text()).toContain('_sipfederationtls._tcp.contoso.com. IN SRV'),
      10_000,
    )
    expect(wrapper.get('h1').text()).toBe('Zone lines for BIND')
    expect(router.currentRoute.value.query).toEqual({ paper: 'dns-zone' })
    expect(document.title).toBe('Zone lines for BIND – Edgewise')
    const back = wrapper.findAll('a').find((link) => link.text().includes('All documents'))
    await back?.trigger('click')
    await flushPromises()
    expect(wrapper.get('h1').text()).toBe('Documents')
    expect(document.title).toBe('Documents – Edgewise')
  })

  it.each<[string, DocumentId | 'nonsense']>([
    ['is not made for this request', 'farewell'],
    ['No such document', 'nonsense'],
  ])('that cannot be opened: “%s”, with the list below it', async (words, paper) => {
    const shown = await page(WITH_SERVER, paper)
    expect(shown.wrapper.get('.callout').text()).toContain(words)
    expect(titles(shown).length).toBeGreaterThan(5)
  })

  it('are saved from the list, several files as one archive', async () => {
    const shown = await page()
    await shown.press('Download SIP domains as CSV')
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1))
    expect(saveFile.mock.calls[0]![0]).toBe('edgewise-contoso.com-domains-2019-05-21.csv')
    await shown.press('Download PowerShell scripts')
    await vi.waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2), 10_000)
    const [name, bytes] = saveFile.mock.calls[1]!
    expect(name).toBe('edgewise-contoso.com-scripts-2019-05-21.zip')
    expect(Object.keys(unzipSync(bytes as Uint8Array))).toContain('2-apply.ps1')
  })

  it('are copied: a file as it is, a paper as text and as rich text', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
    const shown = await page()
    await shown.press('Copy Names to publish')
    await vi.waitFor(() => expect(status(shown)).toBe('Copied: Names to publish.'))
    expect([...write.mock.calls[0]![0][0]!.types].sort()).toEqual(['text/html', 'text/plain'])
    await shown.press('Copy Zone lines for BIND')
    await vi.waitFor(() => expect(status(shown)).toBe('Copied: Zone lines for BIND.'))
    expect(writeText.mock.calls[0]![0]).toMatch(/^; Zone lines\n/)
  })

  it('of several scripts are never put on the clipboard as one text', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const shown = await page()
    await shown.press('Copy PowerShell scripts')
    await vi.waitFor(() => expect(status(shown)).toContain('Copy them here one by one'), 10_000)
    expect(writeText).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(shown.button('Copy 2-apply.ps1')).toBeDefined())
    await shown.press('Copy 2-apply.ps1')
    await flushPromises()
    expect(status(shown)).toBe('Copied: 2-apply.ps1.')
  })

  it('say so where the browser does not allow copying', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error())
    const shown = await page()
    await shown.press('Copy Names to publish')
    await vi.waitFor(() => expect(status(shown)).toContain('did not allow copying'))
  })

  it('are printed from the list, under a title that names the paper', async () => {
    let printed = ''
    vi.stubGlobal('print', () => {
      dispatchEvent(new Event('beforeprint'))
      printed = `${document.title}: ${document.querySelector('.print-only .paper-title')?.textContent}`
      dispatchEvent(new Event('afterprint'))
    })
    const shown = await page()
    await shown.press('Print Firewall sheet')
    await vi.waitFor(() => expect(printed).toBe('Contoso – Firewall sheet: Firewall sheet'), 10_000)
    await flushPromises()
    expect(shown.wrapper.find('.print-only').exists()).toBe(false)
    vi.unstubAllGlobals()
  })

  it('say what to do where there is nothing to write', async () => {
    const entry = CATALOGUE.find(({ id }) => id === 'certificate-files')!
    vi.spyOn(entry, 'make').mockResolvedValue([])
    const shown = await page()
    await shown.press(`Download ${entry.title}`)
    await vi.waitFor(() => expect(status(shown)).toContain('nothing to write yet'))
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('are packed all but the draft, once at a time', async () => {
    const { press, button } = await page()
    await press('Download all as a zip')
    expect(button('Download all as a zip').attributes('aria-disabled')).toBe('true')
    await press('Download all as a zip')
    await vi.waitFor(
      () => expect(button('Download all as a zip').attributes('aria-disabled')).toBe('false'),
      30_000,
    )
    expect(saveFile).toHaveBeenCalledTimes(1)
    const [name, bytes] = saveFile.mock.calls[0]!
    expect(name).toBe('edgewise-contoso.com-documents-2019-05-21.zip')
    const held = Object.keys(unzipSync(bytes as Uint8Array))
    expect(held).toContain('scripts/2-apply.ps1')
    expect(held.filter((each) => each.endsWith('.json'))).toEqual([])
  })

  it.each(['scripts', 'server'])('ask for the options of the scripts beside %s', async (paper) => {
    expect((await page(WITH_SERVER, paper)).wrapper.find('.options').exists()).toBe(true)
    expect((await page(WITH_SERVER, 'dns')).wrapper.find('.options').exists()).toBe(false)
  })

  it('have nothing to choose for federation with Microsoft 365', async () => {
    const draft = draftOf({ ...WITH_SERVER, kind: 'federation', asOf: '2026-11-21' })
    const { wrapper } = await page(draft, 'scripts')
    await vi.waitFor(() => expect(wrapper.text()).toContain('3-test-partners.ps1'))
    expect(wrapper.find('.options').exists()).toBe(false)
  })

  it('are made anew while they are open when the request changes', async () => {
    const { wrapper, store } = await page(WITH_SERVER, 'scripts')
    store.change((draft) => ({
      ...draft,
      eligibility: { ...draft.eligibility, platform: 'lync-2010' },
    }))
    await vi.waitFor(() => expect(wrapper.get('pre').text()).toContain('Lync Server 2010'))
  })
})
