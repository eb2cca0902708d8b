import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/paper/csv'
import { CSV_COLUMNS, CSV_LIMIT, CSV_ROWS, readCsv, type CsvOptions } from '../../src/imports/csv'
import { isPublicName, MENDED, publicName, REFUSED } from '../fixtures/names/publicNames'
import { TABLES } from '../fixtures/names/tables'

type Choice = Omit<CsvOptions, 'tables'>
const readAs = (text: string, options?: Choice) => readCsv(text, { tables: TABLES, ...options })

async function read(text: string, options?: Choice) {
  const reading = await readAs(text, options)
  if (reading.state !== 'read') throw new Error(`too many ${reading.what}`)
  return { ...reading, entries: [...reading.entries] }
}
const rowsOf = async (text: string, options?: Choice) =>
  (await read(text, options)).entries.map(({ name, edge, contact }) => [name, edge, contact])

const OURS = [
  ['Access Edge FQDN', 'SIP domain', 'Contact e-mail', 'Request', 'FQDN submitted before'],
  ['sip.contoso.com', 'contoso.com', 'ann@contoso.com', '1', 'old.contoso.com'],
  ['sip.contoso.com', 'fabrikam.com', '=1+1@fabrikam.com', '1', 'old.contoso.com'],
]

describe('CSV that needs no question', () => {
  it('is ours', async () => {
    const reading = await read(toCsv(OURS))
    expect(reading).toMatchObject({
      delimiter: ',',
      columns: { edge: 0, domain: 1, contact: 2, before: 4 },
      problems: [],
    })
    expect(reading.entries).toMatchObject([
      { line: 2, name: 'contoso.com', edge: 'sip.contoso.com', contact: 'ann@contoso.com' },
      { line: 3, name: 'fabrikam.com', contact: '=1+1@fabrikam.com', before: 'old.contoso.com' },
    ])
  })

  it('is what Export-Csv makes of Get-CsSipDomain', async () => {
    const text = [
      '#TYPE Microsoft.Rtc.Management.Xds.SipDomain',
      '"Identity","Name","IsDefault"',
      '"contoso.com","contoso.com","True"',
      '"fabrikam.com","fabrikam.com","False"',
      '',
    ].join('\r\n')
    const { entries, problems } = await read(text)
    expect(problems).toEqual([])
    expect(entries.map(({ line, name }) => [line, name])).toEqual([
      [3, 'contoso.com'],
      [4, 'fabrikam.com'],
    ])
  })

  it.each([
    ['commas', 'Domain,Edge\ncontoso.com,sip.contoso.com'],
    ['semicolons', 'Domain;Edge\ncontoso.com;sip.contoso.com'],
    ['tabs', 'Domain\tEdge\ncontoso.com\tsip.contoso.com'],
    ['bars', 'Domain|Edge\ncontoso.com|sip.contoso.com'],
    ['the separator that Excel is told', 'sep=;\nDomain;Edge\ncontoso.com;sip.contoso.com'],
    ['a byte order mark', '\ufeffDomain,Edge\ncontoso.com,sip.contoso.com'],
    ['line ends of old Macs', 'Domain,Edge\rcontoso.com,sip.contoso.com\r'],
    ['empty rows', '\nDomain,Edge\n\n,\ncontoso.com,sip.contoso.com\n,,\n'],
    ['empty cells at the end', 'Domain,Edge,,\ncontoso.com,sip.contoso.com,,,,\n'],
    ['no headings', 'contoso.com,sip.contoso.com'],
    ['no headings, the Edge first', 'sip.contoso.com,contoso.com'],
  ])('has %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([['contoso.com', 'sip.contoso.com', '']])
  })

  it.each([
    ['domains', 'contoso.com\nfabrikam.com'],
    ['domains under a heading', 'SIP domain\ncontoso.com\nfabrikam.com'],
    ['addresses', 'ann@contoso.com\nbob@fabrikam.com'],
  ])('is one column of %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['contoso.com', null, ''],
      ['fabrikam.com', null, ''],
    ])
  })

  it('has contacts beside domains, without headings', async () => {
    expect(await rowsOf('ann@contoso.com;contoso.com;sip.contoso.com')).toEqual([
      ['contoso.com', 'sip.contoso.com', 'ann@contoso.com'],
    ])
  })
})

describe('columns', () => {
  it('are taken as they were chosen by hand', async () => {
    const columns = { domain: 2, edge: 0, contact: null, before: null }
    expect(await rowsOf('a,b,c\nsip.x.com,y.com,z.com\nx.com,,y', { columns })).toEqual([
      ['z.com', 'sip.x.com', ''],
      [null, null, ''],
      ['x.com', null, ''],
    ])
  })

  it('come with headings and the first rows, to choose by', async () => {
    const { headings, sample } = await read('Domain,Wert\na.com,1\nb.com,2')
    expect(headings).toEqual(['Domain', 'Wert'])
    expect(sample).toEqual([
      ['a.com', '1'],
      ['b.com', '2'],
    ])
  })
})

