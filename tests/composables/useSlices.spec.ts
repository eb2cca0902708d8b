// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useSlices } from '../../src/composables/useSlices'

const count = ref(1)
const page = (most?: number) =>
  mount(
    defineComponent({
      setup() {
        const { drawn, isCut, showAll } = useSlices(() => count.value, most)
        return () => [h('p', String(drawn.value)), isCut.value && h('button', { onClick: showAll })]
      },
    }),
  )

describe('slices of something long', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    count.value = 3
  })
  afterEach(() => {
    dispatchEvent(new Event('afterprint'))
    vi.useRealTimers()
  })

  it('are drawn one after the other', async () => {
    const wrapper = page()
    const seen = [wrapper.text()]
    for (let step = 0; step < 4; step += 1) {
      await vi.advanceTimersToNextTimerAsync()
      seen.push(wrapper.text())
    }
    expect(seen).toEqual(['1', '2', '3', '3', '3'])
  })

  it('go on where more of them come', async () => {
    const wrapper = page()
    await vi.runAllTimersAsync()
    count.value = 5
    await nextTick()
    await vi.runAllTimersAsync()
    expect(wrapper.text()).toBe('5')
  })

  it('are drawn all at once for print, also those that begin only then', async () => {
    const wrapper = page()
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(wrapper.text()).toBe('3')
    expect(page().text()).toBe('3')
    dispatchEvent(new Event('afterprint'))
    expect(page().text()).toBe('1')
  })

  it('are drawn all at once for print where nothing was on the page before', () => {
    dispatchEvent(new Event('beforeprint'))
    expect(page().text()).toBe('3')
  })

  it('end where the rest is left to be asked for', async () => {
    count.value = 10
    const wrapper = page(2)
    await vi.runAllTimersAsync()
    expect(wrapper.text()).toBe('2')
    await wrapper.get('button').trigger('click')
    await vi.runAllTimersAsync()
    expect(wrapper.text()).toBe('10')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('are whole in print, wherever they end', async () => {
    count.value = 10
    const wrapper = page(2)
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(wrapper.text()).toBe('10')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('stop with the page that they are on', async () => {
    page().unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
