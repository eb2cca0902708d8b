// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperOptions } from '../../../src/request/draft'
import { useDraftStore } from '../../../src/stores/draft'
import { useOpenDraftStore } from '../../../src/stores/openDraft'
import ScriptOptions from '../../../src/screens/documents/ScriptOptions.vue'
import { draftOf } from '../../fixtures/requests'
import { OPTIONS } from '../../fixtures/summaries'

let store: ReturnType<typeof useDraftStore>

function options(change: Partial<PaperOptions> = {}) {
  store.show(draftOf({ options: { ...OPTIONS, ...change } }))
  return mount(ScriptOptions, { attachTo: document.body })
}
const isOpen = (wrapper: ReturnType<typeof options>) =>
  wrapper.get<HTMLDetailsElement>('details').element.open
const radio = (wrapper: ReturnType<typeof options>, label: string) =>
  wrapper.findAll('label').find((each) => each.text() === label)!.element
    .control as HTMLInputElement

describe('the options of the scripts', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    store = useDraftStore()
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
  })

  it('stand in one line where they were answered', () => {
    const wrapper = options()
    expect(isOpen(wrapper)).toBe(false)
    expect(wrapper.get('summary').text()).toContain('policy: global · with calls')
  })

  it.each<[string, Partial<PaperOptions>]>([
    ['the name of the site', { policyScope: 'site', policyName: ' ' }],
    ['a name that a script can carry', { policyScope: 'user', policyName: 'a’; calc' }],
  ])('are open where they miss %s', (_, change) => {
    expect(isOpen(options(change))).toBe(true)
  })

  it('say which server step 1 names, and where none is named yet', async () => {
    const wrapper = options()
    expect(wrapper.get('summary').text()).toContain('Lync Server 2013 with Cumulative Update 5')
    store.show(draftOf({ eligibility: { ...draftOf().eligibility, platform: null } }))
    await wrapper.vm.$nextTick()
    expect(wrapper.get('summary').text()).toContain('server to be chosen in step 1')
  })

  it('go into the draft, each by itself', async () => {
    const wrapper = options()
    radio(wrapper, 'One site').click()
    expect(store.draft?.options).toEqual({ ...OPTIONS, policyScope: 'site' })
    await wrapper.get<HTMLInputElement>('input[type=checkbox]').setValue(false)
    expect(store.draft?.options).toEqual({
      ...OPTIONS,
      policyScope: 'site',
      audioVideo: false,
    })
  })

  it('ask for a name only where there is a policy to be named, and say what is wrong with it', async () => {
    const wrapper = options()
    expect(wrapper.find('input[id="options.policyName"]').exists()).toBe(false)
    radio(wrapper, 'Selected users').click()
    await wrapper.vm.$nextTick()
    expect(wrapper.text()).toContain('No name was given for the policy.')
    await wrapper.get('input[id="options.policyName"]').setValue('Skype users')
    expect(wrapper.text()).not.toContain('No name was given')
    expect(store.draft?.options.policyName).toBe('Skype users')
  })

  it('stay open while they are answered', async () => {
    const wrapper = options({ policyScope: 'site', policyName: '' })
    await wrapper.get('input[id="options.policyName"]').setValue('Redmond')
    await wrapper.vm.$nextTick()
    expect(isOpen(wrapper)).toBe(true)
  })

  it('are not there without a draft', () => {
    store.show(null)
    expect(mount(ScriptOptions).find('details').exists()).toBe(false)
  })
})
