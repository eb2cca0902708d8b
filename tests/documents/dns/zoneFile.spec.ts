import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findProgram } from '../../../scripts/system.js'
import { isPlainName } from '../../../src/documents/estate'
import { addressNames, srvRecords } from '../../../src/documents/dns/records'
import { zoneFile } from '../../../src/documents/dns/zoneFile'
import type { Summary } from '../../../src/documents/summary'
import { INJECTIONS } from '../../fixtures/injections'
import { SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'
import type { SummaryParts } from '../../fixtures/summaries'

/** It may lie where only root looks. Without it a run says so, and in CI fails. */
const checker = findProgram(['named-checkzone'])
if (checker === null)
  console.info('named-checkzone is not installed (Debian: bind9-utils); zone lines go unchecked.')

const HIDDEN: SummaryParts['edges'] = [{ fqdn: 'sip.contoso-edge.com', domains: ['contoso.com'] }]
const DEEP: SummaryParts['edges'] = [
  { fqdn: 'sip.it.contoso.com', domains: ['contoso.com', 'it.contoso.com', 'xn--80ak6aa92e.com'] },
]

describe('zone lines', () => {
  it('read as the golden file', async () => {
    const text = zoneFile(summaryOf({ edges: TWO_EDGES }))
    await expect(text).toMatchFileSnapshot('../golden/dns/zone.txt')
  })

  it('have a record for each domain, complete with the dot at the end of each name', () => {
    expect(live(zoneFile(summaryOf({ edges: TWO_EDGES })))).toEqual([
      '_sipfederationtls._tcp.contoso.com. IN SRV 0 0 5061 sip.contoso.com.',
      '_sipfederationtls._tcp.fabrikam.com. IN SRV 0 0 5061 sip.fabrikam.com.',
      '_sipfederationtls._tcp.litware.com. IN SRV 0 0 5061 access.litware.com.',
    ])
  })

  it('never invent an address', () => {
    const text = zoneFile(summaryOf({ edges: TWO_EDGES }))
    expect(text).toContain('; sip.fabrikam.com. IN A ADDRESS')
    expect(text).not.toMatch(/\d+\.\d+\.\d+\.\d+/)
  })

  it('name a domain once, though two Access Edges claim it', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', domains: ['contoso.com'] },
      { fqdn: 'access.contoso.com', domains: ['contoso.com'] },
    ]
    expect(live(zoneFile(summaryOf({ edges })))).toEqual([
      '_sipfederationtls._tcp.contoso.com. IN SRV 0 0 5061 sip.contoso.com.',
    ])
  })

  it.each([undefined, ['withdraw-names'] as const])(
    'of a removal hold nothing that could be loaded (%j)',
    (tasks) => {
      const text = zoneFile(
        summaryOf({ kind: 'removal', edges: TWO_EDGES, ...(tasks ? { tasks } : {}) }),
      )
      expect(live(text)).toEqual([])
      expect(text).toContain(
        tasks ? 'Take these records out' : 'Leave these records where they are',
      )
      expect(text).toContain('; _sipfederationtls._tcp.litware.com.')
    },
  )

  it('show neither the agreement number nor a contact', () => {
    const text = zoneFile(summaryOf({ edges: TWO_EDGES }))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })

  it.each(INJECTIONS)('hold only our own lines, whatever %j is typed into', (text) => {
    const edges = [
      { fqdn: text, domains: [text, 'contoso.com'] },
      { fqdn: 'sip.contoso.com', before: text, domains: [text, 'contoso.com'] },
    ]
    const lines = zoneFile(summaryOf({ name: text, edges })).split('\n')
    expect(lines.filter((line) => line !== '' && !line.startsWith(';'))).toEqual([
      '_sipfederationtls._tcp.contoso.com. IN SRV 0 0 5061 sip.contoso.com.',
    ])
    for (const line of lines) expect(line).toMatch(/^[\x20-\x7E]*$/)
  })

  it('are empty but for their head where there is no name yet', () => {
    expect(
      live(zoneFile(summaryOf({ edges: [{ fqdn: null, domains: ['contoso.com'] }] }))),
    ).toEqual([])
  })
})

describe('zone lines of any estate', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?$/)
  const name = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'))
  const anything = fc.oneof(name, fc.string({ unit: 'binary' }), fc.constantFrom(...INJECTIONS))
  const edge = fc.record({ fqdn: anything, domains: fc.array(anything, { maxLength: 5 }) })

  it('are one record for each name that can have one', () => {
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 4 }), fc.string(), (edges, draft) => {
        const summary = summaryOf({ name: draft, edges })
        const wanted = new Set(
          edges
            .filter(({ fqdn }) => isPlainName(fqdn))
            .flatMap(({ domains }) => domains.filter(isPlainName)),
        )
        const lines = live(zoneFile(summary))
        expect(lines).toHaveLength(wanted.size)
        for (const line of lines) expect(line).toMatch(RECORD)
      }),
    )
  })
})

const RECORD = /^_sipfederationtls\._tcp\.([a-z0-9-]+\.)+ IN SRV 0 0 5061 ([a-z0-9-]+\.)+$/

describe.skipIf(checker === null && !process.env.CI)('named-checkzone accepts', () => {
  it.each<[string, SummaryParts]>([
    ['one domain', {}],
    ['several domains behind one name', { edges: TWO_EDGES }],
    ['an Access Edge under another name', { edges: HIDDEN }],
    ['deeper and internationalised names', { edges: DEEP }],
    ['a draft with a hostile name', { name: 'a.com.\n@ IN NS evil.' }],
  ])('the lines of %s, with addresses filled in', (_, parts) => {
    const summary = summaryOf(parts)
    const zones = new Set([
      ...srvRecords(summary).map(({ domain }) => domain),
      ...addressNames(summary).map(({ zone }) => zone),
    ])
    for (const zone of zones) expect(checked(zone, summary)).toEqual({ status: 0, complaints: [] })
  })

  it('no line with a name that has lost its dot', () => {
    const { status } = run('contoso.com', `${frame('contoso.com')}\n_sip IN SRV 0 0 x y\n`)
    expect(status).not.toBe(0)
  })
})

/** The lines as a server would load them: one zone at a time, each with an address for documentation. */
function checked(zone: string, summary: Summary) {
  const text = zoneFile(summary)
  const start = text.indexOf(`; zone ${zone}\n`)
  expect(start).toBeGreaterThan(-1)
  const section = text.slice(start).split('\n\n')[0] ?? ''
  const filled = section.replace(/^; (\S+ IN A )ADDRESS$/gm, '$1192.0.2.1')
  const { status, output } = run(zone, `${frame(zone)}\n${filled}\n`)
  // A target that lies in another zone cannot be looked at from here.
  const complaints = output.filter((line) => !/^zone .*: loaded serial 1$|^OK$|^$/.test(line))
  return { status, complaints }
}

function frame(zone: string): string {
  return `$TTL 3600\n@ IN SOA ns.${zone}. host.${zone}. 1 3600 600 86400 3600\n@ IN NS ns.${zone}.\nns.${zone}. IN A 192.0.2.53`
}

function run(zone: string, text: string) {
  const file = join(mkdtempSync(join(tmpdir(), 'zone-')), 'zone')
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync(
    checker ?? 'named-checkzone',
    ['-i', 'local', zone, file],
    {
      encoding: 'utf8',
    },
  )
  return { status, output: `${stdout}${stderr}`.split('\n') }
}

function live(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith(';'))
}
