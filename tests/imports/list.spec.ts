import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEdgeName } from '../../src/names/knownDomains'
import { toCsv } from '../../src/paper/csv'
import type { DraftNames } from '../../src/imports/claim'
import { LIST_LIMIT, readList } from '../../src/imports/list'
import { isPublicName, MENDED, publicName, REFUSED } from '../fixtures/names/publicNames'
import { TABLES } from '../fixtures/names/tables'

function read(text: string, known?: DraftNames) {
  const reading = readList(text, TABLES, known)
  if (reading.state !== 'read') throw new Error(reading.state)
  return { ...reading, entries: [...reading.entries] }
}
const namesIn = (text: string) => read(text).entries.flatMap(({ name }) => name ?? [])
const pairsIn = (text: string) => read(text).entries.map(({ name, edge }) => [name, edge])
const said = (text: string) => read(text).entries.map(({ typed, outcome }) => [typed, outcome])

describe('names however they are separated', () => {
  it.each([
    ['lines', 'contoso.com\nfabrikam.com'],
    ['lines of Windows', 'contoso.com\r\nfabrikam.com\r\n'],
    ['lines of old Macs', 'contoso.com\rfabrikam.com'],
    ['empty lines', '\n\n contoso.com\n\n\nfabrikam.com\n'],
    ['commas', 'contoso.com, fabrikam.com'],
    ['semicolons', 'contoso.com;fabrikam.com;'],
    ['tabs', 'contoso.com\tfabrikam.com'],
    ['spaces', 'contoso.com  fabrikam.com'],
    ['commas of East Asia', 'contoso.com，fabrikam.com'],
    ['cells of a Markdown table', '| contoso.com | fabrikam.com |\n|---|---|'],
    ['quotes', '"contoso.com","fabrikam.com"'],
    ['bullets', '- contoso.com\n* fabrikam.com'],
    ['other bullets', '• contoso.com\n– fabrikam.com'],
    ['numbers', '1. contoso.com\n2) fabrikam.com'],
    ['numbers in a column', '1\tcontoso.com\n2\tfabrikam.com'],
    ['boxes to tick', '- contoso.com\n[x] fabrikam.com'],
    ['e-mail addresses', 'bob@contoso.com; ann@fabrikam.com'],
    ['addresses as Outlook copies them', 'Kelly, Bob <bob@contoso.com>; Ann <ann@fabrikam.com>'],
    ['SIP addresses', 'sip:bob@contoso.com\nsip:ann@fabrikam.com;transport=tls'],
    ['web addresses', 'https://contoso.com/a?b=c\nhttp://fabrikam.com:80/'],
    ['a label in front', 'SIP domains: contoso.com, fabrikam.com'],
    ['remarks', '# ours\ncontoso.com # the main one\n// theirs\nfabrikam.com'],
    ['a line over them', 'Our SIP domains:\ncontoso.com\nfabrikam.com'],
  ])('by %s', (_, text) => {
    expect(namesIn(text)).toEqual(['contoso.com', 'fabrikam.com'])
  })
})

