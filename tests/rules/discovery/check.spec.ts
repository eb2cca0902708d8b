import { describe, expect, it } from 'vitest'
import { estate, kind } from '../scenarios/build'
import { CLOSED, found, one, TODAY } from '../judge'

describe('what is published for the estate as a whole', () => {
  it('names the record of the first domain that can be read', () => {
    const change = estate('sip.a.com: _, B.com.')
    expect(one('srv-required', change).detail).toContain('_sipfederationtls._tcp.b.com')
    expect(one('srv-optional', change, '2017-06-30').detail).toContain('from 1 July 2017')
  })

  it('is asked for by partner discovery once the site has closed', () => {
    expect(found('srv-required', estate('sip.a.com: a.com'), CLOSED)).toEqual([])
    expect(one('srv-discovery', estate('sip.a.com: a.com'), CLOSED).detail).toContain('5061')
  })

  it.each(['srv-required', 'certificate-names'])('is said once, whatever its size: %s', (rule) => {
    expect(found(rule, estate('sip.a.com: a.com, b.com', 'sip.c.com: c.com'))).toHaveLength(1)
  })

  it('is nothing without a domain, for a removal, or after the end of Skype', () => {
    expect(found('srv-required', estate('sip.a.com: '))).toEqual([])
    expect(found('srv-required', kind('removal'))).toEqual([])
    expect(found('srv-discovery', kind('new'), TODAY)).toEqual([])
  })

  it('is the same for federation with Microsoft 365', () => {
    expect(found('srv-discovery', kind('federation'), TODAY)).toHaveLength(1)
  })

  it('counts the domains that share an FQDN, group by group', () => {
    const change = estate('sip.a.com: a.com, b.com, _', 'sip.c.com: c.com', '_: d.com, e.com')
    expect(found('shared-fqdn', change, '2018-01-15').map(({ detail }) => detail)).toEqual([
      'sip.a.com serves 2 SIP domains. The request allows that as it is.',
    ])
    expect(found('shared-fqdn', change, CLOSED)).toEqual([])
  })
})
