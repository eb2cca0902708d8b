import { describe, expect, it } from 'vitest'
import { readEvidence } from '../../src/evidence/readEvidence'
import { acceptedEdgesOf, acceptedOf } from '../../src/imports/entries'
import { listOf } from '../../src/imports/list'
import { TABLES } from '../fixtures/names/tables'

async function read(text: string) {
  const reading = listOf(await readEvidence(text, { tables: TABLES }), TABLES)
  if (reading.state !== 'read') throw new Error(reading.state)
  const entries = [...reading.entries]
  return { ...reading, entries, refused: entries.filter(({ outcome }) => outcome === 'refused') }
}
const pairsIn = async (text: string) =>
  acceptedOf((await read(text)).entries).map(({ name, edge }) => [name, edge])
const known = async (text: string) =>
  Object.fromEntries((await read(text)).known.map(({ role, names }) => [role, names]))

const EDGE_SERVICE = `
AccessEdgeExternalFqdn : sip.contoso.com
DataEdgeExternalFqdn   : webconf.contoso.com
PoolFqdn               : edgepool01.contoso.net
`
const USERS = `
RegistrarPool      : atl-cs-001.fabrikam.com
SipAddress         : sip:ken.myer@contoso.com
`
const CERTIFICATE =
  'DNS Name=sip.contoso.com\nDNS Name=webconf.contoso.com\nDNS Name=sip.fabrikam.com'
const MAIL = `Hi,

our SIP domains are contoso.com (main), fabrikam.com and tailspintoys.com.
The Access Edge is sip.contoso.com (131.107.1.100).

contoso.com - head office
fabrikam.com – subsidiary
tailspintoys.com (from 1 May)

Thanks
Ann
`

