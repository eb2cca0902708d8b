// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import UpdateBar from '../../src/app/UpdateBar.vue'

describe('the bar for a new version', () => {
  it.each([
    [false, false, ''],
    [true, false, 'A new version is ready. What you typed is saved first. Update'],
    [
      false,
      true,
      'A part of this page could not be loaded. Your drafts are safe. Load the page again',
    ],
  ])('ready %s, files missing %s: says “%s”', (ready, filesMissing, words) => {
    const status = mount(UpdateBar, { props: { ready, filesMissing } }).get('[role=status]')
    expect(
      status
        .text()
        .replace(/\s+/g, ' ')
        .replace(/\.(?=[A-Z])/g, '. '),
    ).toBe(words)
  })

  it('updates only when it is told to', async () => {
    const wrapper = mount(UpdateBar, { props: { ready: true, filesMissing: false } })
    expect(wrapper.emitted('update')).toBeUndefined()
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('update')).toHaveLength(1)
  })
})
