import { describe, expect, it } from 'vitest'
import { guessColumns, splitHeadings } from '../../src/evidence/shapes/tableColumns'

const rows = (...cells: string[][]) =>
  cells.map((each) => ({ cells: each.map((text) => ({ text })) }))

const row = (cells: string[]) => rows(cells)[0]

describe('the heading of a table', () => {
  it('is its first row where that names a column', () => {
    const all = rows(['Domain', 'Wert'], ['a.com', '1'])
    expect(splitHeadings(all)).toMatchObject({
      headings: row(['Domain', 'Wert']),
      data: [all[1]],
      named: { domain: 0 },
    })
  })

  it('that names no domain leaves the columns to be guessed', () => {
    expect(splitHeadings(rows(['Edge', 'Bereich'], ['sip.a.com', 'a.com']))).toMatchObject({
      headings: row(['Edge', 'Bereich']),
      named: null,
    })
  })

  it('is missing where the first row has names in it', () => {
    const all = rows(['name', 'a.com'], ['b', 'b.com'])
    expect(splitHeadings(all)).toEqual({ headings: null, data: all, named: null, above: [] })
    expect(splitHeadings([])).toEqual({ headings: null, data: [], named: null, above: [] })
  })

  it('may have titles above it', () => {
    const all = rows(
      ['Domains'],
      ['As of 21.11.2018'],
      ['Customer', 'Domain', 'Edge'],
      ['A', 'a.com'],
    )
    expect(splitHeadings(all)).toMatchObject({
      headings: row(['Customer', 'Domain', 'Edge']),
      data: [all[3]],
      above: [all[0], all[1]],
    })
  })

  it('may be over several columns of domains', () => {
    const under = (...headings: string[]) =>
      splitHeadings(rows(headings, ['sip.a.com', 'a.com', 'b.com', 'c.com', 'x'])).named
    expect(under('Edge', 'Domains')).toMatchObject({ domain: 1, edge: 0, moreDomains: [2, 3] })
    expect(under('Edge', 'Domain', 'Pool')).not.toHaveProperty('moreDomains')
    expect(under('Edge', 'Domain 1', 'Domain 2')).toMatchObject({ moreDomains: [2, 3] })
  })

  it.each([
    ['in another language', rows(['Титул'], ['Домен', 'Сервер'], ['a.com', 'sip.a.com']), 1],
    ['over a row that is no name', rows(['Domain'], ['a b'], ['a.com']), 0],
    ['over no name at all', rows(['Domain', 'Edge'], ['a b', 'c']), 0],
  ])('is found %s', (_, all, at) => {
    expect(splitHeadings(all)).toMatchObject({
      headings: all[at],
      data: all.slice(at + 1),
    })
  })

  it.each([
    ['one column of what may be names', rows(['contoso'], ['a.com'])],
    ['a row narrower than the table', rows(['A', 'B'], ['a.com', 'sip.a.com', 'x@a.com'])],
    ['a row with a name that cannot be read', rows(['a b.com', 'c'], ['a.com', 'sip.a.com'])],
    ['no row with a name', rows(['one', 'two'], ['three', 'four'])],
  ])('is not made of %s', (_, all) => {
    expect(splitHeadings(all)).toEqual({ headings: null, data: all, named: null, above: [] })
  })
})

describe('columns by what is in them', () => {
  it.each([
    ['domain and Edge', rows(['a.com', 'sip.a.com']), { domain: 0, edge: 1, contact: null }],
    ['Edge and domain', rows(['sip.a.com', 'a.com']), { domain: 1, edge: 0, contact: null }],
    ['contact, domain', rows(['x@a.com', 'a.com']), { domain: 1, edge: null, contact: 0 }],
    [
      'number, domain',
      rows(['1', 'a.com'], ['2', 'b.com']),
      { domain: 1, edge: null, contact: null },
    ],
    ['addresses alone', rows(['x', 'x@a.com']), { domain: 1, edge: null, contact: null }],
    ['Edges alone', rows(['x', 'sip.a.com']), { domain: 1, edge: null, contact: null }],
    ['nothing to go by', rows(['x', 'y']), { domain: 0, edge: null, contact: null }],
    ['nothing', rows(), { domain: 0, edge: null, contact: null }],
  ])('%s', (_, data, columns) => {
    expect(guessColumns(data)).toEqual({ ...columns, before: null })
  })

  it('are those of most rows', () => {
    const data = rows(['sip.a.com', 'x.com'], ['a.com', 'sip.a.com'], ['b.com', 'edge.b.com'])
    expect(guessColumns(data)).toMatchObject({ domain: 0, edge: 1 })
  })
})
