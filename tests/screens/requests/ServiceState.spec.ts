// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { DAY, KNOWN_UNTIL } from '../../../src/core/turningPoints'
import ServiceState from '../../../src/screens/requests/ServiceState.vue'

const share = (day: string) =>
  ((Date.parse(day) - Date.parse(DAY.opened)) /
    (Date.parse(KNOWN_UNTIL) - Date.parse(DAY.opened))) *
  100

it('says in one sentence what ended and what remains', () => {
  expect(mount(ServiceState).get('p').text()).toBe(
    'The provisioning site was announced to close on 15 August 2019, and Skype ended on 5 May 2025. What remains is federation with Microsoft 365.',
  )
})

it('draws each span from its first day to its last', () => {
  const bars = mount(ServiceState)
    .findAll('rect')
    .map((bar) => [parseFloat(bar.attributes('x')!), parseFloat(bar.attributes('width')!)] as const)
  const ends = bars.map(([x, width]) => [x, x + width] as const)
  const days = [
    [DAY.opened, DAY.siteClosed],
    [DAY.opened, DAY.skypeEnded],
    [DAY.siteClosed, KNOWN_UNTIL],
  ] as const
  expect(ends).toHaveLength(days.length)
  for (const [row, [from, until]] of days.entries()) {
    expect(ends[row]![0]).toBeCloseTo(share(from), 0)
    expect(ends[row]![1]).toBeCloseTo(share(until), 0)
  }
})
