import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/paper/csv'
import { domainsCsv, tasksCsv } from '../../src/documents/tables/tables'
import { visibleText } from '../../src/paper/visibleText'
import { INJECTIONS } from '../fixtures/injections'
import { draftOf, edgesOf, REQUESTS, summaryFrom } from '../fixtures/requests'

function read(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

describe('CSV', () => {
  it('begins with a byte order mark, quotes every cell and ends lines as Windows does', () => {
    expect(
      toCsv([
        ['a', ''],
        ['1', 'b c'],
      ]),
    ).toBe('\uFEFF"a",""\r\n"1","b c"\r\n')
  })

  it.each([
    "=cmd|'/c calc'!A1",
    ' =1+1',
    '\u00A0=1',
    '\uFEFF=1',
    '\u200B=1',
    '-2+3',
    '+1',
    '@SUM(A1)',
    '|x',
    '\t=1',
    '\tx',
    '\rx',
    '\nx',
    '\u0000=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('puts an apostrophe before what could be a formula: %j', (text) => {
    expect(read(toCsv([[text]]))).toEqual([[`'${visibleText(text)}`]])
  })

  it.each([
    ['a;=1', "a;'=1"],
    ['a; +1', "a; '+1"],
    ['a";"=1', 'a";"\'=1'],
    ['a;b;@x', "a;b;'@x"],
  ])('lets nothing take effect where the semicolon ends a cell: %j', (text, guarded) => {
    const csv = toCsv([['first', text]])
    expect(read(csv)).toEqual([['first', guarded]])
    const cells = Papa.parse<string[]>(csv.trim(), {
      delimiter: ';',
      quoteChar: '\u0000',
    }).data.flat()
    expect(cells.filter((cell) => /^[\s"]*[=+\-@|]/u.test(cell))).toEqual([])
  })

  it.each(['1234e567', '00123456', '123456789012', '12E3'])(
    'keeps a spreadsheet from showing another number: %s',
    (text) => {
      expect(read(toCsv([[text]]))).toEqual([[`'${text}`]])
    },
  )

  it.each(['contoso.com', '"=1"', '%0A=1', "'=1", '1-2', 'a@b.com', '5061', '12 34', 'a;b', ''])(
    'leaves what is none: %j',
    (text) => {
      expect(read(`${toCsv([[text, 'x']])}`)).toEqual([[text, 'x']])
    },
  )

  it('keeps every cell on one line, so that none begins inside of another', () => {
    expect(toCsv([['a\n=1', 'a\r\n"b']])).toBe('\uFEFF"a =1","a ""b"\r\n')
  })

  it('is read back with every cell in its place, none of them a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...INJECTIONS))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }),
        (rows) => {
          const found = read(toCsv(rows))
          const bare = (text: string) => text.replaceAll("'", '')
          expect(found.map((row) => row.map(bare))).toEqual(
            rows.map((row) => row.map((text) => bare(visibleText(text)))),
          )
          expect(found.flat().filter((text) => /^\s*[=+\-@|＝＋－＠]/u.test(text))).toEqual([])
        },
      ),
    )
  })
})

describe('the domains as CSV', () => {
  const edges = edgesOf(
    ['sip.contoso.com', ['contoso.com', 'bücher.de']],
    ['sip.fabrikam.com', ['fabrikam.com'], 'access.fabrikam.com'],
  )

  it('has a row for each domain under headings that can be imported again', () => {
    const [headings, ...rows] = read(domainsCsv(summaryFrom(draftOf({ edges }))))
    expect(headings?.slice(0, 3)).toEqual(['Access Edge FQDN', 'SIP domain', 'Request'])
    expect(rows.map((row) => row.slice(0, 10))).toEqual([
      [
        'sip.contoso.com',
        'contoso.com',
        '1',
        '',
        '',
        '_sipfederationtls._tcp.contoso.com',
        'sip.contoso.com',
        '5061',
        'yes',
        '',
      ],
      [
        'sip.contoso.com',
        'xn--bcher-kva.de',
        '1',
        '',
        'bücher.de',
        '_sipfederationtls._tcp.xn--bcher-kva.de',
        'sip.xn--bcher-kva.de',
        '5061',
        'no',
        'sip.xn--bcher-kva.de',
      ],
      [
        'sip.fabrikam.com',
        'fabrikam.com',
        '1',
        'access.fabrikam.com',
        '',
        '_sipfederationtls._tcp.fabrikam.com',
        'sip.fabrikam.com',
        '5061',
        'yes',
        '',
      ],
    ])
  })

  it('says in each row of which draft and day it is', () => {
    const summary = summaryFrom(draftOf())
    const [headings, row] = read(domainsCsv(summary))
    expect(headings?.slice(-5)).toEqual([
      'Draft',
      'Kind',
      'Prepared (UTC)',
      'Rules as of',
      'Fingerprint',
    ])
    expect(row?.slice(-5)).toEqual([
      'Contoso',
      'new request',
      '2019-05-21T14:05:00.000Z',
      '2019-05-21',
      summary.fingerprint,
    ])
  })

  it('names contacts only while they are part of the request, or asked for', () => {
    const csv = (asOf: string) => domainsCsv(summaryFrom(draftOf(), { asOf }))
    expect(csv('2016-01-01')).toContain('ada@contoso.com')
    expect(csv('2026-01-01')).not.toContain('ada@contoso.com')
  })

  it('marks a draft that is not ready', () => {
    const { draft } = REQUESTS['unfinished']!
    expect(domainsCsv(summaryFrom(draft))).toContain('"(DRAFT)"')
  })
})

describe('the tasks as CSV', () => {
  it('has a row for each task, numbered in its order', () => {
    const summary = summaryFrom(REQUESTS['hybrid']!.draft)
    const [headings, ...rows] = read(tasksCsv(summary))
    expect(headings?.slice(0, 4)).toEqual(['Step', 'Task', 'State', 'When'])
    expect(rows.map(([step]) => step)).toEqual(summary.tasks.map((_, index) => String(index + 1)))
    expect(rows[0]?.slice(1, 4)).toEqual([
      'Turn external communications off in Lync Online',
      'ready',
      'now',
    ])
  })
})
