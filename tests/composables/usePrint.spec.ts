// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { usePrint } from '../../src/composables/usePrint'

let title: string | null
let print: () => void
const page = () =>
  mount(
    defineComponent({
      setup() {
        print = usePrint(() => title).print
        return () => h('p')
      },
    }),
  )

describe('printing', () => {
  beforeEach(() => {
    document.title = 'Edgewise'
    title = 'Contoso – Provisioning request'
  })

  it('names the file that a printer proposes, for as long as the print lasts', () => {
    page()
    dispatchEvent(new Event('beforeprint'))
    // Some engines tell it twice.
    dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe('Contoso – Provisioning request')
    dispatchEvent(new Event('afterprint'))
    expect(document.title).toBe('Edgewise')
  })

  it('leaves the title as it is where there is no paper', () => {
    title = null
    page()
    dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe('Edgewise')
  })

  it('gives the title back when the page is left meanwhile, and listens no longer', () => {
    const wrapper = page()
    dispatchEvent(new Event('beforeprint'))
    wrapper.unmount()
    expect(document.title).toBe('Edgewise')
    dispatchEvent(new Event('beforeprint'))
    expect(document.title).toBe('Edgewise')
  })

  it('opens the dialog of the browser', () => {
    const opened = vi.fn()
    vi.stubGlobal('print', opened)
    page()
    print()
    expect(opened).toHaveBeenCalledOnce()
    vi.unstubAllGlobals()
  })
})
