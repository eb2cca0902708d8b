// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NotSavedBar from '../../src/app/NotSavedBar.vue'

const bar = (props: Partial<InstanceType<typeof NotSavedBar>['$props']> = {}) =>
  mount(NotSavedBar, {
    props: { reason: 'the disk is full', hasDraft: true, copied: null, ...props },
  })
const words = (wrapper: ReturnType<typeof bar>) =>
  wrapper.get('[role=alert]').text().replace(/\s+/g, ' ')

describe('what is not saved', () => {
  it('is told whole by one alert: that, why, and what it concerns', () => {
    expect(words(bar())).toContain(
      'Not saved: the disk is full. What you typed last is only on this page.',
    )
  })

  it('is told also where nothing gives a reason and no draft is there yet', () => {
    const wrapper = bar({ reason: null, hasDraft: false })
    expect(words(wrapper)).toBe('Not saved. What you enter now is only on this page.')
    expect(wrapper.findAll('button')).toHaveLength(0)
  })

  it('can be copied and downloaded', async () => {
    const wrapper = bar()
    for (const button of wrapper.findAll('button')) await button.trigger('click')
    expect(wrapper.emitted()).toMatchObject({ copy: [[]], download: [[]] })
  })

  it.each([
    ['copied', 'Copied.'],
    ['failed', 'The browser did not allow copying: download it.'],
  ] as const)('says what came of copying: %s', (copied, text) => {
    expect(bar({ copied }).get('[role=status]').text()).toBe(text)
  })
})