describe('rows that cannot be trusted', () => {
  it.each([
    ['a quote that is not closed', 'Domain\na.com\n"b.com\nc.com', 3, 'quote'],
    ['more cells than headings', 'Domain,Edge\na.com,sip.a.com\nb,c,d.com', 3, 'too-many-cells'],
    ['neither domain nor Edge', 'Domain,Edge,Remark\na.com,,\n,,open', 3, 'no-domain'],
    ['a NUL', 'Domain\na.com\nb\0.com', 3, 'nul'],
    ['a NUL after a cell of two lines', 'Domain,Edge\na.com,"x\r\ny"\r\nb\0.com,', 4, 'nul'],
  ])('are dropped and told for %s', async (_, text, line, code) => {
    const { entries, problems } = await read(text)
    expect(problems).toMatchObject([{ line, code }])
    expect(entries.length).toBeLessThanOrEqual(1)
  })

  it('with fewer cells than headings are read', async () => {
    expect(await rowsOf('Domain,Edge,Contact\na.com')).toEqual([['a.com', null, '']])
  })
})

describe('names in cells', () => {
  it('are corrected, refused and merged as in a list', async () => {
    const { entries } = await read('Domain\nContoso.com.\ncontoso.com\n*.a.com\nknown.com', {
      known: new Map([['known.com', null]]),
    })
    expect(entries.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'corrected'],
      [3, 'duplicate'],
      [4, 'refused'],
      [5, 'duplicate'],
    ])
  })
})

describe('bad names in cells', () => {
  it.each(REFUSED)('%j is refused with its reason: %s', async (typed, code) => {
    const { entries } = await read(`Edge,Domain\nsip.a.com,${typed}`)
    expect(entries).toMatchObject([
      { outcome: 'refused', name: null, problem: { code } },
      { outcome: 'offered', kind: 'edge', name: 'sip.a.com' },
    ])
  })

  it.each(MENDED)('%j is taken as %s', async (typed, name) => {
    expect((await read(`Domain\n${typed}`)).entries).toMatchObject([{ name }])
  })
})

describe('what people make of tables', () => {
  const wanted = [
    ['contoso.com', 'sip.contoso.com', 'ann@contoso.com'],
    ['fabrikam.com', 'sip.contoso.com', ''],
  ]
  it.each([
    [
      'of a German Excel',
      'SIP-Domäne;Zugriffs-Edge;Kontakt\r\ncontoso.com;sip.contoso.com;ann@contoso.com\r\nfabrikam.com;sip.contoso.com;\r\n',
    ],
    [
      'with a title, a date and an empty row above the headings',
      'Domaines de Contoso;;\n"Exporté le 21/11/2018, 10:30";;\n;;\nCourriel;Serveur;Nom de domaine\nann@contoso.com;sip.contoso.com;contoso.com\n;sip.contoso.com;fabrikam.com',
    ],
    [
      'with columns that nobody asked for, in an odd order',
      '"#","Remarks","Access Edge FQDN","Since","Contact e-mail","SIP domain"\n1,"moved,\nsee ""notes""",sip.contoso.com,2014,ann@contoso.com,contoso.com\n2,,sip.contoso.com,2015,,fabrikam.com',
    ],
    [
      'from Export-Csv of a script',
      '#TYPE Selected.Microsoft.Rtc.Management.Xds.SipDomain\r\n"Name","IsDefault","Edge","Mail"\r\n"contoso.com","True","sip.contoso.com","ann@contoso.com"\r\n"fabrikam.com","False","sip.contoso.com",\r\n',
    ],
    [
      'with headings of two lines',
      '"SIP\ndomain","Access Edge\nFQDN","Contact\ne-mail"\ncontoso.com,sip.contoso.com,ann@contoso.com\nfabrikam.com,sip.contoso.com,',
    ],
    [
      'in a language that is not known',
      'Домен\tСервер\tПочта\ncontoso.com\tsip.contoso.com\tann@contoso.com\nfabrikam.com\tsip.contoso.com\t',
    ],
  ])('is read: %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(wanted)
  })

  it('tells what stood above the headings', async () => {
    const { problems, headings } = await read('Our domains\nDomain;Edge\na.com;sip.a.com')
    expect(headings).toEqual(['Domain', 'Edge'])
    expect(problems).toEqual([{ line: 1, code: 'above-headings', part: 'Our domains' }])
  })
})