describe('what is said of each', () => {
  it('is whether it was taken, corrected, there before, or refused', () => {
    expect(
      said('contoso.com, user1@example.fabrikam.com, CONTOSO.com., con toso.com, 10.0.0.1'),
    ).toEqual([
      ['contoso.com', 'taken'],
      ['user1@example.fabrikam.com', 'corrected'],
      ['CONTOSO.com.', 'duplicate'],
      ['con toso.com', 'refused'],
      ['10.0.0.1', 'refused'],
    ])
  })

  it('holds what was changed, the line, and the first line of a duplicate', () => {
    const [first, second] = read('\n Sip:Contoso.com\n\ncontoso.com').entries
    expect(first).toMatchObject({
      line: 2,
      name: 'contoso.com',
      changes: [
        { kind: 'scheme-removed', from: 'Sip:Contoso.com', to: 'Contoso.com' },
        { kind: 'lower-cased', from: 'Contoso.com', to: 'contoso.com' },
      ],
    })
    expect(second).toMatchObject({ line: 4, outcome: 'duplicate', firstLine: 2 })
  })

  it('does not call quotes a correction', () => {
    expect(said('"contoso.com"')).toEqual([['contoso.com', 'taken']])
  })

  it('knows what the draft has already', () => {
    const { entries } = read('contoso.com', new Map([['contoso.com', null]]))
    expect(entries).toMatchObject([{ outcome: 'duplicate', firstLine: null }])
  })

  it.each([...REFUSED, ['con\0toso.com', 'character'], ['a b.com', 'space-inside']] as const)(
    '%j is refused with its reason: %s',
    (typed, code) => {
      expect(read(typed).entries).toMatchObject([
        { outcome: 'refused', name: null, problem: { code } },
      ])
    },
  )

  it.each(MENDED)('%j is taken as %s', (typed, name) => {
    expect(namesIn(typed)).toEqual([name])
  })

  it.each(['contoso.local', 'co.uk', 'sip.contoso.nosuchending'])(
    'an Access Edge %s is refused, and its domain kept',
    (edge) => {
      expect(read(`contoso.com -> ${edge}`).entries).toMatchObject([
        {
          outcome: 'taken',
          name: 'contoso.com',
          edge: null,
          notes: [{ kind: 'edge-refused', typed: edge }],
        },
      ])
    },
  )

  it('tells which lines were not looked at', () => {
    expect(read('# a remark\n-----\ncontoso.com').ignored).toEqual([
      { line: 1, text: '# a remark', why: null },
      { line: 2, text: '-----', why: null },
    ])
  })
})

describe('pairs of a domain and its Access Edge', () => {
  it.each([
    'contoso.com -> sip.contoso.com',
    'contoso.com --> sip.contoso.com',
    'contoso.com=>sip.contoso.com',
    'contoso.com → sip.contoso.com',
    'contoso.com = sip.contoso.com',
    'contoso.com=sip.contoso.com',
    'contoso.com: sip.contoso.com',
    'sip.contoso.com: contoso.com',
    'sip.contoso.com -> contoso.com',
    'contoso.com,sip.contoso.com',
    'sip.contoso.com;contoso.com',
    '1. contoso.com\tsip.contoso.com',
    '- @contoso.com -> https://sip.contoso.com:5061/',
  ])('%j', (text) => {
    expect(pairsIn(text)).toEqual([['contoso.com', 'sip.contoso.com']])
  })

  it('may name one Edge for several domains', () => {
    const wanted = [
      ['contoso.com', 'sip.contoso.com'],
      ['fabrikam.com', 'sip.contoso.com'],
    ]
    expect(pairsIn('sip.contoso.com: contoso.com, fabrikam.com')).toEqual(wanted)
    expect(pairsIn('contoso.com, fabrikam.com -> sip.contoso.com')).toEqual(wanted)
  })

  it('may name an Edge that does not look like one behind an arrow', () => {
    expect(pairsIn('contoso.com -> lync.fabrikam.com')).toEqual([
      ['contoso.com', 'lync.fabrikam.com'],
    ])
  })

  it.each([
    ['two domains', 'contoso.com, fabrikam.com'],
    ['two Edges', 'sip.contoso.com, sip.fabrikam.com'],
    ['three names', 'contoso.com, fabrikam.com, sip.contoso.com'],
    ['the address of a page with a question', 'https://contoso.com/?a=sip.fabrikam.com'],
  ])('are not made of %s', (_, text) => {
    expect(read(text).entries.every(({ edge }) => edge === null)).toBe(true)
  })

  it('keep their domain where the Edge cannot be read, and say so', () => {
    expect(read('contoso.com -> 10.0.0.1').entries).toMatchObject([
      {
        outcome: 'taken',
        name: 'contoso.com',
        edge: null,
        notes: [{ kind: 'edge-refused', typed: '10.0.0.1', problem: { code: 'ip-address' } }],
      },
    ])
  })

  it('are read from our own table of domains, pasted', () => {
    const text = toCsv([
      ['Access Edge FQDN', 'SIP domain', 'Request', 'SRV record', 'Target'],
      ['lync.a.com', 'contoso.com', '1', '_sipfederationtls._tcp.contoso.com', 'sip.contoso.com'],
    ])
    expect(pairsIn(text)).toEqual([['contoso.com', 'lync.a.com']])
  })

  it('are read from copied cells under their headings, in any order', () => {
    const cells =
      'Access Edge FQDN\tSIP domain\tContact e-mail\nlync.a.com\tcontoso.com\tann@contoso.com'
    expect(read(cells).entries).toMatchObject([
      { name: 'contoso.com', edge: 'lync.a.com', contact: 'ann@contoso.com' },
    ])
  })
})

