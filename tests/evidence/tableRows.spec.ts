import { describe, expect, it } from 'vitest'
import { readTableRows } from '../../src/evidence/shapes/tableRows'

/** Rows with the offset at which they begin. */
function readRows(text: string, most: number) {
  const { rows, ...rest } = readTableRows({ text, offset: 0 }, most)
  return {
    ...rest,
    rows: rows.map(({ cells, whole }) => ({
      at: whole.offset,
      cells: cells.map((cell) => cell.text),
    })),
  }
}

describe('rows of CSV', () => {
  it('know where they begin', () => {
    const { rows } = readRows('a,"b\nc"\r\nd,e\n\n\nf,g', 10)
    expect(rows).toEqual([
      { at: 0, cells: ['a', 'b\nc'] },
      { at: 9, cells: ['d', 'e'] },
      { at: 15, cells: ['f', 'g'] },
    ])
  })

  it('begin behind the lines that are not theirs', () => {
    expect(readRows('\ufeff#TYPE x\r\na', 10).rows).toEqual([{ at: 10, cells: ['a'] }])
    expect(readRows('sep=|\na|b,c', 10).rows).toEqual([{ at: 6, cells: ['a', 'b,c'] }])
  })

  it.each([';', '\t', '|', ','])(
    'of two columns are told by “%s”, also with empty lines',
    (sign) => {
      const lines = ['Name', 'a.com', 'b.com'].map((name) => `${name}${sign}x`)
      for (const text of [lines.join('\n'), `${lines.join('\n\n')}\n\n\n`]) {
        const { delimiter, rows } = readRows(text, 10)
        expect(delimiter).toBe(sign)
        expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2])
      }
    },
  )

  it('double quotes inside quotes', () => {
    expect(readRows('"a ""b"" c",d', 10).rows[0]?.cells).toEqual(['a "b" c', 'd'])
  })

  it('stop behind as many as were asked for', () => {
    const { rows, isCut } = readRows('a\nb\nc\nd\n', 2)
    expect(isCut).toBe(true)
    expect(rows).toHaveLength(3)
    expect(readRows('a\nb\n', 2).isCut).toBe(false)
  })

  it('of nothing are none', () => {
    expect(readRows('', 10)).toMatchObject({ rows: [], broken: [], isCut: false })
    expect(readRows('\n,,\n"",\n', 10).rows).toEqual([])
  })
})
