// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AppHeader from '../../src/app/AppHeader.vue'

describe('the head of every page', () => {
  it.each([
    ['requests', 'Requests'],
    ['guide', 'Guide'],
    ['tools', 'Tools'],
  ] as const)('marks the part that is open: %s', (section, text) => {
    const marked = mount(AppHeader, { props: { section } }).findAll('[aria-current]')
    expect(marked.map((each) => each.text())).toEqual([text])
  })

  it('marks none on a page of none', () => {
    expect(
      mount(AppHeader, { props: { section: null } })
        .find('[aria-current]')
        .exists(),
    ).toBe(false)
  })

  it('has room for the status, and asks for the search', async () => {
    const wrapper = mount(AppHeader, { props: { section: null }, slots: { default: 'Saved' } })
    expect(wrapper.text()).toContain('Saved')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('search')).toHaveLength(1)
  })
})
