import { describe, expect, it } from 'vitest'
import { readList } from '../../src/imports/list'
import { TABLES } from '../fixtures/names/tables'

const WINDOWS = `
C:\\>nslookup -type=srv _sipfederationtls._tcp.contoso.com
Server:  dns01.corp.example.net
Address:  10.0.0.53

Non-authoritative answer:
_sipfederationtls._tcp.contoso.com      SRV service location:
          priority       = 0
          weight         = 0
          port           = 5061
          svr hostname   = sip.contoso.com

contoso.com     nameserver = ns1.contoso.net
sip.contoso.com internet address = 192.0.2.10
> _sipfederationtls._tcp.fabrikam.com
Server:  dns01.corp.example.net
Address:  10.0.0.53

*** dns01.corp.example.net can't find _sipfederationtls._tcp.fabrikam.com: Non-existent domain
`
const UNIX = `Server:\t\t192.0.2.53
Address:\t192.0.2.53#53

Non-authoritative answer:
_sipfederationtls._tcp.contoso.com\tservice = 0 0 5061 sip.contoso.com.
`
const POWERSHELL = `
Name                                     Type   TTL   Section    NameTarget                     Priority Weight Port
----                                     ----   ---   -------    ----------                     -------- ------ ----
_sipfederationtls._tcp.contoso.com       SRV    3600  Answer     sip.contoso.com                0        0      5061
`
const DIG = `
; <<>> DiG 9.18 <<>> SRV _sipfederationtls._tcp.contoso.com
;; ANSWER SECTION:
_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.

;; ADDITIONAL SECTION:
sip.contoso.com.  3600  IN  A  192.0.2.10
`
const CLIENT = '_sip._tls.contoso.com. 3600 IN SRV 0 0 443 sip.contoso.com.'

function read(text: string) {
  const reading = readList(text, TABLES)
  if (reading.state !== 'read') throw new Error(reading.state)
  return { ...reading, entries: [...reading.entries] }
}

describe('SRV records in what a look-up printed', () => {
  it.each([
    ['nslookup on Windows', WINDOWS],
    ['nslookup elsewhere', UNIX],
    ['Resolve-DnsName', POWERSHELL],
    ['dig', DIG],
    ['a zone file, for clients', CLIENT],
  ])('by %s give the domain and its Access Edge, and nothing else', (_, text) => {
    const reading = read(text)
    expect(reading).toMatchObject({
      state: 'read',
      entries: [{ name: 'contoso.com', edge: 'sip.contoso.com', outcome: 'taken' }],
    })
  })

  it('may answer for several domains', () => {
    const more = WINDOWS.replaceAll('contoso.com', 'tailspintoys.com')
    const reading = read(`${WINDOWS}\n${more}`)
    expect(reading.entries.map(({ name, edge }) => [name, edge])).toEqual([
      ['contoso.com', 'sip.contoso.com'],
      ['tailspintoys.com', 'sip.tailspintoys.com'],
    ])
  })

  it('are not seen in a name alone, which is refused with what was meant', () => {
    expect(read('_sipfederationtls._tcp.contoso.com')).toMatchObject({
      entries: [{ outcome: 'refused', problem: { code: 'underscore', suggestion: 'contoso.com' } }],
    })
  })
})
