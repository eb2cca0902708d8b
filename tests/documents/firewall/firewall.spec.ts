import { describe, expect, it } from 'vitest'
import type { ServerVersion } from '../../../src/situation/server'
import { firewallPaper, rulesOf } from '../../../src/documents/firewall/firewall'
import { toText } from '../../../src/paper/text'
import { PORT_RULES } from '../../../src/guidance/ports'
import { sourceOf } from '../../../src/guidance/sources'
import type { OrderAnswers } from '../../../src/request/draft'
import { ALONE, ANSWERS, SECRETS, TWO_EDGES, summaryOf } from '../../fixtures/summaries'

function idsFor(server: ServerVersion | null, audioVideo: boolean): string[] {
  const answers = server === null ? { platform: null } : ANSWERS[server]
  return rulesOf(summaryOf({ answers, options: { audioVideo } })).map(({ id }) => id)
}

const SKYPE_FOR_BUSINESS = [
  ...['sip', 'dns', 'crl', 'replication', 'media', 'media-udp', 'stun-udp', 'stun-tcp'],
  ...['search', 'sign-in'],
]

describe('the rules of the firewall', () => {
  it.each<[ServerVersion | null, boolean, readonly string[]]>([
    [null, false, ['sip', 'dns', 'crl', 'replication', 'sign-in']],
    ['lync-2010', false, ['sip', 'dns', 'crl', 'replication', 'sign-in']],
    [
      'lync-2013',
      true,
      ['sip', 'dns', 'crl', 'replication', 'media', 'stun-udp', 'stun-tcp', 'sign-in'],
    ],
    ['sfb-2015', false, ['sip', 'dns', 'crl', 'replication', 'search', 'sign-in']],
    ['sfb-2015', true, SKYPE_FOR_BUSINESS],
    ['sfb-2019', true, SKYPE_FOR_BUSINESS],
    ['sfb-se', true, SKYPE_FOR_BUSINESS],
  ])('for %s with calls %s are those in use', (server, calls, ids) => {
    expect(idsFor(server, calls)).toEqual(ids)
  })

  it('ask for one thing without which nothing works: TCP 5061 in both directions', () => {
    expect(PORT_RULES.filter(({ mandatory }) => mandatory)).toEqual([
      expect.objectContaining({ direction: 'both', protocol: 'TCP', port: '5061' }),
    ])
  })

  it('let media leave from the A/V Edge, never from the Access Edge', () => {
    for (const rule of PORT_RULES.filter(({ calls }) => calls)) expect(rule.from).toBe('av')
  })

  it('each name a document that is known', () => {
    for (const { id, sources } of PORT_RULES) {
      expect({ id, count: sources.length > 0 }).toEqual({ id, count: true })
      for (const key of sources)
        expect({ id, key, known: sourceOf(key)?.key }).toEqual({ id, key, known: key })
    }
  })
})

