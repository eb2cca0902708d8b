import { describe, expect, it } from 'vitest'
import { answer, before, build, estate, hoursAgo, kind, tracked } from '../scenarios/build'
import { found, judge, one, repaired } from '../judge'

const UPDATE = [kind('update'), answer({ messenger: null, trial: null })]

describe('an estate with nothing in it', () => {
  it.each([
    ['no Access Edge', estate(), 'domains.edges', 'domains.edges'],
    ['an empty one', estate(': '), 'edge.e1.fqdn', 'domain.e1d1'],
    ['two empty ones', estate(': ', ': '), 'edge.e1.fqdn', 'domain.e1d1'],
    ['blanks', estate('  :  '), 'edge.e1.fqdn', 'domain.e1d1'],
  ])('asks for a name and a domain once: %s', (_what, change, fqdn, domain) => {
    expect(found('fqdn-missing', change).map(({ where }) => where.field)).toEqual([fqdn])
    expect(found('domain-missing', change).map(({ where }) => where.field)).toEqual([domain])
  })

  it('asks for what is missing in each group that was begun', () => {
    const change = estate('sip.a.com: ', ': b.com', ': ')
    expect(found('domain-missing', change).map(({ where }) => where.field)).toEqual(['domain.e1d1'])
    expect(found('fqdn-missing', change).map(({ where }) => where.field)).toEqual(['edge.e2.fqdn'])
  })

  it('asks at the FQDN where a group has no rows', () => {
    const rowless = build([estate('sip.a.com: ')])
    const edges = rowless.edges.map((edge) => ({ ...edge, domains: [] }))
    const asked = judge({ ...rowless, edges }).find(({ rule }) => rule === 'domain-missing')
    expect(asked?.where.field).toBe('edge.e1.fqdn')
  })
})

describe('the same FQDN twice', () => {
  it('is put together, domains once', () => {
    const twice = estate('sip.a.com: a.com', 'SIP.A.COM.: b.com, a.com')
    expect(one('fqdn-twice', twice).fix).toEqual({
      do: 'merge-edges',
      into: 'e1',
      from: 'e2',
      label: 'Put the domains together',
    })
    expect(repaired('fqdn-twice', twice)).toEqual(['sip.a.com: a.com, b.com'])
  })

  it('says where it stands first', () => {
    const finding = one(
      'fqdn-twice',
      estate('sip.b.com: b.com', 'sip.a.com: a.com', 'sip.a.com: c.com'),
    )
    expect(finding.where.field).toBe('edge.e3.fqdn')
    expect(finding.detail).toContain('Access Edge 2')
  })

  it('is not put together while a third has one of the domains', () => {
    const three = estate('sip.a.com: a.com', 'sip.b.com: b.com', 'sip.a.com: b.com')
    expect(repaired('fqdn-twice', three)).toBeNull()
  })

  it('is not put together across requests that were submitted', () => {
    const parts = build([
      estate('sip.a.com: a.com', 'sip.a.com: b.com'),
      tracked({ submittedAt: hoursAgo(2) }),
    ])
    const apart = parts.edges.map((edge, index) => ({ ...edge, part: index + 1 }))
    const finding = judge({ ...parts, edges: apart }).find(({ rule }) => rule === 'fqdn-twice')
    expect(finding).toBeDefined()
    expect(finding).not.toHaveProperty('fix')
  })
})

describe('more than ten Access Edges', () => {
  const pools = (count: number) =>
    estate(...Array.from({ length: count }, (_, index) => `sip.d${index}.com: d${index}.com`))

  it.each([
    [11, '11 Access Edges make 2 requests'],
    [20, '20 Access Edges make 2 requests'],
    [21, '21 Access Edges make 3 requests'],
    [300, '300 Access Edges make 30 requests'],
  ])('%i are divided', (count, title) => {
    expect(one('over-ten', pools(count)).title).toBe(title)
  })

  it('ten are not', () => {
    expect(found('over-ten', pools(10))).toEqual([])
  })

  it('goes by the requests that the Edges were assigned to', () => {
    const draft = build([pools(12)])
    const edges = draft.edges.map((edge, index) => ({ ...edge, part: 1 + Math.floor(index / 4) }))
    const finding = judge({ ...draft, edges }).find(({ rule }) => rule === 'over-ten')
    expect(finding?.title).toBe('12 Access Edges make 3 requests')
  })
})

describe('an FQDN that changes', () => {
  it('is warned of, and the old one offered', () => {
    const changed = [...UPDATE, before('access.contoso.com')]
    const finding = one('fqdn-changed', changed)
    expect(finding).toMatchObject({
      severity: 'warning',
      title: 'Keep access.contoso.com if you can',
      where: { field: 'edge.e1.fqdn' },
      fix: { label: 'Keep access.contoso.com' },
    })
    expect(repaired('fqdn-changed', changed)).toEqual(['access.contoso.com: contoso.com'])
  })

  it.each(['sip.contoso.com', ' SIP.contoso.com. ', 'https://sip.contoso.com'])(
    'is none where only its form differs: “%s”',
    (name) => expect(found('fqdn-changed', [...UPDATE, before(name)])).toEqual([]),
  )

  it.each([
    ['another Edge has it', estate('sip.a.com: a.com', 'sip.b.com: b.com'), 'sip.b.com'],
    ['a domain is called so', estate('sip.a.com: a.com, b.com'), 'b.com'],
    ['it cannot be reached', estate('sip.a.com: a.com'), 'edge.a.local'],
    ['its group has a twin', estate('sip.a.com: a.com', 'sip.a.com: c.com'), 'sip.old.com'],
  ])('keeps the old one only where it fits: %s', (_why, change, name) => {
    expect(repaired('fqdn-changed', [...UPDATE, change, before(name)])).toBeNull()
  })

  it('reads the earlier name as strictly as the new one', () => {
    const finding = one('name-wildcard', [...UPDATE, before('*.contoso.com')])
    expect(finding.where.field).toBe('edge.e1.before')
    expect(finding.fix).toMatchObject({ do: 'set-before', before: 'contoso.com' })
  })
})

describe('an Access Edge of Microsoft', () => {
  it.each(['sipfed.online.lync.com', 'federation.messenger.msn.com'])('is refused: %s', (fqdn) => {
    expect(one('fqdn-is-microsoft', estate(`${fqdn}: contoso.com`)).title).toContain(fqdn)
  })
})
