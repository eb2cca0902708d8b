// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import ModalDialog from '../../src/ui/ModalDialog.vue'

describe('a dialog', () => {
  let wrapper: ReturnType<typeof dialog>
  const dialog = () =>
    mount(ModalDialog, {
      props: { title: 'Paste a list' },
      slots: { default: '<input />', actions: '<button>Add these</button>' },
      attachTo: document.body,
    })
  afterEach(() => wrapper.unmount())

  it('is open for as long as it is in the page, named by its title', () => {
    wrapper = dialog()
    const { element } = wrapper.get('dialog')
    expect(element.open).toBe(true)
    const title = wrapper.get(`[id="${wrapper.get('dialog').attributes('aria-labelledby')}"]`)
    expect(title.text()).toBe('Paste a list')
  })

  it('asks to be closed by Escape and by a click beside it, not by one inside', async () => {
    wrapper = dialog()
    await wrapper.get('input').trigger('click')
    expect(wrapper.emitted('close')).toBeUndefined()
    await wrapper.get('dialog').trigger('click')
    await wrapper.get('dialog').trigger('cancel')
    expect(wrapper.emitted('close')).toHaveLength(2)
  })

  it('is closed before it is taken away, so that the focus goes back', () => {
    wrapper = dialog()
    const { element } = wrapper.get('dialog')
    wrapper.unmount()
    expect(element.open).toBe(false)
    wrapper = dialog()
  })
})
