import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockState,
  isBefore,
  laterOf,
  offWaitEnd,
  provisioningWindow,
} from '../../src/order/clocks'
import { addHours } from '../../src/core/time'

const SUBMITTED = '2026-03-07T20:00:00.000Z'

describe('comparing moments', () => {
  it.each([
    ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z', true],
    ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', false],
    // As text, the sign of a year with more than four digits sorts before every digit.
    ['9999-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z', true],
    ['+010000-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', false],
    ['rubbish', '2026-01-01T00:00:00.000Z', false],
    ['2026-01-01T00:00:00.000Z', 'rubbish', false],
  ])('%s before %s: %s', (one, other, before) => {
    expect(isBefore(one, other)).toBe(before)
  })

  it('gives the later one, in whichever order they come', () => {
    expect(laterOf('2026-01-01T00:00:00.000Z', SUBMITTED)).toBe(SUBMITTED)
    expect(laterOf(SUBMITTED, '2026-01-01T00:00:00.000Z')).toBe(SUBMITTED)
  })
})

describe('how long things take', () => {
  it('keeps external communications off for 24 hours', () => {
    expect(offWaitEnd(SUBMITTED)).toBe('2026-03-08T20:00:00.000Z')
  })

  it('expects a request after 24 to 48 hours, within 30 days at the outside', () => {
    expect(provisioningWindow(SUBMITTED, false)).toEqual({
      from: '2026-03-08T20:00:00.000Z',
      until: '2026-03-09T20:00:00.000Z',
      latest: '2026-04-06T20:00:00.000Z',
    })
  })

  it('names no usual end for a changed FQDN', () => {
    const { until, latest } = provisioningWindow(SUBMITTED, true)
    expect(until).toBe(latest)
  })

  it.each(['9999-12-31T23:59:59.999Z', '+275760-09-13T00:00:00.000Z', 'rubbish'])(
    'does not break at %s',
    (at) => {
      expect(provisioningWindow(at, false).latest).toEqual(expect.any(String))
      expect(offWaitEnd(at)).toEqual(expect.any(String))
    },
  )
})

describe('the two clocks of a request', () => {
  const phaseAfter = (hours: number, provisionedAt: string | null = null) =>
    clockState({ submittedAt: SUBMITTED, provisionedAt }, addHours(SUBMITTED, hours))?.phase

  it('do not run before it is submitted', () => {
    expect(clockState({ submittedAt: null, provisionedAt: null }, SUBMITTED)).toBeNull()
  })

  it.each([
    [-1, 'before'],
    [0, 'running'],
    [23.99, 'running'],
    [24, 'usual'],
    [47.99, 'usual'],
    [48, 'support'],
    [719.99, 'support'],
    [720, 'over'],
    [100_000, 'over'],
  ])('after %d hours: %s', (hours, phase) => {
    expect(phaseAfter(hours)).toBe(phase)
  })

  it.each([-1, 1, 60, 1000])('stop when it is provisioned, here at %d hours', (hours) => {
    expect(phaseAfter(hours, addHours(SUBMITTED, 20))).toBe('done')
  })

  it('go through their phases in one direction', () => {
    const phases = ['before', 'running', 'usual', 'support', 'over']
    const hours = fc.double({ min: -100, max: 2000, noNaN: true })
    fc.assert(
      fc.property(hours, hours, (one, other) => {
        const [early, late] = one <= other ? [one, other] : [other, one]
        const step = (at: number) => phases.indexOf(phaseAfter(at) ?? '')
        expect(step(early)).toBeLessThanOrEqual(step(late))
      }),
    )
  })
})
