// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import RequestsList from '../../../src/screens/requests/RequestsList.vue'
import { useRequestsStore } from '../../../src/stores/requests'

const AT = '2026-11-21T09:00:00.000Z'

let wrapper: ReturnType<typeof list>
function list() {
  return mount(RequestsList, { attachTo: document.body })
}

const button = (name: string) => wrapper.get(`button[aria-label="Actions for ${name}"]`)
const menu = () => wrapper.find('[role=menu]')
const focused = () => document.activeElement?.textContent?.trim()

beforeEach(() => {
  setActivePinia(createPinia())
  useRequestsStore().heads = ['Contoso', 'Fabrikam'].map((name) => ({
    id: name.toLowerCase(),
    name,
    changedAt: AT,
  }))
  wrapper = list()
})
afterEach(() => wrapper.unmount())

describe('the menu of a row', () => {
  it('is closed at first, and its button says so', () => {
    expect(button('Contoso').attributes('aria-haspopup')).toBe('menu')
    expect(button('Contoso').attributes('aria-expanded')).toBe('false')
    expect(button('Contoso').attributes('aria-controls')).toBeUndefined()
    expect(menu().exists()).toBe(false)
  })

  it('opens in its row, with the focus on its first entry', async () => {
    await button('Fabrikam').trigger('click')
    expect(button('Fabrikam').attributes('aria-expanded')).toBe('true')
    expect(button('Fabrikam').attributes('aria-controls')).toBe(menu().attributes('id'))
    expect(button('Contoso').attributes('aria-expanded')).toBe('false')
    expect(menu().attributes('aria-label')).toBe('Actions for Fabrikam')
    expect(menu().element.closest('tr')).toBe(button('Fabrikam').element.closest('tr'))
    expect(focused()).toBe('Duplicate')
  })

  it.each([
    ['ArrowDown', 'Duplicate'],
    ['ArrowUp', 'Delete'],
  ])('opens with %s on %s', async (key, entry) => {
    await button('Contoso').trigger('keydown', { key })
    expect(focused()).toBe(entry)
  })

  it('closes with its button, though a press takes the focus there first', async () => {
    await button('Contoso').trigger('click')
    await menu().trigger('focusout', { relatedTarget: button('Contoso').element })
    await button('Contoso').trigger('click')
    expect(menu().exists()).toBe(false)
  })

  it('closes where another button takes the focus', async () => {
    await button('Contoso').trigger('click')
    await menu().trigger('focusout', { relatedTarget: button('Fabrikam').element })
    expect(menu().exists()).toBe(false)
  })

  it('closes on Escape and gives the focus back', async () => {
    await button('Contoso').trigger('click')
    await menu().trigger('keydown', { key: 'Escape' })
    expect(menu().exists()).toBe(false)
    expect(document.activeElement).toBe(button('Contoso').element)
  })

  it('closes when that of another row opens', async () => {
    await button('Contoso').trigger('click')
    await button('Fabrikam').trigger('click')
    expect(wrapper.findAll('[role=menu]')).toHaveLength(1)
    expect(menu().attributes('aria-label')).toBe('Actions for Fabrikam')
    expect(focused()).toBe('Duplicate')
  })

  it('tells of which request which entry was chosen, and closes', async () => {
    await button('Fabrikam').trigger('click')
    await wrapper.findAll('[role=menuitem]')[2]!.trigger('click')
    expect(wrapper.emitted('action')).toEqual([['fabrikam', 'delete']])
    expect(menu().exists()).toBe(false)
    expect(button('Fabrikam').attributes('aria-expanded')).toBe('false')
  })
})
