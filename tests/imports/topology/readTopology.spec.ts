import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicName, MENDED, REFUSED } from '../../fixtures/names/publicNames'
import { edgeService, port, published, read, textOf, topologyIn } from './parse'

const contoso = textOf('contoso-two-edges.xml')
const fabrikam = textOf('fabrikam.tbxml')

async function refusal(text: string) {
  const reading = await read(text)
  if (reading.ok) throw new Error('was read')
  return reading
}

describe('the output of Get-CsTopology -AsXml', async () => {
  const topology = await topologyIn(contoso)

  it('gives sites and SIP domains, the default one marked', () => {
    expect(topology.kind).toBe('published')
    expect(topology.sites).toEqual(['Redmond', 'Dublin'])
    expect(topology.domains).toEqual([
      { written: 'contoso.com', name: 'contoso.com', problem: null, isDefault: true },
      {
        written: 'example.fabrikam.com',
        name: 'example.fabrikam.com',
        problem: null,
        isDefault: false,
      },
      { written: 'tailspintoys.com', name: 'tailspintoys.com', problem: null, isDefault: false },
    ])
  })

  it('gives each Edge pool with its external name, federation and ports', () => {
    expect(topology.edges).toEqual([
      {
        id: 'edge-1',
        pool: 'edgepool.corp.contoso.com',
        machines: ['edge01.corp.contoso.com'],
        site: 'Redmond',
        accessEdge: { written: 'Sip.contoso.com', name: 'sip.contoso.com', problem: null },
        federation: true,
        ports: { client: 443, federation: 5061 },
        version: 6,
      },
      {
        id: 'edge-2',
        pool: 'edge-dub.corp.contoso.com',
        machines: ['edge-dub.corp.contoso.com'],
        site: 'Dublin',
        accessEdge: {
          written: 'edge.tailspintoys.com',
          name: 'edge.tailspintoys.com',
          problem: null,
        },
        federation: false,
        ports: { client: 5061, federation: null },
        version: 6,
      },
    ])
  })

  it('does not guess a federation route that is not in it', () => {
    expect(topology.routes).toBeNull()
  })

  it('lists what was left out, and takes no gateway for an Edge', () => {
    expect(topology.dropped.map(({ what }) => what)).toEqual([
      'Registrar',
      'PstnGateway',
      'lyncpool.corp.contoso.com',
    ])
    expect(JSON.stringify(topology.edges)).not.toContain('gw01')
  })

  it('reads the same from UTF-16 with a declaration, as Out-File writes it', async () => {
    expect(await topologyIn(textOf('contoso-utf16le.xml'))).toEqual(topology)
  })

  it.each([
    ['a declaration of another encoding', `<?xml version="1.0" encoding="utf-16"?>\n${contoso}`],
    ['a byte order mark', `\uFEFF${contoso}`],
    ['both, with line ends of Windows', `\uFEFF<?xml version="1.0"?>\r\n${contoso}\r\n`],
    ['space around it', `\n\n  ${contoso}  \n`],
    ['a comment behind it', `${contoso}<!-- saved -->\n`],
  ])('reads the same with %s', async (_, text) => {
    expect(await topologyIn(text)).toEqual(topology)
  })
})