describe('the sheet for the firewall', () => {
  it.each<[string, Parameters<typeof summaryOf>[0]]>([
    ['calls', { edges: TWO_EDGES, answers: ANSWERS['sfb-2015'] }],
    ['text', { edges: TWO_EDGES, options: { audioVideo: false } }],
    ['removal', { kind: 'removal', edges: TWO_EDGES }],
    [
      'removal-alone',
      {
        kind: 'removal',
        edges: TWO_EDGES,
        answers: ANSWERS['sfb-2019'],
        tasks: ['close-ports'],
        asOf: '2026-11-21',
      },
    ],
  ])('for %s reads as the golden file', async (name, parts) => {
    const text = toText(firewallPaper(summaryOf(parts)))
    await expect(text).toMatchFileSnapshot(`../golden/firewall/${name}.txt`)
  })

  it.each([
    [null, true],
    ['lync-2013', false],
    ['lync-2010', false],
    ['older', false],
    ['sfb-se', false],
  ] as const)('for %s says of later rules: %s', (platform, said) => {
    const text = toText(firewallPaper(summaryOf({ answers: { platform } })))
    expect(text.includes('The version of the server was not chosen')).toBe(said)
  })

  it('has no table of Access Edges where none has a name', () => {
    const { sections } = firewallPaper(summaryOf({ edges: [{ fqdn: null, domains: ['a.com'] }] }))
    expect(sections.find(({ id }) => id === 'edges')?.blocks).toEqual([
      { kind: 'paragraph', text: 'No Access Edge has a name yet.' },
    ])
  })

  it('says who asks for each rule, with the date of the document', () => {
    expect(toText(firewallPaper(summaryOf()))).toMatch(/^- L1: Port summary .*\n?.*3 April 2013/m)
  })

  it('says why the rules for calls are missing', () => {
    const text = toText(firewallPaper(summaryOf({ options: { audioVideo: false } })))
    expect(text).toContain('The rules for calls are left out')
    expect(text).not.toContain('3478')
  })

  it('leaves addresses to be filled in, one line for each Access Edge', () => {
    const section = firewallPaper(summaryOf({ edges: [...TWO_EDGES, ...TWO_EDGES] })).sections.find(
      ({ id }) => id === 'edges',
    )
    expect(section?.blocks[0]).toMatchObject({
      rows: [
        ['sip.contoso.com', '', ''],
        ['access.litware.com', '', ''],
      ],
    })
  })

  describe('for a removal has three groups', () => {
    const groups = (parts: Parameters<typeof summaryOf>[0]) =>
      Object.fromEntries(
        firewallPaper(summaryOf({ kind: 'removal', ...parts }))
          .sections.filter(({ id }) => ['close', 'stay', 'outside'].includes(id))
          .map(({ id, blocks }) => [
            id,
            blocks.flatMap((block) =>
              block.kind === 'table' ? block.rows.map((row) => row[3]) : [],
            ),
          ]),
      )
    const MEDIA = ['TCP 50000-59999', 'UDP 3478', 'TCP 443']

    it.each([
      ['partners use it', { otherFederation: 'yes', uses: { ...ALONE.uses, partners: 'yes' } }],
      ['nobody knows', {}],
    ] as [string, Partial<OrderAnswers>][])(
      'and closes nothing while federation stays, nor the ports of its calls: %s',
      (_why, order) => {
        expect(groups({ order })).toEqual({
          close: [],
          stay: ['TCP 5061', ...MEDIA, 'TCP and UDP 53', 'TCP 80', 'TCP 4443'],
          outside: ['TCP 443'],
        })
      },
    )

    it('and closes 5061 where nothing else uses federation, but never DNS or revocation lists', () => {
      expect(groups({ tasks: ['close-ports'], options: { audioVideo: false } })).toEqual({
        close: ['TCP 5061'],
        stay: ['TCP and UDP 53', 'TCP 80', 'TCP 4443'],
        outside: [...MEDIA, 'TCP 443'],
      })
    })

    it('and closes the search of the Skype directory in any case', () => {
      expect(groups({ answers: ANSWERS['sfb-2015'] }).close).toEqual(['TCP 443'])
    })

    it.each(Object.keys(ANSWERS) as ServerVersion[])(
      'and keeps the port through which settings are replicated to the Edge: %s',
      (server) => {
        const found = groups({ tasks: ['close-ports'], answers: ANSWERS[server] })
        expect(found.stay).toContain('TCP 4443')
        expect(found.close).not.toContain('TCP 4443')
      },
    )

    it('and speaks of the search where the server is not known', () => {
      const text = toText(
        firewallPaper(summaryOf({ kind: 'removal', answers: { platform: null } })),
      )
      expect(text).toContain('The version of the server was not chosen')
    })
  })

  it('has no search of the Skype directory where Skype has ended', () => {
    const answers = ANSWERS['sfb-2019']
    const ids = (asOf: string) => rulesOf(summaryOf({ answers, asOf })).map(({ id }) => id)
    expect(ids('2025-05-04')).toContain('search')
    expect(ids('2025-05-05')).not.toContain('search')
  })

  it('shows neither the agreement number nor a contact', () => {
    const text = toText(firewallPaper(summaryOf({ edges: TWO_EDGES })))
    for (const secret of SECRETS) expect(text).not.toContain(secret)
  })
})
