// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ActionMenu from '../../src/ui/ActionMenu.vue'

const items = [
  { id: 'duplicate', label: 'Duplicate' },
  { id: 'download', label: 'Download a copy' },
  { id: 'delete', label: 'Delete', danger: true },
]

function menu() {
  return mount(ActionMenu, {
    props: { label: 'Actions for Contoso', items },
    attachTo: document.body,
  })
}

let wrapper: ReturnType<typeof menu>
beforeEach(() => {
  wrapper = menu()
})
afterEach(() => wrapper.unmount())

const button = () => wrapper.get('button[aria-haspopup=menu]')
const focused = () => document.activeElement?.textContent?.trim()

describe('the menu of actions', () => {
  it('is closed at first, and its button says so', () => {
    expect(button().attributes('aria-expanded')).toBe('false')
    expect(wrapper.find('[role=menu]').exists()).toBe(false)
  })

  it('opens with the focus on its first entry', async () => {
    await button().trigger('click')
    await Promise.resolve()
    expect(button().attributes('aria-expanded')).toBe('true')
    expect(focused()).toBe('Duplicate')
  })

  it('moves with the arrow keys, round the ends, and to an entry by its first letter', async () => {
    await button().trigger('click')
    const press = (key: string) => wrapper.get('[role=menu]').trigger('keydown', { key })
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

  it('closes on Escape and gives the focus back', async () => {
    await button().trigger('click')
    await wrapper.get('[role=menu]').trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('[role=menu]').exists()).toBe(false)
    expect(document.activeElement).toBe(button().element)
  })

  it('tells which entry was chosen, and closes', async () => {
    await button().trigger('click')
    await wrapper.findAll('[role=menuitem]')[1]!.trigger('click')
    expect(wrapper.emitted('choose')).toEqual([['download']])
    expect(wrapper.find('[role=menu]').exists()).toBe(false)
  })
})
