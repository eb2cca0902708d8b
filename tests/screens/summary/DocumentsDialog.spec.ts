// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { unzipSync } from 'fflate'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from 'vitest'
import * as files from '../../../src/composables/files'
import { CATALOGUE } from '../../../src/documents/catalogue'
import type { Draft } from '../../../src/request/draft'
import type { Paper } from '../../../src/paper/paper'
import { useDraftStore } from '../../../src/stores/draft'
import { useKeepingStore } from '../../../src/stores/keeping'
import DocumentsDialog from '../../../src/screens/summary/DocumentsDialog.vue'
import { draftOf, REQUESTS, summaryFrom } from '../../fixtures/requests'
import { OPTIONS } from '../../fixtures/summaries'

const WITH_SERVER = draftOf({ options: OPTIONS })

async function dialog(draft: Draft = WITH_SERVER) {
  useDraftStore().show(draft)
  const wrapper = mount(DocumentsDialog, {
    props: { summary: summaryFrom(draft), draft },
    attachTo: document.body,
  })
  await made(wrapper)
  return wrapper
}
type Wrapper = Awaited<ReturnType<typeof dialog>>

/** What makes a document is loaded when it is asked for. */
async function made(wrapper: Wrapper) {
  await vi.waitFor(() => {
    const preview = wrapper.find('.documents__preview')
    expect(preview.exists() && preview.attributes('aria-busy')).toBe('false')
  })
}
async function show(wrapper: Wrapper, title: string) {
  await button(wrapper, title).trigger('click')
  await made(wrapper)
}
const button = (wrapper: Wrapper, name: string) =>
  wrapper.findAll('button').find((each) => words(each.text()) === name)!
const names = (wrapper: Wrapper) =>
  wrapper.findAll('.file').map((each) => each.attributes('aria-label'))
const titles = (wrapper: Wrapper) => wrapper.findAll('nav button').map((each) => each.text())
const words = (text: string) => text.replace(/[\s\u00A0]+/gu, ' ').trim()

