// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import TermHint from '../../../src/screens/guide/TermHint.vue'

const MEANING = 'The part after the @.'
const render = () =>
  mount(TermHint, {
    props: { meaning: MEANING },
    slots: { default: 'SIP domain' },
    attachTo: document.body,
  })
type Wrapper = ReturnType<typeof render>
const isOpen = (wrapper: Wrapper) => wrapper.get('[role=tooltip]').isVisible()
const pressEscape = (wrapper: Wrapper) =>
  wrapper.get('button').trigger('keydown', { key: 'Escape' })

describe('a term', () => {
  let wrapper: Wrapper

  beforeEach(() => {
    vi.useFakeTimers()
    wrapper = render()
  })
  afterEach(() => {
    wrapper.unmount()
    vi.useRealTimers()
  })

  it('is read with its meaning, also while the hint is not seen', () => {
    const button = wrapper.get('button')
    expect(button.text()).toBe('SIP domain')
    const described = button.attributes('aria-describedby')
    expect(wrapper.get(`[id="${described}"]`).text()).toBe(MEANING)
    expect(isOpen(wrapper)).toBe(false)
  })

  it('explains itself on focus and stops when the focus goes', async () => {
    await wrapper.get('button').trigger('focus')
    expect(isOpen(wrapper)).toBe(true)
    await wrapper.get('button').trigger('blur')
    expect(isOpen(wrapper)).toBe(false)
  })

  it('explains itself on touch, and a second tap does not take it away', async () => {
    await wrapper.get('button').trigger('click')
    await wrapper.get('button').trigger('click')
    expect(isOpen(wrapper)).toBe(true)
  })

  it('explains itself under the pointer and waits before it goes', async () => {
    await wrapper.trigger('mouseenter')
    expect(isOpen(wrapper)).toBe(true)
    await wrapper.trigger('mouseleave')
    expect(isOpen(wrapper)).toBe(true)
    await vi.advanceTimersByTimeAsync(300)
    expect(isOpen(wrapper)).toBe(false)
  })

  it('stays while the pointer crosses over to the hint', async () => {
    await wrapper.trigger('mouseenter')
    await wrapper.trigger('mouseleave')
    await vi.advanceTimersByTimeAsync(100)
    await wrapper.trigger('mouseenter')
    await vi.advanceTimersByTimeAsync(1000)
    expect(isOpen(wrapper)).toBe(true)
  })

  it('closes with Escape, and Escape goes no further then', async () => {
    const outside = vi.fn()
    document.body.addEventListener('keydown', outside)
    await wrapper.get('button').trigger('focus')
    await pressEscape(wrapper)
    expect(isOpen(wrapper)).toBe(false)
    expect(outside).not.toHaveBeenCalled()
    await pressEscape(wrapper)
    expect(outside).toHaveBeenCalledOnce()
    document.body.removeEventListener('keydown', outside)
  })

  it('closes with Escape under the pointer, wherever the focus is', async () => {
    await wrapper.trigger('mouseenter')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await wrapper.vm.$nextTick()
    expect(isOpen(wrapper)).toBe(false)
  })
})
