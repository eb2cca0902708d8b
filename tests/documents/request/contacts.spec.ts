import { describe, expect, it } from 'vitest'
import {
  isPartOfRequest,
  showsContacts,
  shownNumber,
} from '../../../src/documents/request/contacts'
import { OPTIONS, summaryOf } from '../../fixtures/summaries'

describe('contacts', () => {
  it('are part of the request until April 2019', () => {
    expect(isPartOfRequest(summaryOf({ asOf: '2019-03-31' }).situation)).toBe(true)
    expect(isPartOfRequest(summaryOf({ asOf: '2019-04-01' }).situation)).toBe(false)
  })

  it.each([
    ['2019-03-31', false, 'new', true],
    ['2019-04-01', false, 'new', false],
    ['2019-04-01', true, 'update', true],
    ['2016-01-01', true, 'removal', false],
  ] as const)(
    'on %s, asked for: %s, for a request of kind %s: shown %s',
    (asOf, asked, kind, shown) => {
      const summary = summaryOf({ asOf, kind, options: { includeContacts: asked } })
      expect(showsContacts(summary)).toBe(shown)
    },
  )
})

describe('the agreement number', () => {
  const shown = (number: string, maskAgreement: boolean) => {
    const summary = summaryOf()
    const options = { ...OPTIONS, maskAgreement }
    return shownNumber({ ...summary, options, agreement: { ...summary.agreement, number } })
  }

  it('is shown whole, or by its last four signs', () => {
    expect(shown('V1234567', false)).toBe('V1234567')
    expect(shown('V1234567', true)).toBe('••••4567')
  })

  it.each(['1', '1234'])('is masked whole where it has no more than four: %s', (number) => {
    expect(shown(number, true)).toBe('•'.repeat(number.length))
  })
})