describe('size', () => {
  it('over a megabyte is refused before it is read', () => {
    expect(readList('a'.repeat(LIST_LIMIT + 1), TABLES)).toEqual({
      state: 'too-large',
      characters: LIST_LIMIT + 1,
      limit: LIST_LIMIT,
    })
  })

  it.each([
    ['a line of a megabyte', 'a'.repeat(LIST_LIMIT)],
    ['a million commas', ','.repeat(1_000_000)],
    ['a million spaces', `a${' '.repeat(1_000_000)}a`],
    ['a million angle brackets', '<'.repeat(1_000_000)],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['a million arrows', '->'.repeat(500_000)],
    ['a million hyphens', '-'.repeat(1_000_000)],
    ['long lines of hyphens', `${'-'.repeat(1_900)}\n`.repeat(500)],
    ['long lines of brackets', `${'<'.repeat(1_900)}\n`.repeat(500)],
    ['long lines of letters', `${'食'.repeat(1_900)}\n`.repeat(500)],
    ['long lines of words', `${'a b '.repeat(475)}\n`.repeat(500)],
    ['long SRV lines', `_sip._tls.a.b${' a'.repeat(900)}\n`.repeat(500)],
    ['250,000 names of one label', 'ab, '.repeat(250_000)],
  ])('%s is read', (_, text) => {
    expect(read(text).state).toBe('read')
  })

  it('of 10,000 names is read', () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `contoso${n}.com -> sip.contoso${n}.com`)
    expect(read(text.join('\n')).entries).toHaveLength(10_000)
  })
})

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.domain(),
    publicName,
    fc.constantFrom(...REFUSED.map(([typed]) => typed), ...MENDED.map(([typed]) => typed)),
    fc.constantFrom(
      ...['\n', '\t', ',', ';', ' -> ', ' = ', ': ', '<', '>', '"', '#', '1. ', '- ', '@', '\0'],
      ...['Identity : ', 'Server: ', 'Identity Name IsDefault\n', ' SRV service location:\n'],
      ...['svr hostname = ', '_sipfederationtls._tcp.', 'SIP domain\tEdge\n', ' True\n', '\ud800'],
    ),
  )
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

  it('is read, and gives nothing but names of the public DNS, each once', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const taken = read(typed).entries.filter(({ outcome }) => /taken|corrected/.test(outcome))
        for (const { name, edge } of taken) {
          expect(name).toSatisfy(isPublicName)
          if (edge !== null) expect(edge).toSatisfy(isPublicName)
        }
        expect(new Set(taken.map(({ name }) => name)).size).toBe(taken.length)
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives the same names when what was taken is pasted again', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const taken = read(typed).entries.filter(({ outcome }) => /taken|corrected/.test(outcome))
        const pairs = taken.map(({ name, edge }) => (edge ? `${name} -> ${edge}` : name)).join('\n')
        const isSwapped = ({ name, edge }: { name: string | null; edge: string | null }) =>
          edge !== null && isEdgeName(name ?? '')
        fc.pre(!taken.some(isSwapped))
        expect(read(pairs).entries.map(({ name, edge }) => [name, edge])).toEqual(
          taken.map(({ name, edge }) => [name, edge]),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('a megabyte of nothing', () => {
  it.each([
    ['blanks', ' '.repeat(LIST_LIMIT)],
    ['equal signs', '='.repeat(LIST_LIMIT)],
    ['remarks', '# nothing\n'.repeat(LIST_LIMIT / 10)],
    ['line ends', '\n'.repeat(LIST_LIMIT)],
  ])('of %s has no name in it, and nothing that was skipped', (_, text) => {
    const { entries, known, remarks } = read(text)
    expect([entries, known, remarks]).toEqual([[], [], []])
  })
})
