import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domainsOf, estateOf, isPlainName } from '../../src/documents/estate'
import { INJECTIONS } from '../fixtures/injections'
import { TWO_EDGES, summaryOf } from '../fixtures/summaries'

describe('a plain name', () => {
  it.each([
    'contoso.com',
    'sip.contoso.com',
    'xn--80ak6aa92e.com',
    'a-b.c1',
    `${'a'.repeat(63)}.com`,
  ])('is %s', (name) => {
    expect(isPlainName(name)).toBe(true)
  })

  it.each([
    ...INJECTIONS,
    'Contoso.com',
    'contoso',
    'contoso.com.',
    '.contoso.com',
    'a..b',
    '-a.com',
    'a-.com',
    'a_b.com',
    '*.contoso.com',
    `${'a'.repeat(64)}.com`,
    `${'a.'.repeat(127)}com`,
    'contoso.com\n',
    '',
  ])('is not %j', (name) => {
    expect(isPlainName(name)).toBe(false)
  })

  it('has no sign outside letters, digits, hyphen and full stop', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        if (isPlainName(name)) expect(name).toMatch(/^[a-z0-9.-]+$/)
      }),
    )
  })
})

describe('the estate', () => {
  it('lists each Access Edge with what it serves', () => {
    expect(estateOf(summaryOf({ edges: TWO_EDGES }))).toMatchObject([
      {
        fqdn: 'sip.contoso.com',
        domains: [
          { name: 'contoso.com', target: 'sip.contoso.com', matches: true, add: null },
          {
            name: 'fabrikam.com',
            target: 'sip.fabrikam.com',
            matches: false,
            add: 'sip.fabrikam.com',
          },
        ],
      },
      { fqdn: 'access.litware.com', domains: [{ name: 'litware.com', matches: true }] },
    ])
  })

  it('leaves out what is not a strict name, in every place', () => {
    for (const text of INJECTIONS) {
      const edges = [{ fqdn: 'sip.contoso.com', before: text, domains: [text, 'contoso.com'] }]
      const found = estateOf(summaryOf({ edges: [...edges, { fqdn: text, domains: ['a.com'] }] }))
      expect(found).toHaveLength(1)
      expect(found[0]).toMatchObject({ before: null, domains: [{ name: 'contoso.com' }] })
      expect(found[0]?.domains).toHaveLength(1)
    }
  })

  it('knows the domains of an Edge without a name, each once', () => {
    const edges = [
      { fqdn: null, domains: ['contoso.com'] },
      { fqdn: 'sip.fabrikam.com', domains: ['fabrikam.com', 'contoso.com', 'not a name'] },
    ]
    expect(domainsOf(summaryOf({ edges }))).toEqual(['contoso.com', 'fabrikam.com'])
  })
})
