import { describe, expect, it } from 'vitest'
import { compare } from '../../src/verify/compare'
import { wantedWith } from '../../src/verify/wanted/wanted'
import { planned, readingOf } from './plans'

/** What Verify calls as wanted after this text. */
async function asWanted(text: string, plan: Parameters<typeof planned>[0]): Promise<string[]> {
  const reading = await readingOf(text)
  const wants = wantedWith(planned(plan), [reading])
  return compare(wants, [reading]).rows.flatMap(({ verdict, want }) =>
    verdict === 'as-wanted' ? [want.id] : [],
  )
}

const OWNER = '_sipfederationtls._tcp.contoso.com'
const NAMES = 'DNS Name=sip.contoso.com\nDNS Name=sip.fabrikam.com'
const REQUEST = `Certificate Request:
    Data:
        Version: 1 (0x0)
        Subject: CN = sip.contoso.com
        Subject Public Key Info:
            Public Key Algorithm: rsaEncryption
                Public-Key: (2048 bit)
        Attributes:
            Requested Extensions:
                X509v3 Subject Alternative Name:
                    DNS:sip.contoso.com, DNS:sip.fabrikam.com
                X509v3 Extended Key Usage:
                    TLS Web Server Authentication
    Signature Algorithm: sha256WithRSAEncryption`
const FRONT_END = `Certificate:
    Data:
        Version: 3 (0x2)
        Issuer: CN = Corp CA
        Validity
            Not Before: Jan 10 00:00:00 2026 GMT
            Not After : Jan 10 00:00:00 2028 GMT
        Subject: CN = fepool01.corp.contoso.net
        X509v3 extensions:
            X509v3 Extended Key Usage:
                TLS Web Server Authentication
            X509v3 Subject Alternative Name:
                DNS:fepool01.corp.contoso.net, DNS:sip.contoso.com, DNS:sip.fabrikam.com`

describe('what somebody wrote is no answer of a server', () => {
  it.each([
    ['what a record should be', `${OWNER} is missing, it should be 0 0 5061 sip.contoso.com`],
    ['a target state', `Target state:\n${OWNER} = 0 0 5061 sip.contoso.com`],
    [
      'lines below a sentence',
      `${OWNER} soll werden:\n   priority = 0\n   weight = 0\n   port = 5061\n   target = sip.contoso.com`,
    ],
    ['an address that a name will get', 'sip.contoso.com will get = 203.0.113.20'],
    ['a variable', 'sip.contoso.com ansible_host=203.0.113.20'],
    [
      'a note on servers',
      'Edge pool: edgepool.contoso.net\nIP: 10.1.2.3\nAccess Edge: sip.contoso.com\nIP: 203.0.113.20',
    ],
    [
      'a note on a Lync Server',
      'Lync Server: lync01.contoso.net\nAddress: 10.0.0.1\nPublic name: sip.contoso.com\nAddress: 203.0.113.20',
    ],
    ['a request that openssl shows', REQUEST],
    [
      'a request that certutil shows',
      `PKCS10-Zertifikatanforderung:\nVersion: 1\nAntragsteller:\n    CN=sip.contoso.com\n${NAMES}`,
    ],
    [
      'an order by mail',
      `Please order a certificate:\nCN=sip.contoso.com\nSAN:\n${NAMES}\nKind regards`,
    ],
    ['names with a remark', 'DNS: sip.contoso.com, sip.fabrikam.com (A-Records noch anzulegen)'],
    ['the certificate of a Front End', FRONT_END],
  ])('%s', async (_, text) => {
    expect(await asWanted(text, 'a request to the site')).toEqual([])
  })

  it.each([
    `${OWNER} is still there, NXDOMAIN was expected since Monday.`,
    `${OWNER} does not exist in the internal zone, but outside it is there`,
  ])('a removal: %s', async (text) => {
    expect(await asWanted(text, 'a removal with nothing else on the Edge')).toEqual([])
  })
})

describe('the certificate of another server', () => {
  it('is told where it carries the name of the Edge', async () => {
    const reading = await readingOf(FRONT_END)
    const wants = wantedWith(planned('a request to the site'), [reading])
    const row = compare(wants, [reading]).rows.find(
      ({ want }) => want.id === 'certificate.name.sip.contoso.com.sip.contoso.com',
    )
    expect(row?.verdict).toBe('not-shown')
    expect(JSON.stringify(row?.found)).toContain('a certificate of fepool01.corp.contoso.net')
  })
})

describe('a day that no calendar of ours has', () => {
  it('is not as wanted', async () => {
    const thai = `Subject : CN=sip.contoso.com\nUse : AccessEdgeExternal\nNotBefore : 1/3/2567 1:00:00\nNotAfter : 15/9/2568 12:59:59`
    const seen = await asWanted(thai, 'a request to the site')
    expect(seen.filter((id) => /notAfter|until/i.test(id))).toEqual([])
  })
})
