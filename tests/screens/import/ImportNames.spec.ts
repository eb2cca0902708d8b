// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import ImportNames from '../../../src/screens/import/ImportNames.vue'
import { useDraftStore } from '../../../src/stores/draft'
import { build, estate } from '../../rules/scenarios/build'

const names = () =>
  useDraftStore().draft?.edges.flatMap(({ domains }) => domains.map(({ name }) => name))
const open = (pasted?: { text: string; listed: 'domain' | 'edge'; edgeId: string }) =>
  mount(ImportNames, {
    props: { kind: 'list', ...(pasted && { pasted }) },
    attachTo: document.body,
  })
const button = (text: RegExp) =>
  [...document.querySelectorAll('button')].find((each) => text.test(each.textContent?.trim() ?? ''))
const result = () => document.querySelector('[aria-label=Result]')

describe('a list that is pasted', () => {
  beforeEach(() => {
    document.body.innerHTML = ''
    setActivePinia(createPinia())
    useDraftStore().show(build([estate('sip.a.com: a.com')]))
  })

  it('is previewed with the focus on the result, and changes nothing before it is added', async () => {
    const wrapper = open()
    await wrapper.get('textarea').setValue('b.com\nc.com')
    button(/^Preview/)?.click()
    await vi.waitFor(() => expect(result()).not.toBeNull())
    await vi.waitFor(() => expect(document.activeElement).toBe(result()))
    expect(names()).toEqual(['a.com'])
    button(/^Add these \(2\)/)?.click()
    expect(names()).toEqual(['a.com', 'b.com', 'c.com'])
    await vi.waitFor(() => expect(wrapper.emitted('close')).toHaveLength(1))
    wrapper.unmount()
  })

  it('asks for something where there is nothing', async () => {
    const wrapper = open()
    button(/^Preview/)?.click()
    await flushPromises()
    expect(document.querySelector('[role=alert]')?.textContent).toContain('nothing to read yet')
    wrapper.unmount()
  })

  it('is previewed at once where it came from a field of one line', async () => {
    const wrapper = open({
      text: 'b.com\nc.com',
      listed: 'domain',
      edgeId: useDraftStore().draft?.edges[0]?.id ?? '',
    })
    await vi.waitFor(() => expect(button(/^Add these \(2\)/)).toBeDefined())
    wrapper.unmount()
  })
})
