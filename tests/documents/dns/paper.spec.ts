import { describe, expect, it } from 'vitest'
import { dnsCommands } from '../../../src/documents/dns/commands'
import { dnsPaper } from '../../../src/documents/dns/paper'
import { zoneFile } from '../../../src/documents/dns/zoneFile'
import { toText } from '../../../src/paper/text'
import type { PaperBlock } from '../../../src/paper/paper'
import { SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'

type Table = Extract<PaperBlock, { kind: 'table' }>

function section(id: string, summary = summaryOf({ edges: TWO_EDGES })) {
  const found = dnsPaper(summary).sections.find((each) => each.id === id)
  if (found === undefined) throw new Error(`No section ${id}`)
  return found
}

function tableIn(id: string, summary = summaryOf({ edges: TWO_EDGES })): Table {
  const found = section(id, summary).blocks.find((block) => block.kind === 'table')
  if (found === undefined) throw new Error(`No table in ${id}`)
  return found
}

describe('the sheet for DNS', () => {
  it('reads as the golden file', async () => {
    const text = toText(dnsPaper(summaryOf({ edges: TWO_EDGES })))
    await expect(text).toMatchFileSnapshot('../golden/dns/sheet.txt')
  })

  it('reads as the golden file for a removal', async () => {
    const text = toText(dnsPaper(summaryOf({ kind: 'removal', edges: TWO_EDGES })))
    await expect(text).toMatchFileSnapshot('../golden/dns/removal.txt')
  })

  it('writes the full owner and every field of each record', () => {
    expect(tableIn('federation').rows[1]).toEqual([
      [{ code: '_sipfederationtls._tcp.fabrikam.com.' }],
      'SRV',
      '0',
      '0',
      '5061',
      'sip.fabrikam.com.',
      'what the look-up finds',
    ])
  })

  it('shows an internationalised domain as people read it as well', () => {
    const plain = summaryOf({
      edges: [{ fqdn: 'sip.xn--mnchen-3ya.de', domains: ['xn--mnchen-3ya.de'] }],
    })
    const parts = plain.parts.map((part) => ({
      ...part,
      edges: part.edges.map((edge) => ({
        ...edge,
        domains: edge.domains.map((domain) => ({ ...domain, unicode: 'm\u00FCnchen.de' })),
      })),
    }))
    expect(tableIn('federation', { ...plain, parts }).rows[0]?.[0]).toEqual([
      { code: '_sipfederationtls._tcp.xn--mnchen-3ya.de.' },
      ' ',
      { code: 'm\u00FCnchen.de' },
    ])
  })

  it('marks priority and weight as a choice', () => {
    expect(tableIn('federation').columns.map(({ label }) => label)).toContain('Priority*')
    expect(toText(dnsPaper(summaryOf()))).toContain('* For you to choose')
  })

  it('splits the owner for a console that asks field by field', () => {
    expect(tableIn('console').rows[0]).toEqual([
      '_sipfederationtls',
      '_tcp',
      'contoso.com',
      '0',
      '0',
      '5061',
      'sip.contoso.com',
    ])
  })

  it('says for each domain whether discovery accepts it and what to add', () => {
    expect(tableIn('discovery').rows).toEqual([
      ['contoso.com', 'sip.contoso.com', 'Yes', ['None']],
      ['fabrikam.com', 'sip.contoso.com', 'No', 'sip.fabrikam.com'],
      ['litware.com', 'access.litware.com', 'Yes', ['None']],
    ])
  })

  it('says plainly when every domain passes', () => {
    expect(section('discovery', summaryOf()).blocks).toContainEqual(
      expect.objectContaining({ severity: 'good', title: 'Every domain passes' }),
    )
  })

  it('dates the rule of discovery for a request of the time of the site', () => {
    expect(toText(dnsPaper(summaryOf({ asOf: '2019-03-25' })))).toContain('15 August 2019')
    expect(toText(dnsPaper(summaryOf({ asOf: '2026-11-21' })))).not.toContain('15 August 2019')
  })

  it('names each address once, with the Access Edge whose address it is', () => {
    expect(tableIn('addresses').rows).toEqual([
      [
        'sip.contoso.com.',
        'A',
        ['external address of the Access Edge ', { code: 'sip.contoso.com' }],
      ],
      [
        'sip.fabrikam.com.',
        'A',
        ['external address of the Access Edge ', { code: 'sip.contoso.com' }],
      ],
      [
        'access.litware.com.',
        'A',
        ['external address of the Access Edge ', { code: 'access.litware.com' }],
      ],
    ])
  })

  it('adds addresses before records, and says to replace and what to go back to', () => {
    const ids = dnsPaper(summaryOf()).sections.map(({ id }) => id)
    expect(ids.slice(0, 3)).toEqual(['order', 'addresses', 'federation'])
    const text = toText(dnsPaper(summaryOf())).replace(/\s+/g, ' ')
    expect(text).toContain('remove the record that leads elsewhere, by its target, and add the new')
    expect(text).toContain('To go back: remove the record that you added')
  })

  it('of an update keeps the old address, replaces the old record and withdraws removed domains', () => {
    const summary = summaryOf({
      kind: 'update',
      edges: [{ fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] }],
      baseline: [{ fqdn: 'access.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }],
    })
    expect(tableIn('federation', summary).rows[0]?.at(-1)).toEqual([{ code: 'access.contoso.com' }])
    expect(tableIn('addresses', summary).rows).toContainEqual([
      'access.contoso.com.',
      'A',
      'as it is today, until the update is complete',
    ])
    expect(tableIn('retired', summary).rows).toEqual([
      [
        '_sipfederationtls._tcp.fabrikam.com.',
        'SRV',
        [{ code: 'sip.fabrikam.com' }, ' or ', { code: 'access.contoso.com' }],
      ],
    ])
  })

  it('asks to keep the old name during an update', () => {
    const edges = [
      { fqdn: 'sip.contoso.com', before: 'access.contoso.com', domains: ['contoso.com'] },
    ]
    const text = toText(dnsPaper(summaryOf({ kind: 'update', edges })))
    expect(text).toContain('access.contoso.com becomes sip.contoso.com')
  })

  it('says which domains still wait for the name of their Access Edge', () => {
    const edges = [{ fqdn: null, domains: ['contoso.com'] }]
    expect(section('federation', summaryOf({ edges })).blocks).toContainEqual(
      expect.objectContaining({ severity: 'warning', text: 'contoso.com' }),
    )
  })

  it('tells a removal whether the records may go', () => {
    const kept = toText(dnsPaper(summaryOf({ kind: 'removal' })))
    expect(kept).toContain('These records have to stay')
    const gone = toText(dnsPaper(summaryOf({ kind: 'removal', tasks: ['withdraw-names'] })))
    expect(gone).toContain('These records can go once the removal is done')
  })

  it('carries the zone lines and the commands as they are saved', () => {
    const summary = summaryOf({ edges: TWO_EDGES })
    const blocks = dnsPaper(summary).sections.flatMap((each) => each.blocks)
    for (const text of [zoneFile(summary), dnsCommands(summary)])
      expect(blocks).toContainEqual(
        expect.objectContaining({ kind: 'code', text: text.replaceAll('\r\n', '\n').trimEnd() }),
      )
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = toText(dnsPaper(summaryOf({ edges: TWO_EDGES })))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
