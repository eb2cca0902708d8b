import { describe, expect, it } from 'vitest'
import { describeEntry, offerOf } from '../../../src/screens/import/describeEntry'
import { readClaims } from '../../../src/imports/entries'
import type { Said } from '../../../src/imports/preview'
import { TABLES } from '../../fixtures/names/tables'

const [entry] = readClaims(
  [{ line: 1, domain: 'sip.contoso.com', edge: 'sip.fabrikam.com' }],
  TABLES,
)
const said = (key: string, severity: Said['severity'], use: Said['use'] = null) =>
  new Map<string, Said>([[key, { severity, title: 'A finding', use }]])

describe('a row of the preview', () => {
  it('says what the page will say of the name, with its button', () => {
    const use = { name: 'contoso.com', label: 'Use contoso.com' }
    const all = said('domain sip.contoso.com', 'warning', use)
    expect(describeEntry(entry, all)).toMatchObject({
      said: { severity: 'warning', title: 'A finding' },
      choice: 'Use contoso.com',
    })
    expect(entry && offerOf(entry, all)).toEqual({
      choice: { name: 'contoso.com' },
      label: 'Use contoso.com',
    })
  })

  it.each([
    ['blocker', { severity: 'blocker', title: 'A finding' }],
    ['note', null],
  ] as const)(
    'says a %s of the Edge beside it where it is one for the domain',
    (severity, words) => {
      const row = describeEntry(entry, said('edge sip.fabrikam.com', severity))
      expect(row.said).toEqual(words)
      expect(row.choice).toBeNull()
    },
  )
})
