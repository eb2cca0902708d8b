// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReaderBar from '../../../src/screens/draft/ReaderBar.vue'

describe('the bar of a tab that only reads', () => {
  it('can be pressed although everything around it is disabled', async () => {
    const page = mount({
      components: { ReaderBar },
      emits: ['takeOver'],
      template: '<fieldset disabled><ReaderBar @take-over="$emit(\'takeOver\')" /></fieldset>',
    })
    const button = page.get('[role=button]')
    expect(button.text()).toBe('Take over')
    await button.trigger('click')
    expect(page.emitted('takeOver')).toHaveLength(1)
  })
})
