import { describe, expect, it } from 'vitest'
import { localMoment } from '../../src/composables/localMoment'

// The tests run in St John's: UTC-3:30 in winter, UTC-2:30 in summer.
describe('a moment in a field', () => {
  it.each([
    ['2026-11-21T17:35:00.000Z', '2026-11-21T14:05'],
    ['2026-07-01T00:00:00.000Z', '2026-06-30T21:30'],
  ])('shows %s as %s and reads it back', (instant, text) => {
    expect(localMoment.toField(instant)).toBe(text)
    expect(localMoment.fromField(text)).toBe(instant)
  })

  it('shows nothing for no moment or for a text that is none', () => {
    expect(localMoment.toField(null)).toBe('')
    expect(localMoment.toField('yesterday')).toBe('')
  })

  it.each(['', '2026-11', 'soon'])('reads %j as no moment', (text) => {
    expect(localMoment.fromField(text)).toBeNull()
  })

  it('gives years before 1000 their four digits', () => {
    expect(localMoment.toField('0099-06-01T12:00:00.000Z')).toMatch(/^0099-06-01T/)
  })
})
