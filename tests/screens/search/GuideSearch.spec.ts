// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import GuideSearch from '../../../src/screens/search/GuideSearch.vue'
import type { SearchHit } from '../../../src/guide/search'

const hit = (id: string, title: string): SearchHit => ({
  id,
  kind: 'question',
  topic: 'Questions and answers',
  title,
  excerpt: [
    { text: 'It takes ', found: false },
    { text: 'long', found: true },
  ],
  address: `/guide/faq#${id}`,
})
const HITS = [hit('how-long', 'How long?'), hit('trial', 'A trial?')]

function render(props: Partial<InstanceType<typeof GuideSearch>['$props']> = {}) {
  return mount(GuideSearch, {
    props: { label: 'Search the FAQ', find: () => HITS, state: 'ready', ...props },
    attachTo: document.body,
  })
}

describe('the search', () => {
  afterEach(() => document.body.replaceChildren())

  it('is a search box with a name', () => {
    const wrapper = render()
    const box = wrapper.get('input[type=search]')
    expect(wrapper.get(`label[for="${box.attributes('id')}"]`).text()).toBe('Search the FAQ')
  })

  it('has what it needs loaded when somebody is about to search', async () => {
    const wrapper = render()
    expect(wrapper.emitted('prepare')).toBeUndefined()
    await wrapper.get('input').trigger('focus')
    expect(wrapper.emitted('prepare')).toHaveLength(1)
  })

  it('shows results while typing, says how many, and marks what was found', async () => {
    const find = vi.fn(() => HITS)
    const wrapper = render({ find })
    await wrapper.get('input').setValue('  how long ')
    expect(find).toHaveBeenLastCalledWith('how long')
    expect(wrapper.findAll('li')).toHaveLength(2)
    expect(wrapper.get('[role=status]').text()).toBe('2 results shown')
    expect(wrapper.get('mark').text()).toBe('long')
  })

  it.each(['', '   ', '\t'])('shows nothing for “%s”', async (query) => {
    const wrapper = render()
    await wrapper.get('input').setValue(query)
    expect(wrapper.find('li').exists()).toBe(false)
    expect(wrapper.get('[role=status]').text()).toBe('')
  })

  it.each([
    ['loading', /^Loading/],
    ['failed', /could not be loaded/],
  ] as const)('says so while %s', async (state, words) => {
    const wrapper = render({ state, find: () => [] })
    await wrapper.get('input').setValue('edge')
    expect(wrapper.get('[role=status]').text()).toMatch(words)
  })

  it('says that nothing was found, with as much of the query as fits', async () => {
    const wrapper = render({ find: () => [] })
    await wrapper.get('input').setValue('<b>nothing</b>')
    expect(wrapper.get('[role=status]').text()).toContain('“<b>nothing</b>”')
    expect(wrapper.find('b').exists()).toBe(false)
    await wrapper.get('input').setValue('x'.repeat(10_000))
    expect(wrapper.get('[role=status]').text().length).toBeLessThan(120)
  })

  it('is walked by arrow keys, down into the results and back up', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('long')
    await wrapper.get('input').trigger('keydown', { key: 'ArrowDown' })
    const links = wrapper.findAll('a').map((link) => link.element)
    expect(document.activeElement).toBe(links[0])
    await wrapper.get('ul').trigger('keydown', { key: 'ArrowDown' })
    await wrapper.get('ul').trigger('keydown', { key: 'ArrowDown' })
    expect(document.activeElement).toBe(links[1])
    await wrapper.get('ul').trigger('keydown', { key: 'ArrowUp' })
    await wrapper.get('ul').trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(wrapper.get('input').element)
  })

  it('opens the first result on Enter', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('long')
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('navigate')).toEqual([['/guide/faq#how-long']])
    expect(wrapper.find('li').exists()).toBe(false)
  })

  it('opens nothing on the Enter that ends a composition', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('long')
    await wrapper.get('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(wrapper.emitted('navigate')).toBeUndefined()
  })

  it('opens nothing on Enter where nothing was found', async () => {
    const wrapper = render({ find: () => [] })
    await wrapper.get('input').setValue('xyz')
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('navigate')).toBeUndefined()
  })

  it('opens what is clicked, and leaves a new tab to the browser', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('long')
    const second = wrapper.findAll('a')[1]!
    expect(second.attributes('href')).toBe('#/guide/faq#trial')
    await second.trigger('click', { ctrlKey: true })
    expect(wrapper.emitted('navigate')).toBeUndefined()
    await second.trigger('click')
    expect(wrapper.emitted('navigate')).toEqual([['/guide/faq#trial']])
  })
})
