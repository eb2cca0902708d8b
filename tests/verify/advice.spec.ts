import { describe, expect, it } from 'vitest'
import { compare, type Row } from '../../src/verify/compare'
import { wantedWith } from '../../src/verify/wanted/wanted'
import { observationWords, seenWords } from '../../src/verify/words'
import { summaryOf } from '../fixtures/summaries'
import { planned, readingOf } from './plans'

async function rowOf(text: string, id: string): Promise<Row | undefined> {
  const reading = await readingOf(text)
  const wants = wantedWith(planned('a request to the site'), [reading])
  return compare(wants, [reading]).rows.find(({ want }) => want.id === id)
}

const OWNER = '_sipfederationtls._tcp.contoso.com'
const record = (owner: string, target: string, port = 5061) =>
  `${owner}. 3600 IN SRV 0 0 ${port} ${target}.`
const RIGHT = record(OWNER, 'sip.contoso.com')

describe('what to change is said of what was seen', () => {
  it.each([
    [
      'no record is added to',
      `*** dns can't find ${OWNER}: Non-existent domain`,
      /^Add the record: /,
    ],
    [
      'another target is replaced',
      record(OWNER, 'old.contoso.com'),
      /^Replace the record: it has to/,
    ],
    [
      'of two that answer one is withdrawn',
      `${RIGHT}\n${record(OWNER, 'old.contoso.com')}`,
      /^Several records answer/,
    ],
    [
      'a wrong spelling beside the right one is withdrawn',
      `${RIGHT}\n${record('_sipfederationtls_tcp.contoso.com', 'sip.contoso.com')}`,
      /^Withdraw the record with the wrong owner/,
    ],
    [
      'a wrong spelling alone is added under the right owner',
      record('_sipfederationtls_tcp.contoso.com', 'sip.contoso.com'),
      /^Add the record under its right owner/,
    ],
  ])('%s', async (_, text, change) => {
    const row = await rowOf(text, 'srv.target.contoso.com')
    expect(row?.verdict).toBe('differs')
    expect(row?.want.change).toMatch(change)
  })

  it('a port alone is replaced', async () => {
    const row = await rowOf(record(OWNER, 'sip.contoso.com', 5063), 'srv.port.contoso.com')
    expect([row?.verdict, row?.want.change]).toEqual([
      'differs',
      'Replace the record: its port has to be 5061.',
    ])
  })

  it('an address that is not there is added', async () => {
    const row = await rowOf(
      'Resolve-DnsName : sip.contoso.com : DNS name does not exist',
      'address.sip.contoso.com',
    )
    expect([row?.verdict, row?.want.change]).toEqual([
      'differs',
      'Add an address record for sip.contoso.com.',
    ])
  })
})

describe('a name that dig does not find', () => {
  const dig = (status: string, type: string) =>
    `;; ->>HEADER<<- opcode: QUERY, status: ${status}, id: 1\n;; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 1\n\n;; QUESTION SECTION:\n;sip.contoso.com. IN ${type}\n\n;; AUTHORITY SECTION:\ncontoso.com. 900 IN SOA ns1.contoso.com. h.contoso.com. 1 7200 900 1209600 86400\n`

  it('has no address', async () => {
    const row = await rowOf(dig('NXDOMAIN', 'A'), 'address.sip.contoso.com')
    expect(row?.verdict).toBe('differs')
  })

  it('may have one of another kind where only the record is not there', async () => {
    const row = await rowOf(dig('NOERROR', 'AAAA'), 'address.sip.contoso.com')
    expect(row?.verdict).toBe('not-shown')
  })
})

describe('a row that was cut', () => {
  const CUT = [
    'Name                                     Type   TTL   Section    NameTarget                     Priority Weight Port',
    '----                                     ----   ---   -------    ----------                     -------- ------ ----',
  ].join('\n')

  it.each([
    [
      'in its owner',
      `${CUT}\n_sipfederationtls._tcp.contos... SRV    3600  Answer     sip.contoso.com                0        0      5061\n`,
    ],
    [
      'in its target',
      `${CUT}\n_sipfederationtls._tcp.contoso.com       SRV    3600  Answer     sip.conto...                   0        0      5061\n`,
    ],
  ])('%s is shown as not readable, and decides nothing', async (_, text) => {
    const row = await rowOf(text, 'srv.target.contoso.com')
    expect(row?.verdict).toBe('not-shown')
    expect(seenWords(row?.found[0]?.seen ?? []).join()).toContain('cut: not readable')
  })

  it('says nothing of another domain', async () => {
    const text = `${CUT}\n_sipfederationtls._tcp.litwa... SRV    3600  Answer     sip.lit...                     0        0      5061\n`
    expect((await rowOf(text, 'srv.target.contoso.com'))?.found).toEqual([])
  })
})

