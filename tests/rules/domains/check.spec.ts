import { describe, expect, it } from 'vitest'
import { estate, hoursAgo, kind, order, tracked } from '../scenarios/build'
import { CLOSED, found, one, repaired, TODAY } from '../judge'

describe('an Access Edge FQDN used as SIP domain', () => {
  it('gives way to its suffix', () => {
    const change = estate('sip.contoso.com: sip.contoso.com')
    expect(one('domain-is-fqdn', change).fix?.label).toBe('Use contoso.com')
    expect(repaired('domain-is-fqdn', change)).toEqual(['sip.contoso.com: contoso.com'])
  })

  it('goes where its suffix is listed', () => {
    const change = estate('sip.contoso.com: contoso.com, sip.contoso.com')
    expect(one('domain-is-fqdn', change).fix?.label).toBe('Remove this row')
    expect(repaired('domain-is-fqdn', change)).toEqual(['sip.contoso.com: contoso.com'])
  })

  it.each([
    ['its suffix is public', estate('contoso.com: contoso.com')],
    ['its suffix cannot be reached', estate('sip.local: sip.local')],
    ['its suffix is another Edge', estate('a.sip.b.com: a.sip.b.com', 'sip.b.com: b.com')],
    ['its row is the last', estate('sip.a.com: a.com', 'sip.b.a.com: sip.a.com')],
  ])('is left to the administrator where %s', (_why, change) => {
    expect(repaired('domain-is-fqdn', change)).toBeNull()
  })

  it('is found wherever the FQDN stands', () => {
    const change = estate('sip.a.com: a.com, sip.b.com', 'sip.b.com: b.com')
    expect(one('domain-is-fqdn', change).where.field).toBe('domain.e1d2')
  })

  it('is found however it is written', () => {
    const change = estate('SIP.contoso.com.: contoso.com, https://sip.contoso.com/')
    expect(found('domain-is-fqdn', change)).toHaveLength(1)
  })
})

describe('a domain that looks like a host', () => {
  it.each(['sip', 'sipfed', 'access', 'edge', 'edge1', 'webconf', 'av'])(
    'of a listed one may go: %s.a.com',
    (label) => {
      const change = estate(`ms.a.com: a.com, ${label}.a.com`)
      expect(one('domain-like-host', change)).toMatchObject({ severity: 'warning' })
      expect(repaired('domain-like-host', change)).toEqual(['ms.a.com: a.com'])
    },
  )

  it('of one that is not listed may give way to it', () => {
    const change = estate('ms.a.com: sip.a.com')
    expect(repaired('domain-host-label', change)).toEqual(['ms.a.com: a.com'])
  })

  it('is not removed as the only one of its Edge', () => {
    expect(
      repaired('domain-like-host', estate('ms.a.com: a.com', 'ms.b.com: sip.a.com')),
    ).toBeNull()
  })

  it.each(['example.a.com', 'emea.a.com', 'sipper.a.com', 'europe.sip-labs.com'])(
    'is not any sub-domain: %s',
    (name) => {
      const change = estate(`ms.a.com: a.com, ${name}`)
      expect(found('domain-like-host', change)).toEqual([])
      expect(found('domain-host-label', change)).toEqual([])
    },
  )
})

describe('a domain listed more than once', () => {
  it('goes, but for the first', () => {
    const change = estate('sip.a.com: a.com, b.com, A.COM')
    expect(one('domain-twice', change)).toMatchObject({
      severity: 'warning',
      where: { field: 'domain.e1d3' },
    })
    expect(repaired('domain-twice', change)).toEqual(['sip.a.com: a.com, b.com'])
  })

  it('under two FQDNs stops the request', () => {
    const change = estate('sip.a.com: a.com', 'sip.b.com: b.com, a.com')
    const finding = one('domain-two-edges', change)
    expect(finding.severity).toBe('blocker')
    expect(finding.detail).toContain('Access Edge 1')
    expect(repaired('domain-two-edges', change)).toEqual(['sip.a.com: a.com', 'sip.b.com: b.com'])
  })

  it('takes the whole Edge along where that has nothing else', () => {
    const change = estate('sip.a.com: a.com, b.com', 'sip.b.com: b.com, a.com')
    expect(one('domain-two-edges', change).fix?.label).toBe('Remove this Access Edge')
    expect(repaired('domain-two-edges', change)).toEqual(['sip.a.com: a.com, b.com'])
  })

  it('does not take an Edge along that was submitted', () => {
    const change = [
      estate('sip.a.com: a.com', 'sip.b.com: a.com'),
      tracked({ submittedAt: hoursAgo(1) }),
    ]
    expect(repaired('domain-two-edges', change)).toBeNull()
  })

  it('under the same FQDN twice is one service', () => {
    const change = estate('sip.a.com: a.com', 'sip.a.com: a.com')
    expect(found('domain-two-edges', change)).toEqual([])
    expect(repaired('domain-twice', change)).toBeNull()
  })
})

describe('a domain of a public network', () => {
  it.each(['hotmail.com', 'live.com', 'outlook.com', 'msn.com', 'skype.com', 'yahoo.com'])(
    'is none of yours: %s',
    (name) => {
      const change = estate(`sip.a.com: a.com, ${name}`)
      expect(one('domain-of-provider', change).severity).toBe('blocker')
      expect(repaired('domain-of-provider', change)).toEqual(['sip.a.com: a.com'])
    },
  )
})

describe('a name for partner discovery', () => {
  it('is asked for where the Edge’s own does not fit, with what to publish', () => {
    const finding = one(
      'discovery-name',
      estate('sip.contoso.com: contoso.com, fabrikam.com'),
      CLOSED,
    )
    expect(finding.where.field).toBe('domain.e1d2')
    expect(finding.detail).toContain('one label under fabrikam.com, and sip.contoso.com is not one')
    expect(finding.detail).toContain('Publish sip.fabrikam.com')
    expect(finding.detail).toContain('_sipfederationtls._tcp.fabrikam.com')
  })

  it.each(['sip.contoso.com', 'sipfed.contoso.com', 'access.contoso.com'])(
    'is there for contoso.com with %s',
    (fqdn) => expect(found('discovery-name', estate(`${fqdn}: contoso.com`), CLOSED)).toEqual([]),
  )

  it.each(['sip.contoso-edge.com', 'sip.it.contoso.com'])(
    'is missing for contoso.com with %s',
    (fqdn) =>
      expect(found('discovery-name', estate(`${fqdn}: contoso.com`), CLOSED)).toHaveLength(1),
  )

  it('is not asked for a row that has to go', () => {
    const change = estate('sip.a.com: a.com, sip.a.com, co.uk, b.local, hotmail.com')
    expect(found('discovery-name', change, CLOSED)).toEqual([])
    const twice = estate('sip.a.com: b.com, b.com')
    expect(found('discovery-name', twice, CLOSED)).toHaveLength(1)
  })

  it('is asked for federation with Microsoft 365 too, after the end of Skype', () => {
    const change = [kind('federation'), estate('sip.a.com: b.com')]
    expect(found('discovery-name', change, TODAY)).toHaveLength(1)
    expect(found('discovery-name', estate('sip.a.com: b.com'), TODAY)).toEqual([])
  })

  it('is not asked for in a removal, or without an FQDN', () => {
    const removal = [kind('removal'), order({ otherFederation: 'no' })]
    expect(found('discovery-name', [...removal, estate('sip.a.com: b.com')], CLOSED)).toEqual([])
    expect(found('discovery-name', estate(': b.com'), CLOSED)).toEqual([])
  })
})
