// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount, type VueWrapper } from '@vue/test-utils'
import { IDBFactory } from 'fake-indexeddb'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { createDraft, type Draft } from '../../../src/request/draft'
import { writeSavedFile } from '../../../src/documents/savedFile'
import RequestsView from '../../../src/screens/requests/RequestsView.vue'
import { useRequestsStore } from '../../../src/stores/requests'
import FilePicker from '../../../src/ui/FilePicker.vue'

const AT = '2026-11-21T09:00:00.000Z'
const WAIT = { timeout: 10_000 }
const fileOf = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return {
    name: 'a.json',
    size: bytes.length,
    bytes: async (most?: number) => bytes.slice(0, most),
  }
}
let last = 0
const newId = () => `id-${(last += 1)}`
const draftsOf = (...names: string[]) => names.map((name) => createDraft(newId, AT, name))
const fileWith = (drafts: readonly Draft[]) => fileOf(writeSavedFile(drafts, AT))
const saved = (...names: string[]) => fileWith(draftsOf(...names))

describe('the page of requests', () => {
  let wrapper: VueWrapper
  let router: Router

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory()
    localStorage.clear()
    const pinia = createPinia()
    setActivePinia(pinia)
    router = createRouter({
      history: createMemoryHistory(),
      routes: ['/', '/drafts/:id/:step'].map((path) => ({
        path,
        component: { render: () => null },
      })),
    })
    await router.push('/')
    wrapper = mount(RequestsView, { global: { plugins: [pinia, router] }, attachTo: document.body })
  })
  afterEach(() => wrapper.unmount())

  const button = (name: string | RegExp) => {
    const found = wrapper
      .findAll('button')
      .find((each) =>
        [each.text(), each.attributes('aria-label') ?? ''].some((text) =>
          typeof name === 'string' ? text === name : name.test(text),
        ),
      )
    if (!found) throw new Error(`There is no button “${String(name)}”.`)
    return found
  }
  const open = (label: string, file: ReturnType<typeof fileOf>) =>
    wrapper
      .findAllComponents(FilePicker)
      .find((each) => each.props('label') === label)
      ?.vm.$emit('pick', file)
  const names = () => wrapper.findAll('tbody th').map((cell) => cell.text())
  const says = (text: string) => vi.waitFor(() => expect(wrapper.text()).toContain(text), WAIT)
  const act = async (name: string, action: string) => {
    await button(`Actions for ${name}`).trigger('click')
    const item = wrapper.findAll('[role=menuitem]').find((each) => each.text() === action)
    await item?.trigger('click')
  }

  it.each([
    ['Start a request', 'new'],
    ['Federate with Microsoft 365', 'federation'],
    ['Take Skype out of service', 'removal'],
  ])('opens the first step of a new draft: %s', async (door, kind) => {
    await button(door).trigger('click')
    await vi.waitFor(
      () => expect(router.currentRoute.value.path).toMatch(/^\/drafts\/[^/]+\/eligibility$/),
      WAIT,
    )
    const draft = await useRequestsStore().read(String(router.currentRoute.value.params['id']))
    expect(draft?.kind).toBe(kind)
  })

  it('says why a file was not opened, until something else is done', async () => {
    open('Open a file', fileOf('[1, 2]'))
    await says('The file was not opened. It is JSON, but not a file of Edgewise.')
    open('Restore a backup', saved('One', 'Two'))
    await says('2 requests were added.')
    expect(wrapper.text()).not.toContain('not opened')
    open('Open a file', fileOf('[1, 2]'))
    await says('The file was not opened.')
    expect(wrapper.text()).not.toContain('were added')
  })

  it('opens what can be read of a damaged file', async () => {
    const whole = new TextDecoder().decode(await saved('One', 'Two').bytes())
    open('Open a file', fileOf(whole.replace('"One"', '"Ono"')))
    await says('Open what can be read (2)')
    await button(/^Open what can be read/).trigger('click')
    await says('2 requests were added.')
    await vi.waitFor(() => expect(names().sort()).toEqual(['Ono', 'Two']), WAIT)
  })

  it('says what a backup added, and what was here already', async () => {
    const [one, two, three, four] = draftsOf('One', 'Two', 'Three', 'Four') as [
      Draft,
      Draft,
      Draft,
      Draft,
    ]
    const restore = (...drafts: readonly Draft[]) => open('Restore a backup', fileWith(drafts))
    open('Open a file', saved('Zero', 'Naught'))
    await says('2 requests were added.')
    await says('Last backup')
    restore(one)
    await says('1 request was added.')
    restore(one)
    await says('Nothing new: the request in this file is here already.')
    restore(one, two)
    await says('1 request was added. 1 other was here already.')
    restore(one, two)
    await says('Nothing new: all 2 requests in this file are here already.')
    restore(one, two, three, four)
    await says('2 requests were added. 2 others were here already.')
  })

  it('duplicates, deletes and takes a deletion back', async () => {
    open('Open a file', saved('One', 'Two'))
    await vi.waitFor(() => expect(names()).toHaveLength(2), WAIT)
    await act('One', 'Duplicate')
    await vi.waitFor(() => expect(names()).toContain('One (copy)'), WAIT)
    await act('Two', 'Delete')
    await says('Two was deleted.')
    await vi.waitFor(() => expect(names()).not.toContain('Two'), WAIT)
    await button('Undo').trigger('click')
    await vi.waitFor(() => expect(names()).toContain('Two'), WAIT)
    expect(wrapper.text()).not.toContain('was deleted')
  })

  it('offers a deletion back no more once a file was added', async () => {
    open('Open a file', saved('One', 'Two'))
    await vi.waitFor(() => expect(names()).toHaveLength(2), WAIT)
    await act('One', 'Delete')
    await says('One was deleted.')
    open('Restore a backup', saved('Three', 'Four'))
    await says('2 requests were added.')
    await button('Dismiss').trigger('click')
    expect(wrapper.text()).not.toMatch(/were added|was deleted/)
  })

  it('erases a deleted request only after it has asked', async () => {
    open('Open a file', saved('One', 'Two'))
    await vi.waitFor(() => expect(names()).toHaveLength(2), WAIT)
    await act('One', 'Delete')
    await vi.waitFor(() => button('Erase One now'), WAIT)
    await button('Erase One now').trigger('click')
    await says('will be erased permanently')
    await button('Cancel').trigger('click')
    expect(wrapper.text()).toContain('Deleted requests')
    await button('Erase One now').trigger('click')
    await says('will be erased permanently')
    await button('Erase').trigger('click')
    await vi.waitFor(() => expect(wrapper.text()).not.toContain('Deleted requests'), WAIT)
    expect(names()).toEqual(['Two'])
  })
})
