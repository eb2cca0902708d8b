import { describe, expect, it } from 'vitest'
import { areHeadings, readHeadings } from '../../src/evidence/columns'

describe('headings', () => {
  it.each([
    [['SIP domain'], { domain: 0, edge: null, contact: null, before: null }],
    [
      ['Access Edge FQDN', 'SIP domain', 'Contact e-mail'],
      { domain: 1, edge: 0, contact: 2, before: null },
    ],
    [['Identity', 'Name', 'IsDefault'], { domain: 1, edge: null, contact: null, before: null }],
    [['NAME', 'sip_domain'], { domain: 1, edge: null, contact: null, before: null }],
    [['Domain', 'Edge', 'E-Mail'], { domain: 0, edge: 1, contact: 2, before: null }],
    [['FQDN', 'Domain', 'FQDN submitted before'], { domain: 1, edge: 0, contact: null, before: 2 }],
    [['SIP-Domäne', 'Zugriffs-Edge', 'Kontakt'], { domain: 0, edge: 1, contact: 2, before: null }],
    [['Courriel', 'Serveur', 'Nom de domaine'], { domain: 2, edge: 1, contact: 0, before: null }],
    [
      ['Nr.', 'SIP domain', 'Access Edge (ext.)', 'Contact (e.g. admin)'],
      { domain: 1, edge: 2, contact: 3, before: null },
    ],
    [['Domain (partner)', 'Edge'], { domain: null, edge: 1, contact: null, before: null }],
    [['#', 'Domain'], { domain: 1, edge: null, contact: null, before: null }],
  ])('%j', (cells, columns) => {
    expect(readHeadings(cells)).toEqual(columns)
  })

  it.each([[['contoso.com', 'sip.contoso.com']], [['']], [[]], [['one', 'two']]])(
    'are not %j',
    (cells) => {
      expect(readHeadings(cells)).toBeNull()
    },
  )
})

describe('a line of headings', () => {
  it.each([
    [['Domain', 'Edge']],
    [['Domain', 'Remarks', 'Wert']],
    [['Name', '', 'IsDefault']],
    [['"SIP domain"']],
  ])('%j', (cells) => {
    expect(areHeadings(cells)).toBe(true)
  })
  it.each([
    [['domain', 'contoso.com']],
    [['']],
    [['edge.com']],
    [['a domain']],
    [['name'.repeat(20)]],
  ])('not %j', (cells) => {
    expect(areHeadings(cells)).toBe(false)
  })
})
