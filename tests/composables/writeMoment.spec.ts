import { describe, expect, it } from 'vitest'
import { writeMoment } from '../../src/composables/writeMoment'

// The zone of the tests is that of St John's, three and a half hours behind UTC.
const NOW = '2026-11-21T15:30:00.000Z'

describe('a past moment', () => {
  it('of today is its time', () => {
    expect(writeMoment('2026-11-21T12:35:00.000Z', NOW)).toMatch(/^0?9:05/)
  })

  it('of the day before is no longer of today, although it is in UTC', () => {
    expect(writeMoment('2026-11-21T03:00:00.000Z', NOW)).toMatch(/20/)
  })

  it('of this year has its day, of another its year', () => {
    expect(writeMoment('2026-03-01T15:00:00.000Z', NOW)).toMatch(/Mar/)
    expect(writeMoment('2026-03-01T15:00:00.000Z', NOW)).not.toMatch(/2026/)
    expect(writeMoment('2019-03-01T15:00:00.000Z', NOW)).toMatch(/2019/)
  })

  it('that is none is not known', () => {
    expect(writeMoment('soon', NOW)).toBe('unknown')
  })
})