describe('a file of Topology Builder', async () => {
  const topology = await topologyIn(fabrikam)

  it('is read by namespace and local name, whatever its prefixes', async () => {
    expect(topology.kind).toBe('builder')
    expect(topology.edges).toEqual([
      {
        id: 'edge-1',
        pool: 'edge.corp.fabrikam.com',
        machines: ['edge.corp.fabrikam.com'],
        site: 'Seattle',
        accessEdge: { written: 'Access.Fabrikam.com', name: 'access.fabrikam.com', problem: null },
        federation: true,
        ports: { client: 5061, federation: 5061 },
        version: 7,
      },
    ])
    const renamed = fabrikam.replaceAll('wt:', 'x1:').replaceAll('xmlns:wt', 'xmlns:x1')
    expect(await topologyIn(renamed)).toEqual(topology)
  })

  it('gives central and branch sites', () => {
    expect(topology.sites).toEqual(['Seattle', 'Tacoma'])
  })

  it('gives each SIP domain once and marks the default whatever its case', () => {
    expect(topology.domains[0]).toEqual({
      written: 'fabrikam.com',
      name: 'fabrikam.com',
      problem: null,
      isDefault: true,
    })
    expect(topology.domains.map(({ written }) => written)).not.toContain('FABRIKAM.com.')
    expect(topology.dropped).toContainEqual({
      what: 'FABRIKAM.com.',
      why: expect.stringContaining('more than once'),
    })
  })

  it('keeps names that a request cannot take as written, with the reason', () => {
    expect(topology.domains).toContainEqual({
      written: 'corp_lab.fabrikam.com',
      name: null,
      problem: { code: 'underscore', part: 'corp_lab', suggestion: 'fabrikam.com' },
      isDefault: false,
    })
  })

  it('reads internationalised names', () => {
    expect(topology.domains.map(({ name }) => name)).toContain('xn--mnchen-3ya.example.org')
  })

  it('gives the federation route that a site names', () => {
    expect(topology.routes).toEqual([{ site: 'Seattle', pool: 'edge.corp.fabrikam.com' }])
  })

  it('lets nothing of the path it was saved under through', () => {
    expect(JSON.stringify(topology)).not.toContain('Users')
  })
})

describe('an Edge pool', () => {
  const edgeWith = async (ports: string) =>
    (await topologyIn(published({ services: edgeService(ports) }))).edges[0]!

  it('has federation on with an external SIP port for servers, and only with that', async () => {
    const client = port('SipClient', 'sip.contoso.com')
    expect((await edgeWith(client)).federation).toBe(false)
    const internal = port('SipServer', '', { InterfaceSide: 'Internal' })
    expect((await edgeWith(client + internal)).federation).toBe(false)
    const other = port('SipServer', '', { Owner: 'urn:component:XmppFederationProxy' })
    expect((await edgeWith(client + other)).federation).toBe(false)
    expect((await edgeWith(client + port('SipServer', 'sip.contoso.com'))).federation).toBe(true)
  })

  it('has its name by owner and usage, not by port: services may share one', async () => {
    const shared =
      port('PsomClient', 'web.contoso.com', { Owner: 'urn:component:DataEdge' }) +
      port('TURNServer', 'av.contoso.com', { Owner: 'urn:component:MediaRelayEdge' }) +
      port('SipClient', 'sip.contoso.com')
    expect((await edgeWith(shared)).accessEdge?.name).toBe('sip.contoso.com')
  })

  it('has the name of its federation port where clients have none', async () => {
    const { accessEdge } = await edgeWith(port('SipServer', 'sip.contoso.com'))
    expect(accessEdge?.name).toBe('sip.contoso.com')
  })

  it('without an external name is kept, and said to have none', async () => {
    const topology = await topologyIn(published({ services: edgeService(port('SipClient', '')) }))
    expect(topology.edges[0]!.accessEdge).toBeNull()
    expect(topology.dropped).toContainEqual({
      what: 'edge.corp.contoso.com',
      why: expect.stringContaining('no external FQDN'),
    })
  })

  it.each([
    ['a name that is none', 'edge_1', null],
    ['markup', '&lt;img src=x onerror=alert(1)&gt;', null],
    ['a name with spaces around', ' Sip.Contoso.com ', 'sip.contoso.com'],
  ])('keeps %s as written beside the strict form', async (_, fqdn, name) => {
    const { accessEdge } = await edgeWith(port('SipClient', fqdn))
    expect(accessEdge?.name).toBe(name)
    expect(accessEdge?.written).toBe(fqdn.trim().replace('&lt;', '<').replace('&gt;', '>'))
  })

  it.each(['', 'x', '-1', '5061;rm', '999999'])(
    'has no port where it is no number: %s',
    async (text) => {
      const { ports } = await edgeWith(port('SipClient', 'sip.contoso.com', { Port: text }))
      expect(ports.client).toBeNull()
    },
  )

  it('has no machines and no name where its pool is not in the file', async () => {
    const topology = await topologyIn(
      published({ services: edgeService(port('SipClient', 'sip.contoso.com'), 9) }),
    )
    expect(topology.edges[0]).toMatchObject({ pool: '', machines: [], site: 'Redmond' })
  })
})