describe('what was read', () => {
  it('is named by what it is of, not by its first value', async () => {
    const { observations } = await readingOf(
      'UpToDate    : True\nReplicaFqdn : fe01.contoso.local\n\nEnableFederationAccess : True\n',
    )
    expect(observations.map(observationWords)).toEqual([
      'Replication fe01.contoso.local: 2 properties',
      'External access policy: 1 property',
    ])
  })

  it('is the build, whichever of its names the component has', async () => {
    const text =
      'PackageName : Skype for Business Server 2015, Core Components\nVersion : 6.0.9319.102\nComputerName : fe01.contoso.local\n'
    expect((await rowOf(text, 'build'))?.verdict).toBe('differs')
  })

  it('tells of a list with nothing below it, and takes nothing from that', async () => {
    const { notes, observations } = await readingOf(
      'PS C:\\> Get-CsPublicProvider\nPS C:\\> Get-CsHostingProvider\n\nIdentity : LyncOnline\nProxyFqdn : sipfed.online.lync.com\n',
    )
    expect(notes).toEqual(['nothing-below'])
    expect(observations.map(({ kind }) => kind)).toEqual(['object'])
  })
})

describe('federation with Microsoft 365', () => {
  const rowIn = async (plan: string, text: string, id: string) => {
    const reading = await readingOf(text)
    return compare(wantedWith(planned(plan), [reading]), [reading]).rows.find(
      ({ want }) => want.id === id,
    )
  }
  const SPLIT = 'federation of a split domain'

  it('needs one policy that allows it, and opens it for nobody else', async () => {
    const text =
      'Identity : Global\nEnableFederationAccess : False\n\nIdentity : Tag:Partners\nEnableFederationAccess : True\n'
    const row = await rowIn(SPLIT, text, 'policy.EnableFederationAccess')
    expect(row?.verdict).toBe('as-wanted')
    const closed = await rowIn(
      SPLIT,
      'Identity : Global\nEnableFederationAccess : False\n',
      'policy.EnableFederationAccess',
    )
    expect([closed?.verdict, closed?.want.change]).toEqual([
      'differs',
      expect.stringContaining('Look at all policies first'),
    ])
  })

  it('says that the entry is not among those that are shown', async () => {
    const text =
      'PS C:\\> Get-CsHostingProvider\n\nIdentity : ExchangeUM\nProxyFqdn : exap.um.outlook.com\nEnabled : True\n'
    const row = await rowIn(SPLIT, text, 'hosting.ProxyFqdn')
    expect([row?.verdict, row?.want.change]).toEqual([
      'differs',
      expect.stringContaining('No entry that is shown'),
    ])
  })

  it('wants the tenant to federate as well, and both sides to let the same through', async () => {
    const tenant =
      'PS> Get-CsTenantFederationConfiguration\nIdentity : Global\nAllowedDomains : AllowAllKnownDomains\nAllowFederatedUsers : False\nSharedSipAddressSpace : True\n'
    const edge =
      'PS> Get-CsAccessEdgeConfiguration\nIdentity : Global\nAllowFederatedUsers : True\nEnablePartnerDiscovery : False\nRoutingMethod : UseDnsSrvRouting\n'
    expect((await rowIn(SPLIT, tenant, 'tenant.AllowFederatedUsers'))?.verdict).toBe('differs')
    expect((await rowIn(SPLIT, `${tenant}\n${edge}`, 'tenant.matching'))?.verdict).toBe('differs')
    expect((await rowIn(SPLIT, tenant, 'tenant.matching'))?.verdict).toBe('not-shown')
  })

  it('tells of an allowed domain that names a server', async () => {
    const text =
      'PS> Get-CsAllowedDomain\nIdentity : vestas.example\nDomain : vestas.example\nProxyFqdn : sip.vestas.example\n'
    expect((await rowIn(SPLIT, text, 'allowed.direct'))?.verdict).toBe('differs')
  })

  it('takes a line of the script for the value in it, and for no other', async () => {
    const line = (value: string) =>
      `OK      Hosting provider: Enabled = ${value}\nTOTAL   1 as wanted, 0 different, 0 not seen, 0 to look at\n`
    expect((await rowIn(SPLIT, line('True'), 'hosting.Enabled'))?.verdict).toBe('as-wanted')
    expect((await rowIn(SPLIT, line('False'), 'hosting.Enabled'))?.verdict).toBe('not-shown')
  })
})

describe('an alias behind the record', () => {
  it.each([
    [
      'English',
      'Name:    sipdir.online.lync.com\nAddress:  52.112.0.1\nAliases:  sip.contoso.com\n',
    ],
    [
      'French',
      'Nom :    sipdir.online.lync.com\nAddress:  52.112.0.1\nAliases:  sip.contoso.com\n',
    ],
  ])('of nslookup in %s differs', async (_, answer) => {
    const text = `> nslookup sip.contoso.com\nServer:  dns.contoso.local\nAddress:  10.0.0.53\n\n${answer}`
    const row = await rowOf(text, 'address.sip.contoso.com')
    expect(row?.verdict).toBe('differs')
  })
})

