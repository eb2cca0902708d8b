// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { FULL_WIDTH } from '../../../src/paper/map/layout'
import { LANES_ON_SCREEN, mapOf } from '../../../src/documents/map/model'
import PaperMap from '../../../src/ui/paper/PaperMap.vue'
import { draftOf, summaryFrom } from '../../fixtures/requests'

/** Width of the page, and what a browser calls when it changes, or the height of the picture does. */
let page = 390
let onResize: () => void
let clientWidth: { mockRestore: () => void }

beforeEach(() => {
  page = 390
  clientWidth = vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => page)
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        onResize = callback
      }
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  vi.unstubAllGlobals()
  clientWidth.mockRestore()
})

const map = () =>
  mount(PaperMap, { props: { map: mapOf(summaryFrom(draftOf()), LANES_ON_SCREEN)! } })
const widthOf = (wrapper: ReturnType<typeof map>) =>
  Number(wrapper.get('svg').attributes('viewBox')?.split(' ')[2])

describe('the map on a page', () => {
  it('is drawn for the width it has, and again when that changes', async () => {
    const wrapper = map()
    await nextTick()
    expect(widthOf(wrapper)).toBe(380)
    page = 2_000
    onResize()
    await nextTick()
    expect(widthOf(wrapper)).toBe(FULL_WIDTH)
  })

  it('is whole on paper, though its height changes for the printer, and narrow again after it', async () => {
    const wrapper = map()
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    onResize()
    await nextTick()
    expect(widthOf(wrapper)).toBe(FULL_WIDTH)
    dispatchEvent(new Event('afterprint'))
    await nextTick()
    expect(widthOf(wrapper)).toBe(380)
  })

  it('is for paper at once where it is first drawn for it', async () => {
    dispatchEvent(new Event('beforeprint'))
    const wrapper = map()
    await nextTick()
    expect(widthOf(wrapper)).toBe(FULL_WIDTH)
    dispatchEvent(new Event('afterprint'))
  })
})
