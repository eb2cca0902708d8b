import { describe, expect, it } from 'vitest'
import { build, rows } from '../scenarios/build'
import { judge, one, repaired } from '../judge'

const domain = (typed: string) => rows('sip.contoso.com', 'contoso.com', typed)
const server = (typed: string) => rows(typed, 'contoso.com')

describe('a name that cannot be read', () => {
  it.each([
    ['name-space', 'fabri kam.com', '“fabri kam.com” has a space'],
    ['name-empty-label', 'fabrikam..com', '“fabrikam..com” has nothing'],
    ['name-label-too-long', `${'a'.repeat(64)}.com`, `“${'a'.repeat(64)}” is longer than the 63`],
    ['name-underscore', 'a.b_c.com', '“b_c” has an underscore'],
    ['name-character', 'fabri!kam.com', '“!” is not a letter'],
    ['name-hyphen', 'a.-b.com', '“-b” begins or ends with a hyphen'],
    ['name-single-label', 'fabrikam', '“fabrikam” cannot be found from outside'],
    ['name-ip-address', '192.0.2.1', '“192.0.2.1” is an address'],
    ['name-wildcard', '*.fabrikam.com', '“*.fabrikam.com” has a wildcard'],
    ['name-nothing', 'sip:', '“sip:” holds nothing'],
  ])('breaks %s, which says which part: %s', (rule, typed, words) => {
    const finding = one(rule, domain(typed))
    expect(finding.severity).toBe('blocker')
    expect(finding.where).toEqual({ step: 'domains', field: 'domain.e1d2' })
    expect(finding.detail).toContain(words)
  })

  it('is repeated only as far as a name can be long', () => {
    const { detail } = one('name-too-long', domain(`${`${'a'.repeat(60)}.`.repeat(20)}com`))
    expect(detail).toContain(`${'a'.repeat(60)}…`)
    expect(detail.length).toBeLessThan(200)
  })

  it.each([
    ['name-empty-label', 'fabrikam..com', 'fabrikam.com'],
    ['name-wildcard', '*.fabrikam.com', 'fabrikam.com'],
    ['name-underscore', '_sipfederationtls._tcp.fabrikam.com', 'fabrikam.com'],
    ['name-hyphen', '-fabrikam-.com', 'fabrikam.com'],
  ])('offers what was meant, where that is plain: %s', (rule, typed, name) => {
    expect(one(rule, domain(typed)).fix).toEqual({
      do: 'set-domain',
      domain: 'e1d2',
      name,
      label: `Use ${name}`,
    })
  })

  it.each([
    ['a name that is listed', 'name-wildcard', '*.contoso.com'],
    ['an Access Edge', 'name-empty-label', 'sip..contoso.com'],
    ['a public suffix', 'name-wildcard', '*.co.uk'],
    ['a private ending', 'name-wildcard', '*.contoso.local'],
    ['a public network', 'name-wildcard', '*.hotmail.com'],
  ])('offers nothing that would break the next rule: %s', (_what, rule, typed) => {
    expect(one(rule, domain(typed))).not.toHaveProperty('fix')
  })
})

describe('a name that stood in something else', () => {
  it.each([
    ['name-url', 'https://fabrikam.com/lync?x=1'],
    ['name-url', 'sip:fabrikam.com'],
    ['name-address', 'bob@fabrikam.com'],
    ['name-address', 'sip:bob@fabrikam.com'],
    ['name-port', 'fabrikam.com:5061'],
  ])('is taken, with a note (%s) and the name to put in its place: %s', (rule, typed) => {
    const finding = one(rule, domain(typed))
    expect(finding.severity).toBe('note')
    expect(finding.detail).toContain(`“${typed}”`)
    expect(repaired(rule, domain(typed))).toEqual(['sip.contoso.com: contoso.com, fabrikam.com'])
  })

  it('is doubted where a server was asked for and an address was given', () => {
    const finding = one('fqdn-from-address', server('bob@sip.contoso.com'))
    expect(finding.severity).toBe('warning')
    expect(finding.fix).toMatchObject({ do: 'set-fqdn', fqdn: 'sip.contoso.com' })
  })

  it.each(['  Fabrikam.COM  ', 'fabrikam.com.', 'ｆabrikam.com'])(
    'is taken without a word where only its form differed: “%s”',
    (typed) => {
      const notes = judge(build([domain(typed)])).filter(
        ({ where, rule }) => where.field === 'domain.e1d2' && rule.startsWith('name-'),
      )
      expect(notes).toEqual([])
    },
  )

  it('has one note, not three', () => {
    const notes = judge(build([domain('https://bob@fabrikam.com:443/x')])).filter(
      ({ where, severity }) => where.field === 'domain.e1d2' && severity === 'note',
    )
    expect(notes.map(({ rule }) => rule)).toEqual(['name-address'])
  })
})

describe('a name outside a to z', () => {
  it('shows the form that is entered', () => {
    const { detail, fix } = one('name-international', domain('Bücher.example.de'))
    expect(detail).toContain('bücher.example.de is entered as xn--bcher-kva.example.de')
    expect(fix).toBeUndefined()
  })

  it('is doubted where its letters are taken for others', () => {
    const finding = one('name-lookalike', domain('fаbrikam.com'))
    expect(finding.severity).toBe('warning')
    expect(finding.detail).toMatch(/xn--[a-z\d-]+\.com/)
  })
})

describe('where a name can be found', () => {
  it.each(['co.uk', 'gov.uk', 'com.au'])('not at a public suffix: %s', (typed) => {
    expect(one('name-public-suffix', domain(typed)).title).toBe(
      `${typed} is not a domain that you can own`,
    )
  })

  it.each([
    ['contoso.local', 'local'],
    ['contoso.lan', 'lan'],
    ['contoso.internal', 'internal'],
    ['contoso.test', 'test'],
    ['contoso.example', 'example'],
    ['contoso.invalid', 'invalid'],
    ['lync.localhost', 'localhost'],
  ])('not at a reserved or internal name: %s', (typed, ending) => {
    const finding = one('name-reserved', domain(typed))
    expect(finding.severity).toBe('blocker')
    expect(finding.detail).toContain(`.${ending}`)
    expect(one('name-reserved', server(typed)).where.field).toBe('edge.e1.fqdn')
  })

  it('perhaps at an ending that nobody knows', () => {
    const finding = one('name-unknown-ending', domain('contoso.qqq'))
    expect(finding.severity).toBe('warning')
    expect(finding.title).toBe('The ending .qqq is not known')
  })
})