describe('a federation route', () => {
  const services = edgeService(port('SipClient', 'sip.contoso.com'), 2)
  const routesOf = async (sites: string) =>
    (await topologyIn(published({ services, sites }))).routes

  it.each([
    [
      'a service id',
      '<FederationRoute><ServiceId SiteId="1" RoleName="EdgeServer" Instance="2" /></FederationRoute>',
    ],
    ['a text', '<FederationRoute>EdgeServer:edge2.corp.contoso.com</FederationRoute>'],
    ['an attribute', '<SiteFederationRoute Fqdn="EDGE2.corp.contoso.com" />'],
  ])('is resolved from %s', async (_, sites) => {
    expect(await routesOf(sites)).toEqual([{ site: 'Redmond', pool: 'edge2.corp.contoso.com' }])
  })

  it('that names no Edge pool of the file is there, without one', async () => {
    expect(
      await routesOf('<FederationRoute>EdgeServer:director.contoso.com</FederationRoute>'),
    ).toEqual([{ site: 'Redmond', pool: null }])
    expect(await routesOf('<FederationRoute />')).toEqual([{ site: 'Redmond', pool: null }])
  })

  it('is not the one for XMPP', async () => {
    expect(await routesOf('<XmppFederationRoute Fqdn="edge2.corp.contoso.com" />')).toBeNull()
  })
})

describe('what is refused before anything is parsed', () => {
  const laughs = `<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">&lol2;</Topology>`

  it.each([
    ['nothing', '', 'empty'],
    ['space only', ' \r\n\t', 'empty'],
    ['a billion laughs', laughs, 'doctype'],
    ['an external entity', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'doctype'],
    ['a document type in small letters', '<!doctype html><html></html>', 'doctype'],
    ['an entity without a document type', `${contoso}<!ENTITY a "b">`, 'doctype'],
    [
      'one hidden deep in the text',
      contoso.replace('<Sites>', '<!--<!DOCTYPE a>--><Sites>'),
      'doctype',
    ],
    ['a list of names', 'contoso.com\nfabrikam.com', 'not-xml'],
    ['the output of Get-CsTopology without -AsXml', '\nId : 1\nSites : {}', 'not-xml'],
    ['too much', `<a>${' '.repeat(10 * 1024 * 1024)}</a>`, 'too-large'],
  ])('%s', async (_, text, reason) => {
    expect(await refusal(text)).toMatchObject({ reason })
  })
})

