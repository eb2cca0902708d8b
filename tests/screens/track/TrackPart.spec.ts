// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TrackPart from '../../../src/screens/track/TrackPart.vue'
import { clockState } from '../../../src/order/clocks'

const NOW = '2026-11-21T12:00:00.000Z'
const SUBMITTED = '2026-11-20T12:00:00.000Z'
const part = (props: object = {}) =>
  mount(TrackPart, {
    props: {
      part: 1,
      title: null,
      submittedAt: null,
      provisionedAt: null,
      state: null,
      words: { title: 'Not submitted yet', next: 'Mark it when you have.' },
      now: NOW,
      writeInstant: (instant: string) => instant,
      writeDay: (instant: string) => instant.slice(0, 10),
      toField: (instant: string | null) => instant?.slice(0, 16) ?? '',
      fromField: (text: string) => (text ? `${text}:00.000Z` : null),
      ...props,
    },
    attachTo: document.body,
  })
const buttons = (wrapper: ReturnType<typeof part>) =>
  wrapper.findAll('button').map((each) => each.text())

describe('the follow-up of one request', () => {
  it('is marked with the time of now', async () => {
    const wrapper = part()
    expect(buttons(wrapper)).toEqual(['Mark as submitted', 'Mark as provisioned'])
    for (const button of wrapper.findAll('button')) await button.trigger('click')
    expect(wrapper.emitted()).toMatchObject({ submitted: [[NOW]], provisioned: [[NOW]] })
  })

  it('shows a time instead of its button, and takes another one or none', async () => {
    const wrapper = part({
      submittedAt: SUBMITTED,
      state: clockState({ submittedAt: SUBMITTED, provisionedAt: null }, NOW),
    })
    expect(buttons(wrapper)).toEqual(['Mark as provisioned'])
    const field = wrapper.get<HTMLInputElement>('[id="track.1.submittedAt"]')
    expect(field.element.value).toBe('2026-11-20T12:00')
    await field.setValue('2026-11-19T08:30')
    await field.setValue('')
    expect(wrapper.emitted('submitted')).toEqual([['2026-11-19T08:30:00.000Z'], [null]])
  })

  it('says which of several it is', () => {
    const wrapper = part({ title: 'Request 2 of 3' })
    expect(wrapper.get('section').attributes('aria-label')).toBe('Request 2 of 3')
    expect(part().get('section').attributes('aria-label')).toBe('Where it stands')
  })
})
