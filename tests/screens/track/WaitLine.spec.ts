// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import WaitLine from '../../../src/screens/track/WaitLine.vue'
import { clockState } from '../../../src/order/clocks'
import { addHours, type Instant } from '../../../src/core/time'

const SUBMITTED: Instant = '2026-11-21T12:00:00.000Z'

function line(hours: number, provisionedAt: Instant | null = null) {
  const now = addHours(SUBMITTED, hours)
  const state = clockState({ submittedAt: SUBMITTED, provisionedAt }, now)
  if (state === null) throw new Error('submitted')
  return mount(WaitLine, { props: { state, now, write: (at: Instant) => at.slice(0, 10) } })
}

const nowAt = (hours: number) =>
  Number.parseFloat(line(hours).get<HTMLElement>('.wait__now').element.style.left)

describe('the picture of a wait', () => {
  it('is an image that says in words what it shows', () => {
    const figure = line(30).get('[role=img]')
    expect(figure.attributes('aria-label')).toBe(
      'Submitted: 2026-11-21, passed. 24 hours: 2026-11-22, passed. ' +
        '48 hours: 2026-11-23. 30 days: 2026-12-21. Now: 2026-11-22.',
    )
  })

  it('says when it ended instead of now', () => {
    const wrapper = line(400, addHours(SUBMITTED, 26))
    expect(wrapper.get('[role=img]').attributes('aria-label')).toMatch(/Provisioned 2026-11-22\.$/)
    expect(wrapper.text()).toContain('Provisioned')
    expect(wrapper.text()).not.toContain('Now')
  })

  it('marks submission, 24 hours, 48 hours and 30 days in this order', () => {
    const places = line(1)
      .findAll<HTMLElement>('.wait__tick')
      .map(({ element }) => Number.parseFloat(element.style.left))
    expect(places).toEqual([0, 25, 50, 100])
  })

  it.each([
    [0, 0],
    [24, 25],
    [48, 50],
    [720, 100],
  ])('stands at %i hours where %i percent are', (hours, percent) => {
    expect(nowAt(hours)).toBeCloseTo(percent)
  })

  it('moves on all the time in between', () => {
    const places = [1, 23, 25, 47, 49, 300, 719].map(nowAt)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places).size).toBe(places.length)
  })

  it.each([
    ['before submission, as after a clock was set back', -50, 0],
    ['past the outer limit', 5_000, 100],
  ])('stays on the line %s', (_, hours, percent) => {
    expect(nowAt(hours)).toBe(percent)
  })
})
