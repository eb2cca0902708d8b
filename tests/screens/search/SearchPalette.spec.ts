// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useSearchStore } from '../../../src/screens/search/search'
import SearchPalette from '../../../src/screens/search/SearchPalette.vue'

const ADDRESS = '/guide/names#ports'
const render = () => mount(SearchPalette, { attachTo: document.body })

/** The search with its index loaded and one thing to find. */
beforeEach(async () => {
  vi.doMock('../../../src/guide/searchIndex', () => ({
    createSearch: () => () => [
      { id: 'a', kind: 'guide', topic: 'Guide', title: 'Ports', excerpt: [], address: ADDRESS },
    ],
  }))
  setActivePinia(createPinia())
  await useSearchStore().load()
})

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
    expect(wrapper.emitted('navigate')).toEqual([[ADDRESS]])
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