describe('what a paste has for a request', () => {
  it('is the Access Edge of Get-CsService, and nothing of its other names', async () => {
    const { entries, refused } = await read(EDGE_SERVICE)
    expect(acceptedEdgesOf(entries)).toEqual(['sip.contoso.com'])
    expect([acceptedOf(entries), refused]).toEqual([[], []])
    expect(await known(EDGE_SERVICE)).toEqual({
      'web-conferencing-edge': ['webconf.contoso.com'],
      pool: ['edgepool01.contoso.net'],
    })
  })

  it('is the domain of users, not their pool', async () => {
    expect(await pairsIn(USERS)).toEqual([['contoso.com', null]])
    expect(await known(USERS)).toEqual({ registrar: ['atl-cs-001.fabrikam.com'] })
  })

  it('is one domain of many users', async () => {
    const rows = 'DisplayName,SipAddress\nKen,sip:ken@contoso.com\nAnn,sip:ann@contoso.com\n'
    const { entries } = await read(rows)
    expect(entries).toMatchObject([{ name: 'contoso.com', why: 'user-domain', outcome: 'taken' }])
  })

  it('is no partner', async () => {
    const text = 'Identity : fabrikam.com\nDomain : fabrikam.com\nMarkForMonitoring : False\n'
    expect((await read(text)).entries).toEqual([])
    expect(await known(text)).toEqual({ 'allowed-partner': ['fabrikam.com'] })
  })

  it('is no setting, which is kept for Verify', async () => {
    const text = 'Identity : Global\nAllowFederatedUsers : False\nBeClearingHouse : False\n'
    expect(await read(text)).toMatchObject({ entries: [], remarks: ['settings'] })
  })

  it('is the name of the DNS server in no language', async () => {
    const text = 'Serveur :   dns01.fabrikam.com\nAddress:  10.0.0.53\n'
    expect((await read(text)).entries).toEqual([])
    expect(await known(text)).toEqual({ 'dns-server': ['dns01.fabrikam.com'] })
  })

  it('is offered of a certificate, the Access Edge as such, never taken for a domain', async () => {
    const { entries } = await read(CERTIFICATE)
    expect([acceptedOf(entries), acceptedEdgesOf(entries)]).toEqual([[], []])
    expect(entries.map(({ name, kind, outcome, why }) => [name, kind, outcome, why])).toEqual([
      ['sip.contoso.com', 'edge', 'offered', 'certificate-name'],
      ['webconf.contoso.com', 'domain', 'offered', 'certificate-name'],
      ['sip.fabrikam.com', 'edge', 'offered', 'certificate-name'],
    ])
  })

  it('is in the rows of a table of a web page, whatever its source looks like', async () => {
    const page =
      '<table>\r\n<tr><th>Domain\r\n<th>Edge</tr>\r\n<tr>\r\n<td>contoso.com</td>\r\n<td><a href="https://wiki.example/x">sip.contoso.com</a></td>\r\n</tr></table>'
    const { entries, refused } = await read(page)
    expect(acceptedOf(entries).map(({ name, edge }) => [name, edge])).toEqual([
      ['contoso.com', 'sip.contoso.com'],
    ])
    expect(refused).toEqual([])
  })

  it('is each of the names in the braces of a tenant, and its own name is told', async () => {
    const text =
      'TenantId    : 1\nSipDomain   : {alpenmilch.onmicrosoft.com, alpenmilch.de, kaese.ch}\n'
    const { entries } = await read(text)
    const names = acceptedOf(entries).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['alpenmilch.de', 'kaese.ch']))
  })

  it.each(['servidor de nombres', 'server dei nomi', 'nameserver'])(
    'is no name server that nslookup tells of: %s',
    async (words) => {
      const text = `Servidor:  dns.example.net\nAddress:  10.0.0.53\n\nquesos.es   ${words} = ns1.registrador.com\n`
      const { entries } = await read(text)
      expect(acceptedOf(entries).map(({ name }) => name)).not.toContain('ns1.registrador.com')
    },
  )

  it('is in the sentences of a mail, each told with its text', async () => {
    const { entries, refused } = await read(MAIL)
    expect(acceptedOf(entries).map(({ name, edge }) => [name, edge])).toEqual([
      ['contoso.com', 'sip.contoso.com'],
      ['fabrikam.com', 'sip.contoso.com'],
      ['tailspintoys.com', 'sip.contoso.com'],
    ])
    expect(entries[0]).toMatchObject({
      why: 'mentioned',
      within: 'our SIP domains are contoso.com (main)',
    })
    expect(refused).toEqual([])
  })

  it('is under the record of the lower priority, and the other is told', async () => {
    const record = (priority: number, target: string) =>
      `_sipfederationtls._tcp.contoso.com. 300 IN SRV ${priority} 0 5061 ${target}.`
    const text = [record(20, 'sipdr.contoso.com'), record(10, 'sip.contoso.com')].join('\n')
    expect((await read(text)).entries).toMatchObject([
      {
        name: 'contoso.com',
        edge: 'sip.contoso.com',
        notes: [{ kind: 'also-under', edge: 'sipdr.contoso.com', priority: 20 }],
      },
    ])
  })

  it.each(['_sipfederationtls.tcp', '_sipfederationtls_tcp', '_sipfederationtls'])(
    'is read behind %s, which is named as the wrong spelling (F104)',
    async (written) => {
      const text = `${written}.contoso.com. 3600 IN SRV 0 0 5061 sip.contoso.com.`
      expect((await read(text)).entries).toMatchObject([
        { name: 'contoso.com', edge: 'sip.contoso.com', notes: [{ kind: 'spelling', written }] },
      ])
    },
  )

  it('has no Edge of its own where the record leads to Microsoft 365', async () => {
    const text =
      '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 100 1 5061 sipfed.online.lync.com.'
    expect((await read(text)).entries).toMatchObject([
      { name: 'contoso.com', edge: null, notes: [{ kind: 'microsoft-edge' }] },
    ])
  })

  it.each([
    ['Access Edge;Domain 1;Domain 2\nsip.contoso.com;contoso.com;fabrikam.com'],
    ['Access Edge;Domains\nsip.contoso.com;"contoso.com, fabrikam.com"'],
    ['="Domain";="Edge"\n="contoso.com";="sip.contoso.com"\n="fabrikam.com";="sip.contoso.com"'],
    ['accessEdge: sip.contoso.com\ndomains:\n  - contoso.com\n  - fabrikam.com'],
    ['{"accessEdge": "sip.contoso.com", "domains": ["contoso.com", "fabrikam.com"]}'],
    [
      '| Domain | Edge |\n|---|---|\n| contoso.com | sip.contoso.com |\n| fabrikam.com | sip.contoso.com |',
    ],
  ])('is every domain under its Edge: %j', async (text) => {
    expect(await pairsIn(text)).toEqual([
      ['contoso.com', 'sip.contoso.com'],
      ['fabrikam.com', 'sip.contoso.com'],
    ])
  })

  it.each(['SipDomain=contoso.com', '="contoso.com"', 'SIP domain : contoso.com'])(
    'is the domain of %j',
    async (text) => {
      expect(await pairsIn(text)).toEqual([['contoso.com', null]])
    },
  )

  it.each([
    [
      'an Access Edge',
      'Access Edge: sip.contoso.com\nIP address: 203.0.113.20\nSIP domains: contoso.com, fabrikam.com',
    ],
    [
      'an Access Edge over "Address"',
      'Access Edge: sip.contoso.com\nAddress: 203.0.113.20\nSIP domains: contoso.com, fabrikam.com',
    ],
  ])('are the domains of %s that has an address below it', async (_, text) => {
    expect(await pairsIn(text)).toEqual([
      ['contoso.com', 'sip.contoso.com'],
      ['fabrikam.com', 'sip.contoso.com'],
    ])
  })

  it('is every domain that has an address below it', async () => {
    const text =
      'SIP domain: contoso.com\nEdge IP: 203.0.113.20\nSIP domain: fabrikam.com\nEdge IP: 203.0.113.30'
    expect(await pairsIn(text)).toEqual([
      ['contoso.com', null],
      ['fabrikam.com', null],
    ])
  })

  it.each([
    'sip.contoso.com: 203.0.113.20',
    'sip.contoso.com -> 203.0.113.20',
    'sip.contoso.com = 203.0.113.20',
  ])('offers the name beside an address: %s', async (text) => {
    const { entries } = await read(text)
    expect(entries.map(({ outcome, name }) => [outcome, name])).toContainEqual([
      'offered',
      'sip.contoso.com',
    ])
  })

  it('offers the names of a request for a certificate', async () => {
    const { entries } = await read(
      'Certificate Request:\n    Data:\n        Subject: CN = sip.contoso.com\n            X509v3 Subject Alternative Name:\n                DNS:sip.fabrikam.com',
    )
    expect(entries.map(({ outcome, name }) => [outcome, name])).toEqual([
      ['offered', 'sip.contoso.com'],
      ['offered', 'sip.fabrikam.com'],
    ])
  })

  it('loses no name below a request for a certificate', async () => {
    const request = 'PKCS10 Certificate Request:\nVersion: 1\nSubject:\n    CN=sip.contoso.com\n'
    const { entries } = await read(`${request}\nSIP domains: contoso.com, fabrikam.com`)
    expect(entries.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['sip.contoso.com', 'contoso.com', 'fabrikam.com']),
    )
  })

  it('takes no sentence for a request for a certificate', async () => {
    const text = 'Please send us the PKCS10:\n\ncontoso.com -> sip.contoso.com'
    expect(await pairsIn(text)).toEqual([['contoso.com', 'sip.contoso.com']])
  })

  it('keeps the Access Edge where the domain beside it is refused', async () => {
    const { entries } = await read('Access Edge: sip.contoso.com\nSIP domain: contoso.local\n')
    expect(acceptedEdgesOf(entries)).toEqual(['sip.contoso.com'])
    expect(entries.map(({ outcome }) => outcome)).toEqual(['taken', 'refused'])
  })

  it('is the Access Edge that its own sentence calls one', async () => {
    const text =
      'Bonjour,\n\nnos domaines sont contoso.fr et fabrikam.fr.\nLe serveur Edge d’accès est sip.contoso.fr. Ne touchez pas à mail.contoso.fr !\n'
    const { entries } = await read(text)
    expect(acceptedEdgesOf(entries)).toEqual([])
    expect(acceptedOf(entries).map(({ name, edge }) => [name, edge])).toEqual([
      ['contoso.fr', 'sip.contoso.fr'],
      ['fabrikam.fr', 'sip.contoso.fr'],
    ])
  })

  it.each([
    [
      'Japanese labels',
      'SIP ドメイン: contoso.co.jp、fabrikam.jp\nアクセス エッジ: sip.contoso.co.jp',
    ],
    [
      'Markdown',
      '| Domain | Access Edge |\n|:--|--:|\n| `contoso.co.jp` | **sip.contoso.co.jp** |\n| fabrikam.jp | sip.contoso.co.jp |',
    ],
  ])('is under its Edge in %s', async (_, text) => {
    expect(await pairsIn(text)).toEqual([
      ['contoso.co.jp', 'sip.contoso.co.jp'],
      ['fabrikam.jp', 'sip.contoso.co.jp'],
    ])
  })

  it.each([
    ['a label that nobody knows', 'Reverse Proxy: rp.contoso.net'],
    [
      'such a label in an aligned list',
      'Access Edge : sip.contoso.com\nProxy       : rp.contoso.net',
    ],
    ['a heading over servers', 'Reverse proxy:\nrp.contoso.net'],
    ['a key of an inventory', 'sip_domains:\n  - contoso.com\nntp:\n  - rp.contoso.net'],
  ])('is offered with its label behind %s', async (_, text) => {
    const { entries } = await read(text)
    const proxy = entries.find(({ name }) => name === 'rp.contoso.net')
    expect(proxy).toMatchObject({ outcome: 'offered' })
    expect(proxy?.within).toMatch(/proxy|ntp/i)
  })

  it('is no part of a directory or of code among the refusals', async () => {
    const text =
      'dn: CN=Ken Myer,OU=Users,DC=contoso,DC=local\nmsRTCSIP-PrimaryUserAddress: sip:ken@contoso.com\n\nnames = [\n  "fabrikam.com",\n]\n'
    const { entries, refused } = await read(text)
    expect(refused).toEqual([])
    expect(acceptedOf(entries).map(({ name }) => name)).toEqual(['contoso.com', 'fabrikam.com'])
  })

  it('says of a private key and of an exported object what they are', async () => {
    const key = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}\n-----END PRIVATE KEY-----\n`
    expect(await read(key)).toMatchObject({ entries: [], ignored: [], remarks: ['private-key'] })
    expect((await read('<Objs Version="1.1.0.1">\n<S>contoso.com</S>\n</Objs>')).remarks).toEqual([
      'other-file',
    ])
  })

  it('is the whole one of two cells of which one is cut', async () => {
    const whole = 'international-division.contoso-group.com'
    const text = `Identity                                Name                                    IsDefault
--------                                ----                                    ---------
international-division.contoso-group... ${whole} False
`
    const { entries, refused, remarks } = await read(text)
    expect(acceptedOf(entries).map(({ name }) => name)).toEqual([whole])
    expect([refused, remarks]).toEqual([[], ['cut']])
  })
})

describe('names of others', () => {
  const offersIn = async (text: string) =>
    (await read(text)).entries
      .filter(({ outcome }) => outcome === 'offered')
      .map(({ name, typed }) => name ?? typed)

  it('that a sentence leaves out, or calls partners, are offered and not added', async () => {
    const text =
      'Please register contoso.com for the new Edge, not for northwind.com.\nOur partner litware.com is already there.\n'
    expect((await pairsIn(text)).map(([name]) => name)).toEqual(['contoso.com'])
    expect(await offersIn(text)).toEqual(['northwind.com', 'litware.com'])
  })

  it('below a heading of partners are known as partners', async () => {
    const text =
      'sip_domains:\n  - contoso.com\npartners:\n  - northwind.com\nblocked_domains:\n  - litware.com\n'
    expect(await pairsIn(text)).toEqual([['contoso.com', null]])
    expect(await known(text)).toEqual({
      'allowed-partner': ['northwind.com'],
      'blocked-partner': ['litware.com'],
    })
  })

  it('that wrote the mail are none of the request', async () => {
    const text =
      'contoso.com\n\nOn Mon, 3 Mar 2026 Ann <ann@adatum.com> wrote:\n> From: bob@proseware.com\n> To: ann@adatum.com\n> thanks\n'
    expect(await pairsIn(text)).toEqual([['contoso.com', null]])
  })

  it('in properties that nobody knows are offered and not added', async () => {
    const text = 'contoso.com\nServer=sql01.contoso.net;Database=rtc\n'
    expect(await pairsIn(text)).toEqual([['contoso.com', null]])
    expect(await offersIn(text)).toEqual(['sql01.contoso.net'])
  })

  it('are no names in a telephone number', async () => {
    const { entries } = await read('ann@contoso.com\ntel:+4989123456;ext=3456\n')
    expect(entries.map(({ name }) => name)).toEqual(['contoso.com'])
  })

  it('in types and addresses of the product are none', async () => {
    const text =
      'TypeName: Microsoft.Rtc.Management.Xds.SipDomain\nURL=http://crl3.example.org/ca.crl\nCN = sip.contoso.com\nO = Contoso\n'
    expect(await pairsIn(text)).toEqual([])
  })
})
