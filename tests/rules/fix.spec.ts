import { describe, expect, it } from 'vitest'
import type { Fix } from '../../src/rules/rule'
import { applyFix, applyFixes } from '../../src/rules/fix'
import { build, contactsEach, estate, PLAIN, before } from './scenarios/build'

const TWO = build([estate('sip.a.com: a.com, b.com', 'sip.c.com: c.com')])
const shape = (draft: typeof TWO) =>
  draft.edges.map(({ fqdn, domains }) => `${fqdn}: ${domains.map(({ name }) => name).join(', ')}`)

describe('applyFix', () => {
  it.each<[string, Fix, string[]]>([
    [
      'sets a domain',
      { do: 'set-domain', domain: 'e1d2', name: 'x.com' },
      ['sip.a.com: a.com, x.com', 'sip.c.com: c.com'],
    ],
    [
      'makes a row of each name',
      { do: 'split-domain', row: 'e1d1', names: ['x.com', 'y.com'] },
      ['sip.a.com: x.com, y.com, b.com', 'sip.c.com: c.com'],
    ],
    [
      'makes an Access Edge of each FQDN',
      { do: 'split-edge', edge: 'e1', names: ['sip.x.com', 'sip.y.com'] },
      ['sip.x.com: a.com, b.com', 'sip.c.com: c.com', 'sip.y.com: '],
    ],
    [
      'removes a row',
      { do: 'remove-domain', domain: 'e1d1' },
      ['sip.a.com: b.com', 'sip.c.com: c.com'],
    ],
    [
      'sets an FQDN',
      { do: 'set-fqdn', edge: 'e2', fqdn: 'access.c.com' },
      ['sip.a.com: a.com, b.com', 'access.c.com: c.com'],
    ],
    ['removes an Access Edge', { do: 'remove-edge', edge: 'e1' }, ['sip.c.com: c.com']],
    [
      'puts the domains of two together',
      { do: 'merge-edges', into: 'e1', from: 'e2' },
      ['sip.a.com: a.com, b.com, c.com'],
    ],
  ])('%s', (_does, fix, expected) => {
    expect(shape(applyFix(TWO, fix))).toEqual(expected)
  })

  it('sets the FQDN submitted before', () => {
    const fixed = applyFix(TWO, { do: 'set-before', edge: 'e1', before: 'old.a.com' })
    expect(fixed.edges.map(({ before: name }) => name)).toEqual(['old.a.com', ''])
  })

  it('sets the contact of all or of one domain', () => {
    const all = applyFix(TWO, { do: 'set-contact', domain: null, email: 'x@a.com' })
    expect(all.contacts.email).toBe('x@a.com')
    const one = applyFix(TWO, { do: 'set-contact', domain: 'e2d1', email: 'y@c.com' })
    expect(one.edges[1]?.domains[0]?.contact).toBe('y@c.com')
    expect(one.contacts).toBe(TWO.contacts)
  })

  it('sets the answers on Lync Online and Messenger, and clears the day', () => {
    expect(applyFix(TWO, { do: 'set-online', online: 'off' }).order.online).toBe('off')
    expect(applyFix(TWO, { do: 'set-messenger', messenger: 'no' }).eligibility.messenger).toBe('no')
    expect(applyFix({ ...TWO, asOf: '2018-01-01' }, { do: 'clear-as-of' }).asOf).toBeNull()
  })

  it.each<Fix>([
    { do: 'set-domain', domain: 'gone', name: 'x.com' },
    { do: 'remove-domain', domain: 'gone' },
    { do: 'set-fqdn', edge: 'gone', fqdn: 'x.com' },
    { do: 'set-before', edge: 'gone', before: 'x.com' },
    { do: 'remove-edge', edge: 'gone' },
    { do: 'merge-edges', into: 'e1', from: 'gone' },
    { do: 'merge-edges', into: 'gone', from: 'e1' },
    { do: 'merge-edges', into: 'e1', from: 'e1' },
    { do: 'set-contact', domain: 'gone', email: 'x@a.com' },
  ])('leaves a draft alone that lacks what %j speaks of', (fix) => {
    expect(applyFix(TWO, fix)).toBe(TWO)
  })

  it('never changes the draft it was given', () => {
    const text = JSON.stringify(TWO)
    applyFix(TWO, { do: 'merge-edges', into: 'e1', from: 'e2' })
    applyFix(TWO, { do: 'remove-domain', domain: 'e1d1' })
    expect(JSON.stringify(TWO)).toBe(text)
  })

  it('shares what it did not change', () => {
    const fixed = applyFix(TWO, { do: 'set-domain', domain: 'e1d1', name: 'x.com' })
    expect(fixed.edges[1]).toBe(TWO.edges[1])
    expect(fixed.edges[0]?.domains[1]).toBe(TWO.edges[0]?.domains[1])
    expect(fixed.agreement).toBe(TWO.agreement)
  })
})

