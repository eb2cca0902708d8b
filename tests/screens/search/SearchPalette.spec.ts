// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SearchPalette from '../../../src/screens/search/SearchPalette.vue'

const HIT = {
  id: 'a',
  kind: 'guide',
  topic: 'Guide',
  title: 'Ports',
  excerpt: [],
  address: '/guide/names#ports',
} as const
const render = () =>
  mount(SearchPalette, { props: { find: () => [HIT], state: 'ready' }, attachTo: document.body })

describe('the search from anywhere', () => {
  it('is a dialog with the focus in its box', () => {
    const wrapper = render()
    expect(wrapper.get('dialog').attributes('open')).toBeDefined()
    expect(document.activeElement).toBe(wrapper.get('input[type=search]').element)
    wrapper.unmount()
  })

  it('hands on where to go, and when to close', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('ports')
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('navigate')).toEqual([['/guide/names#ports']])
    await wrapper.get('dialog').trigger('cancel')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('close')).toHaveLength(2)
    wrapper.unmount()
  })

  it('closes with the first Escape, whatever was typed', async () => {
    const wrapper = render()
    await wrapper.get('input').setValue('ports')
    await wrapper.get('input').trigger('keydown', { key: 'Escape' })
    expect(wrapper.emitted('close')).toHaveLength(1)
    wrapper.unmount()
  })
})
