// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import NoticeBar from '../../src/ui/NoticeBar.vue'

describe('a notice', () => {
  let wrapper: ReturnType<typeof notice>
  const notice = (props: object = {}) =>
    mount(NoticeBar, {
      props: { message: 'Contoso was deleted.', action: 'Undo', ...props },
      attachTo: document.body,
    })
  afterEach(() => {
    wrapper.unmount()
    document.body.replaceChildren()
  })

  it('stands in a status that is there before it, so that it is read out', async () => {
    wrapper = notice({ message: null })
    expect(wrapper.get('[role=status]').text()).toBe('')
    await wrapper.setProps({ message: 'Contoso was deleted.' })
    expect(wrapper.get('[role=status]').text()).toContain('Contoso was deleted.')
  })

  it('is acted on or dismissed', async () => {
    wrapper = notice()
    const [undo, dismiss] = wrapper.findAll('button')
    await undo?.trigger('click')
    await dismiss?.trigger('click')
    expect(wrapper.emitted()).toMatchObject({ act: [[]], dismiss: [[]] })
  })

  it('has no way back where there is none', () => {
    wrapper = notice({ action: null })
    expect(wrapper.findAll('button').map((each) => each.attributes('aria-label'))).toEqual([
      'Dismiss',
    ])
  })

  it('gives the focus back to the page when it goes with the button in focus', async () => {
    const page = document.createElement('main')
    page.innerHTML = '<h1 tabindex="-1">Requests</h1>'
    document.body.append(page)
    wrapper = notice()
    wrapper.get('button').element.focus()
    await wrapper.setProps({ message: null })
    await expect.poll(() => document.activeElement?.textContent).toBe('Requests')
  })
})