describe('putting two Access Edges together', () => {
  const merge: Fix = { do: 'merge-edges', into: 'e1', from: 'e2' }

  it('keeps a domain of both once, however it is written', () => {
    const draft = build([estate('sip.a.com: a.com, x x', 'sip.a.com: A.com., b.com, X X')])
    expect(shape(applyFix(draft, merge))).toEqual(['sip.a.com: a.com, x x, b.com'])
  })

  it('leaves empty rows behind', () => {
    const draft = build([estate('sip.a.com: a.com, ', 'sip.a.com: , b.com')])
    expect(shape(applyFix(draft, merge))).toEqual(['sip.a.com: a.com, b.com'])
  })

  it('keeps an empty row where there is nothing else', () => {
    const draft = build([estate('sip.a.com: ', 'sip.a.com: ')])
    expect(applyFix(draft, merge).edges[0]?.domains).toHaveLength(1)
  })

  it('keeps whichever contact was entered', () => {
    const draft = build([
      estate('sip.a.com: a.com, b.com', 'sip.a.com: a.com, b.com'),
      contactsEach('', 'first@b.com', 'second@a.com', 'second@b.com'),
    ])
    expect(applyFix(draft, merge).edges[0]?.domains.map(({ contact }) => contact)).toEqual([
      'second@a.com',
      'first@b.com',
    ])
  })

  it.each([
    ['old.a.com', 'other.a.com', 'old.a.com'],
    ['', 'other.a.com', 'other.a.com'],
  ])('keeps the FQDN submitted before: “%s” and “%s”', (first, second, kept) => {
    const draft = build([estate('sip.a.com: a.com', 'sip.a.com: b.com'), before(first, second)])
    expect(applyFix(draft, merge).edges[0]?.before).toBe(kept)
  })

  it('has no say in a draft of one', () => {
    expect(applyFix(PLAIN, merge)).toBe(PLAIN)
  })
})

describe('rows that are made of one', () => {
  it('have ids that no other has, the same ones each time', () => {
    const names = ['x.com', 'y.com']
    const once = applyFix(TWO, { do: 'split-domain', row: 'e1d1', names })
    const twice = applyFix(once, { do: 'split-domain', row: 'e1d1', names: ['z.com', 'u.com'] })
    const ids = twice.edges.flatMap(({ domains }) => domains.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(applyFix(TWO, { do: 'split-domain', row: 'e1d1', names })).toEqual(once)
  })
})

describe('applyFixes', () => {
  const FIXES: Fix[] = [
    { do: 'set-domain', domain: 'e1d1', name: 'x.com' },
    { do: 'set-contact', domain: 'e1d1', email: 'admin@x.com' },
    { do: 'remove-domain', domain: 'e2d1' },
    { do: 'set-fqdn', edge: 'e2', fqdn: 'access.c.com' },
    { do: 'clear-as-of' },
  ]

  it('does what each repair does by itself, one after the other', () => {
    expect(applyFixes(TWO, FIXES)).toEqual(FIXES.reduce(applyFix, TWO))
  })

  it('leaves out what is no longer there, and gives the same draft for nothing', () => {
    expect(applyFixes(TWO, [{ do: 'remove-domain', domain: 'gone' }])).toBe(TWO)
    expect(applyFixes(TWO, [])).toBe(TWO)
  })

  it('shares the Edges that it did not touch', () => {
    const fixed = applyFixes(TWO, [{ do: 'set-domain', domain: 'e1d1', name: 'x.com' }])
    expect(fixed.edges[1]).toBe(TWO.edges[1])
  })
})
