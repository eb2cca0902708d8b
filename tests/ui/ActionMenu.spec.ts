// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ActionMenu from '../../src/ui/ActionMenu.vue'

const items = [
  { id: 'duplicate', label: 'Duplicate' },
  { id: 'download', label: 'Download a copy' },
  { id: 'delete', label: 'Delete', danger: true },
]

let wrapper: VueWrapper
function menu(atEnd = false) {
  wrapper = mount(ActionMenu, {
    props: { label: 'Actions for Contoso', items, atEnd },
    attachTo: document.body,
  })
}
afterEach(() => wrapper.unmount())

const press = (key: string) => wrapper.get('[role=menu]').trigger('keydown', { key })
const focused = () => document.activeElement?.textContent?.trim()

describe('the menu of actions', () => {
  it('begins with the focus on its first entry, or on its last', () => {
    menu()
    expect(focused()).toBe('Duplicate')
    wrapper.unmount()
    menu(true)
    expect(focused()).toBe('Delete')
  })

  it('moves with the arrow keys, round the ends, and to an entry by its first letter', async () => {
    menu()
    await press('ArrowUp')
    expect(focused()).toBe('Delete')
    await press('ArrowDown')
    expect(focused()).toBe('Duplicate')
    await press('End')
    expect(focused()).toBe('Delete')
    await press('Home')
    await press('d')
    expect(focused()).toBe('Duplicate')
  })

  it('closes on Escape for its button to have the focus, and on Tab for what follows', async () => {
    menu()
    await press('Escape')
    await press('Tab')
    expect(wrapper.emitted('close')).toEqual([[true], [false]])
  })

  it('closes when the focus goes elsewhere', async () => {
    menu()
    const entries = wrapper.findAll<HTMLElement>('[role=menuitem]')
    await entries[0]!.trigger('focusout', { relatedTarget: entries[1]!.element })
    expect(wrapper.emitted('close')).toBeUndefined()
    await entries[0]!.trigger('focusout', { relatedTarget: document.body })
    expect(wrapper.emitted('close')).toEqual([[false]])
  })

  it('tells which entry was chosen, and closes', async () => {
    menu()
    await wrapper.findAll('[role=menuitem]')[1]!.trigger('click')
    expect(wrapper.emitted('choose')).toEqual([['download']])
    expect(wrapper.emitted('close')?.[0]).toEqual([true])
  })
})