describe('the last day of a certificate', () => {
  const certificate = (until: string) =>
    `Subject : CN=sip.contoso.com\nAlternativeNames : {sip.contoso.com}\nNotAfter : ${until}\nUse : AccessEdgeExternal\n`
  const ended = async (until: string, day: string) => {
    const reading = await readingOf(certificate(until))
    const plan = planned('federation of a split domain')
    const wants = wantedWith({ ...plan, made: { ...plan.made, at: `${day}T01:52:00.000Z` } }, [
      reading,
    ])
    return compare(wants, [reading]).rows.find(({ want }) =>
      want.id.startsWith('certificate.notAfter'),
    )
  }

  it('is not as wanted, and one that ends soon says so', async () => {
    expect((await ended('2026-11-27', '2026-11-27'))?.verdict).toBe('differs')
    const soon = await ended('2026-12-01', '2026-11-27')
    expect(soon?.verdict).toBe('as-wanted')
    expect(seenWords(soon?.found[0]?.seen ?? []).join()).toContain('ends in 4 days')
  })
})

describe('a resolver that failed', () => {
  const OF = '_sipfederationtls._tcp.contoso.com'
  const FAILURES = [
    `*** dns01 can't find ${OF}: Server failed`,
    `*** dns01 can't find ${OF}: Query refused`,
    `*** dns01 can't find ${OF}: No response from server`,
    `*** Request to dns01 timed-out for ${OF}`,
    `*** ${OF} wurde von dns01.corp.contoso.net nicht gefunden: Server failed.`,
    `** server can't find ${OF}: SERVFAIL`,
    `** server can't find ${OF}: REFUSED`,
    `Host ${OF} not found: 2(SERVFAIL)`,
    `Resolve-DnsName : ${OF} : This operation returned because the timeout period expired`,
    `Resolve-DnsName : ${OF} : DNS server failure`,
  ]

  it.each(FAILURES)('says nothing of the record: %s', async (text) => {
    const reading = await readingOf(`${text}\n`)
    const wants = wantedWith(planned('a removal with nothing else on the Edge'), [reading])
    const row = compare(wants, [reading]).rows.find(
      ({ want }) => want.id === 'srv.withdrawn.contoso.com',
    )
    expect(row?.verdict).toBe('not-shown')
  })

  it.each([
    `*** dns01 can't find ${OF}: Non-existent domain`,
    `*** No service location (SRV) records available for ${OF}`,
    `Host ${OF} not found: 3(NXDOMAIN)`,
    `** server can't find ${OF}: NXDOMAIN`,
    `Resolve-DnsName : ${OF} : DNS name does not exist`,
  ])('is told from one that found nothing: %s', async (text) => {
    const reading = await readingOf(`${text}\n`)
    const wants = wantedWith(planned('a removal with nothing else on the Edge'), [reading])
    const row = compare(wants, [reading]).rows.find(
      ({ want }) => want.id === 'srv.withdrawn.contoso.com',
    )
    expect(row?.verdict).toBe('as-wanted')
  })
})

it('a failed answer of dig says nothing either, whatever follows it', async () => {
  const dig = `;; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 1\n;; flags: qr; QUERY: 1, ANSWER: 0\n\n;; QUESTION SECTION:\n;${OWNER}. IN SRV\n\n`
  const reading = await readingOf(`${dig}fabrikam.com. 3600 IN NS ns1.fabrikam.com.\n`)
  expect(reading.observations).toEqual([])
})

describe('two places that say different things', () => {
  it('are not two records, so none is to be withdrawn', async () => {
    const inside = await readingOf(RIGHT, { place: 'inside', at: '2026-11-25T10:00:00.000Z' })
    const outside = await readingOf(`*** dns can't find ${OWNER}: Non-existent domain`, {
      place: 'outside',
      at: '2026-11-25T10:05:00.000Z',
    })
    const readings = [inside, outside]
    const wants = wantedWith(planned('a request to the site'), readings)
    const row = compare(wants, readings).rows.find(
      ({ want }) => want.id === 'srv.target.contoso.com',
    )
    expect(row?.verdict).toBe('differs')
    expect(row?.want.change).toMatch(/^One place finds the record and another does not/)
  })
})

describe('a question about split domains that is open', () => {
  it('wants nothing that hangs on it', async () => {
    const reading = await readingOf(
      'PS> Get-CsHostingProvider\n\nIdentity : LyncOnline\nProxyFqdn : sipfed.online.lync.com\nEnabled : True\nEnabledSharedAddressSpace : True\nHostsOCSUsers : True\n',
    )
    const open = summaryOf({
      kind: 'federation',
      asOf: '2026-11-25',
      edges: [{ fqdn: 'sip.contoso.com', domains: ['contoso.com'] }],
      answers: { platform: 'sfb-2019', split: null },
    })
    const rows = compare(wantedWith(open, [reading]), [reading]).rows
    const hosting = rows.filter(({ want }) => want.id.startsWith('hosting.'))
    expect(hosting.map(({ want, verdict }) => [want.what, verdict])).toEqual([
      ['ProxyFqdn', 'as-wanted'],
      ['Enabled', 'as-wanted'],
    ])
  })
})