describe('what is refused after it was parsed', () => {
  it.each([
    ['cut in the middle', contoso.slice(0, contoso.length / 2), 'truncated'],
    [
      'cut before its last tag, with comments after it',
      `${contoso.slice(0, contoso.lastIndexOf('</Topology>'))}${'<!-- -->'.repeat(40)} <`,
      'truncated',
    ],
    ['comments that never end', `<a>${'<!-- -->'.repeat(60)}--`, 'truncated'],
    ['whole, with comments after it', `<a><b></a>${'<!-- -->'.repeat(60)}`, 'malformed'],
    ['cut before its last tag', contoso.slice(0, contoso.lastIndexOf('</Topology>')), 'truncated'],
    ['a tag that does not fit', contoso.replace('</Sites>', '</Site>'), 'malformed'],
    ['two at once', contoso + contoso, 'malformed'],
    ['the old servers\u2019 own file', textOf('legacy-input.xml'), 'other-xml'],
    [
      'output of Export-Clixml',
      '<Objs Version="1.1.0.1" xmlns="urn:x"><Obj /></Objs>',
      'other-xml',
    ],
    ['a feed', '<rss version="2.0"><channel></channel></rss>', 'other-xml'],
    ['a topology of no namespace', '<Topology><InternalDomains /></Topology>', 'other-xml'],
    [
      'a builder file with nothing built',
      '<T:TopologyBuilder xmlns:T="urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008"><T:NewTopology /></T:TopologyBuilder>',
      'other-xml',
    ],
    [
      'a topology with nothing in it',
      '<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"></Topology>',
      'nothing-in-it',
    ],
    ['nothing but nesting', '<a>'.repeat(500_000) + '</a>'.repeat(500_000), 'malformed'],
    ['an entity of its own', '<Topology>&lol;</Topology>', 'malformed'],
    ['a NUL', contoso.replace('Redmond', 'Red\0mond'), 'malformed'],
  ])('%s', async (_, text, reason) => {
    expect(await refusal(text)).toMatchObject({ reason })
  })

  it.each([
    [textOf('legacy-input.xml'), /Merge-CsLegacyTopology/],
    ['<Objs xmlns="urn:x"></Objs>', /Export-Clixml/],
    ['<rss></rss>', /\u201Crss\u201D/],
    [`<${'x'.repeat(5_000)}/>`, /^.{0,150}$/],
  ])('says what it is', async (text, words) => {
    expect((await refusal(text)).detail).toMatch(words)
  })
})

describe('names that a request cannot take', () => {
  const topologyWith = (name: string) =>
    topologyIn(
      published({
        domains: `<InternalDomain Name="${name}" />`,
        services: edgeService(port('SipClient', name)),
      }),
    )

  // What is no character of XML makes the file malformed.
  it.each(REFUSED.filter(([typed]) => !/[\ud800\uffff\ufffe]/.test(typed)))(
    '%j is refused with its reason: %s',
    async (typed, code) => {
      const { domains, edges } = await topologyWith(typed)
      expect(domains).toMatchObject([{ written: typed, name: null, problem: { code } }])
      expect(edges).toMatchObject([
        { accessEdge: { written: typed, name: null, problem: { code } } },
      ])
    },
  )

  it.each(MENDED)('%j is taken as %s', async (typed, name) => {
    expect((await topologyWith(typed)).domains).toMatchObject([{ name, problem: null }])
  })
})

describe('any text', () => {
  it('gets an answer and never an exception, whatever was cut, doubled or changed in it', async () => {
    const damaged = fc
      .tuple(
        fc.constantFrom(contoso, fabrikam),
        fc.nat(),
        fc.nat(200),
        fc.oneof(
          fc.string(),
          fc.constantFrom('</', '<Sites>', '"', '&', '\u0000', '\uD800', ']]>'),
        ),
      )
      .map(([text, at, length, inserted]) => {
        const from = at % text.length
        return text.slice(0, from) + inserted + text.slice(from + length)
      })
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), damaged), async (text) => {
        expect(await read(text)).toHaveProperty('ok')
      }),
      { numRuns: 150 },
    )
  })

  it('gives names of the public DNS only, whatever stands in the attributes', async () => {
    const attribute = fc
      .oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.domain(),
        fc.constantFrom(...REFUSED.map(([typed]) => typed), ...MENDED.map(([typed]) => typed)),
      )
      .map((text) => text.replace(/[^\u0020-\uD7FF]/g, '').replace(/[<>&"]/g, ''))
    await fc.assert(
      fc.asyncProperty(fc.array(attribute, { minLength: 1, maxLength: 5 }), async (names) => {
        const text = published({
          domains: names.map((name) => `<InternalDomain Name="${name}" />`).join(''),
          services: edgeService(port('SipClient', names[0]!)),
        })
        const { domains, edges } = await topologyIn(text)
        const all = [...domains, ...edges.flatMap(({ accessEdge }) => accessEdge ?? [])]
        for (const { name, problem } of all) {
          expect(name === null).toBe(problem !== null)
          if (name !== null) expect(name).toSatisfy(isPublicName)
        }
      }),
      { numRuns: 300 },
    )
  })
})