describe('a table that a command exported', () => {
  const USERS = [
    'DisplayName,SipAddress,RegistrarPool,Enabled',
    'Ann,sip:ann@contoso.com,pool01.litwareinc.com,True',
    'Bob,sip:bob@contoso.com,pool01.litwareinc.com,True',
    'Cid,sip:cid@fabrikam.com,pool01.litwareinc.com,True',
  ].join('\r\n')

  it('of users gives their SIP domains, never their pool', async () => {
    const { entries, columns, known } = await read(USERS)
    expect(entries.map(({ name, outcome, why }) => [name, outcome, why])).toEqual([
      ['contoso.com', 'taken', 'user-domain'],
      ['fabrikam.com', 'taken', 'user-domain'],
    ])
    expect(columns).toEqual({ domain: 1, edge: null, contact: null, before: null })
    expect(known).toEqual([{ role: 'registrar', names: ['pool01.litwareinc.com'] }])
  })

  it('is read by the columns that were chosen, where they were', async () => {
    const columns = { domain: 2, edge: null, contact: null, before: null }
    expect((await read(USERS, { columns })).entries.map(({ name }) => name)).toContain(
      'pool01.litwareinc.com',
    )
  })

  it('of partners adds nothing and says what they are', async () => {
    const text =
      'Identity,Domain,ProxyFqdn,MarkForMonitoring\nlitware.com,litware.com,sip.litware.com,False'
    const { entries, known, remarks } = await read(text)
    expect(entries).toEqual([])
    expect(known.map(({ role, names }) => [role, names])).toEqual([
      ['allowed-partner', ['litware.com']],
      ['partner-edge', ['sip.litware.com']],
    ])
    expect(remarks).toEqual(['settings'])
  })
})

describe('several names', () => {
  const wanted = [
    ['contoso.com', 'sip.contoso.com', ''],
    ['fabrikam.com', 'sip.contoso.com', ''],
  ]
  it.each([
    [
      'in columns with numbers',
      'Access Edge;Domain 1;Domain 2\nsip.contoso.com;contoso.com;fabrikam.com',
    ],
    ['under one heading', 'Edge,SIP domains\nsip.contoso.com,contoso.com,fabrikam.com'],
    ['in a cell, by commas', 'Edge;Domain\nsip.contoso.com;contoso.com, fabrikam.com'],
    ['in a cell, by lines', 'Edge;Domain\nsip.contoso.com;"contoso.com\nfabrikam.com"'],
    ['in a cell, by slashes', 'Edge;Domain\nsip.contoso.com;contoso.com / fabrikam.com'],
    [
      'as formulas of Excel',
      '="Edge";="Domain"\n="sip.contoso.com";="contoso.com"\n="sip.contoso.com";="fabrikam.com"',
    ],
  ])('are all read: %s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(wanted)
  })

  it.each([
    'Customer,Primary SIP Domain,Additional domains,Access Edge FQDN,AD domain\nA,contoso.com,fabrikam.com,sip.contoso.com,a.local',
    'Dominios SIP;Servidor perimetral\ncontoso.com fabrikam.com;sip.contoso.com',
  ])('under headings of more words are all read: %j', async (text) => {
    expect(await rowsOf(text)).toEqual(wanted)
  })

  it('of columns that are not read are told', async () => {
    const { known } = await read('Domain,Pool\ncontoso.com,pool01.contoso.net')
    expect(known).toEqual([{ role: 'other-column', names: ['pool01.contoso.net'] }])
  })

  it('of which nothing is one are left out', async () => {
    expect(await rowsOf('Domain,Edge\ncontoso.com,n/a\nfabrikam.com,-')).toEqual([
      ['contoso.com', null, ''],
      ['fabrikam.com', null, ''],
    ])
  })
})

describe('limits', () => {
  it('hold for characters, rows and columns', async () => {
    expect(await readAs('a'.repeat(CSV_LIMIT + 1))).toMatchObject({ what: 'characters' })
    expect(await readAs('a.com\n'.repeat(CSV_ROWS + 1))).toMatchObject({ what: 'rows' })
    expect(await readAs('a,'.repeat(100_000) + 'a')).toMatchObject({
      what: 'columns',
      limit: CSV_COLUMNS,
    })
  })

  it('allow exactly as many rows under a heading', async () => {
    const text = `Domain\n${Array.from({ length: CSV_ROWS }, (_, n) => `d${n}.com\n`).join('')}`
    expect((await read(text)).entries).toHaveLength(CSV_ROWS)
    expect(await readAs(`${text}one.com\n`)).toMatchObject({ what: 'rows' })
  })
})

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\0',
      '#TYPE',
      'sep=',
      'Domain',
      'a.com',
      ...REFUSED.map(([typed]) => typed),
      ...MENDED.map(([typed]) => typed),
    ),
  )
  it('is read without an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const { entries, problems } = await read(pieces.join(''))
        for (const { name, edge, outcome } of entries) {
          expect(name === null).toBe(outcome === 'refused')
          for (const each of [name, edge]) if (each !== null) expect(each).toSatisfy(isPublicName)
        }
        for (const { line } of problems) expect(line).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('of our own making gives the same rows', async () => {
    // An apostrophe that was typed before a sign cannot be told from one that guards a cell.
    const contact = fc.emailAddress().filter((address) => !/^'[=+\-@|]/.test(address))
    const row = fc.record({ name: publicName, edge: publicName, contact })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: ({ name }) => name, minLength: 1 }),
        async (rows) => {
          const text = toCsv([
            ['Access Edge FQDN', 'SIP domain', 'Contact e-mail'],
            ...rows.map(({ name, edge, contact }) => [edge, name, contact]),
          ])
          expect(await rowsOf(text)).toEqual(
            rows.map(({ name, edge, contact }) => [name, edge, contact]),
          )
        },
      ),
      { numRuns: 200 },
    )
  })
})
