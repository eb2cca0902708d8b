import { describe, expect, it } from 'vitest'
import { isFilled, isSameService, isTyped, readEstate } from '../../src/rules/estate'
import { before, build, estate } from './scenarios/build'

const read = (...groups: string[]) => readEstate(build([estate(...groups)]), undefined)

describe('readEstate', () => {
  it('leaves out what is empty and keeps the numbers of the page', () => {
    const { edges, domains } = read(': ', 'sip.a.com: , a.com, ', ' : ', 'sip.b.com: ')
    expect(edges.map(({ place, fqdn }) => [place, fqdn.name])).toEqual([
      [2, 'sip.a.com'],
      [4, 'sip.b.com'],
    ])
    expect(domains.map(({ reading }) => reading.name)).toEqual(['a.com'])
  })

  it('finds the first of each name', () => {
    const { byFqdn, byDomain, repeated } = read('sip.a.com: a.com, b.com', 'SIP.a.com: B.com.')
    expect(byFqdn.get('sip.a.com')?.place).toBe(1)
    expect(byDomain.get('b.com')?.domain.id).toBe('e1d2')
    expect([...repeated]).toEqual(['sip.a.com'])
  })

  it('tells a domain of two services from one that is written twice', () => {
    const { contested } = read(
      'sip.a.com: a.com, a.com, b.com',
      'sip.a.com: b.com',
      'sip.c.com: a.com',
    )
    expect([...contested]).toEqual(['a.com'])
  })

  it('knows an Edge that has nothing of its own', () => {
    const { edges } = read('sip.a.com: a.com', 'sip.b.com: a.com', 'sip.c.com: a.com, c.com')
    expect(edges.map(({ isTaken }) => isTaken)).toEqual([false, true, false])
  })

  it('counts a row that cannot be read as something of its own', () => {
    const { edges } = read('sip.a.com: a.com', 'sip.b.com: a.com, c c')
    expect(edges.map(({ isTaken }) => isTaken)).toEqual([false, false])
  })
})

describe('isSameService', () => {
  it('goes by the name, and without a name by the group', () => {
    const [one, twin, other, nameless, another] = read(
      'sip.a.com: a.com',
      'SIP.A.com: b.com',
      'sip.c.com: c.com',
      '_: d.com',
      '_: e.com',
    ).edges
    if (!one || !twin || !other || !nameless || !another) throw new Error('an Edge is missing')
    expect(isSameService(one, twin)).toBe(true)
    expect(isSameService(one, other)).toBe(false)
    expect(isSameService(nameless, nameless)).toBe(true)
    expect(isSameService(nameless, another)).toBe(false)
  })
})

describe('isFilled and isTyped', () => {
  it.each([
    ['an FQDN', build([estate('x: ')]), true],
    ['a domain', build([estate(': x')]), true],
    ['the FQDN submitted before', build([estate(': '), before('x')]), true],
    ['blanks', build([estate('  :  ')]), false],
  ])('an Edge with %s', (_what, draft, filled) => {
    expect(draft.edges.some(isFilled)).toBe(filled)
  })

  it.each([
    ['', false],
    [' \t\n ', false],
    [' x ', true],
  ])('a field with %j', (text, typed) => {
    expect(isTyped(text)).toBe(typed)
  })
})