describe('the dialog of documents', () => {
  let saveFile: MockInstance<typeof files.saveFile>

  enableAutoUnmount(afterEach)
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.spyOn(useKeepingStore(), 'keep').mockImplementation(() => undefined)
    saveFile = vi.spyOn(files, 'saveFile').mockImplementation(() => undefined)
  })

  it.each(Object.entries(REQUESTS))(
    'offers for the request %s what applies to it, in a list and in a field',
    async (_, { draft }) => {
      const wrapper = await dialog(draft)
      const summary = summaryFrom(draft)
      const wanted = CATALOGUE.filter(({ applies }) => applies(summary)).map(({ title }) => title)
      expect([...titles(wrapper)].sort()).toEqual([...wanted].sort())
      expect(wrapper.findAll('option').map((each) => each.text())).toEqual(titles(wrapper))
    },
  )

  it('begins with the request, and tells what is shown', async () => {
    const wrapper = await dialog()
    expect(wrapper.get('nav [aria-current]').text()).toBe('Provisioning request')
    expect(names(wrapper)).toEqual(['edgewise-contoso.com-request-2019-05-21.html'])
    const papers = wrapper.emitted<[Paper | null]>('show')!
    expect(papers.at(-1)?.[0]?.head.title).toContain('Provisioning request')
    await show(wrapper, 'Zone lines for BIND')
    expect(papers.at(-1)).toEqual([null])
    expect(wrapper.get('pre').text()).toContain('_sipfederationtls._tcp.contoso.com. IN SRV')
  })

  it('takes the choice from the field as from the list', async () => {
    const wrapper = await dialog()
    await wrapper.get('select').setValue('firewall')
    await made(wrapper)
    expect(wrapper.get('nav [aria-current]').text()).toBe('Firewall sheet')
    expect(wrapper.get('.paper-title').text()).toBe('Firewall rules')
  })

  it('shows the document chosen last, however long the one before takes', async () => {
    const slow = CATALOGUE.find(({ id }) => id === 'dns')!
    let finish = (): void => undefined
    vi.spyOn(slow, 'make').mockImplementation(
      () => new Promise((resolve) => (finish = () => resolve([{ name: 'late', text: '' }]))),
    )
    const wrapper = await dialog()
    await button(wrapper, 'Names to publish').trigger('click')
    expect(wrapper.get('.documents__preview').attributes('aria-busy')).toBe('true')
    await show(wrapper, 'Firewall sheet')
    finish()
    await flushPromises()
    expect(names(wrapper)).toEqual(['edgewise-contoso.com-firewall-2019-05-21.html'])
  })

  it('saves the file that is shown', async () => {
    const wrapper = await dialog()
    await show(wrapper, 'SIP domains as CSV')
    await button(wrapper, 'Download edgewise-contoso.com-domains-2019-05-21.csv').trigger('click')
    const [name, text, type] = saveFile.mock.calls[0]!
    expect([name, type]).toEqual(['edgewise-contoso.com-domains-2019-05-21.csv', 'text/csv'])
    expect(text).toContain('sip.contoso.com')
  })

  it('copies a file as it is, a paper as text and as rich text', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const write = vi.spyOn(navigator.clipboard, 'write').mockResolvedValue()
    const wrapper = await dialog()
    await button(wrapper, 'Copy edgewise-contoso.com-request-2019-05-21.html').trigger('click')
    const [item] = write.mock.calls[0]![0]
    expect([...item!.types].sort()).toEqual(['text/html', 'text/plain'])
    await flushPromises()
    expect(wrapper.get('[role=status]').text()).toBe(
      'Copied: edgewise-contoso.com-request-2019-05-21.html.',
    )
    await show(wrapper, 'Zone lines for BIND')
    await button(wrapper, 'Copy edgewise-contoso.com-dns-2019-05-21.zone').trigger('click')
    expect(writeText.mock.calls[0]![0]).toMatch(/^; Zone lines\n/)
  })

  it('says so where the browser does not allow copying', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error())
    const wrapper = await dialog()
    await button(wrapper, 'Copy edgewise-contoso.com-request-2019-05-21.html').trigger('click')
    await flushPromises()
    expect(wrapper.get('[role=status]').text()).toContain('did not allow copying')
  })

  it('packs all of them but the draft, once at a time', async () => {
    const wrapper = await dialog()
    const all = button(wrapper, 'Download all as a zip')
    await all.trigger('click')
    expect(all.attributes('aria-disabled')).toBe('true')
    await all.trigger('click')
    await vi.waitFor(() => expect(all.attributes('aria-disabled')).toBe('false'), 30_000)
    expect(saveFile).toHaveBeenCalledTimes(1)
    const [name, bytes] = saveFile.mock.calls[0]!
    expect(name).toBe('edgewise-contoso.com-documents-2019-05-21.zip')
    const held = Object.keys(unzipSync(bytes as Uint8Array))
    expect(held).toContain('scripts/2-apply.ps1')
    expect(held.filter((each) => each.endsWith('.json'))).toEqual([])
  })

  it.each(['PowerShell scripts', 'Server settings, explained'])(
    'asks for the options of the scripts beside %s',
    async (title) => {
      const wrapper = await dialog()
      expect(wrapper.find('.options').exists()).toBe(false)
      await show(wrapper, title)
      expect(wrapper.find('.options').exists()).toBe(true)
    },
  )

  it('makes the document anew when the request changes', async () => {
    const wrapper = await dialog()
    await show(wrapper, 'PowerShell scripts')
    const eligibility = { ...draftOf().eligibility, platform: 'lync-2010' } as const
    const draft = draftOf({ eligibility })
    await wrapper.setProps({ draft, summary: summaryFrom(draft) })
    await vi.waitFor(() => expect(wrapper.get('pre').text()).toContain('Lync Server 2010'))
  })

  it('says what to do where there is nothing to write', async () => {
    const entry = CATALOGUE.find(({ id }) => id === 'certificate-files')!
    vi.spyOn(entry, 'make').mockResolvedValue([])
    const wrapper = await dialog()
    await show(wrapper, 'Certificate requests for certreq and OpenSSL')
    expect(wrapper.get('.documents__preview').text()).toContain('The findings say what is missing')
  })

  it('prints a paper, and asks to be closed', async () => {
    const wrapper = await dialog()
    await button(wrapper, 'Print edgewise-contoso.com-request-2019-05-21.html').trigger('click')
    await button(wrapper, 'Close').trigger('click')
    expect(wrapper.emitted('print')).toHaveLength(1)
    expect(wrapper.emitted('close')).toHaveLength(1)
  })
})
