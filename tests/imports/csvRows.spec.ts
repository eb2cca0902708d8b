import { describe, expect, it } from 'vitest'
import { readRows } from '../../src/imports/csvRows'

describe('rows of CSV', () => {
  it('know the line on which they begin', async () => {
    const { rows } = await readRows('a,"b\nc"\r\nd,e\n\n\nf,g', 10)
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b\nc'] },
      { line: 3, cells: ['d', 'e'] },
      { line: 6, cells: ['f', 'g'] },
    ])
  })

  it('count the lines before them that are not theirs', async () => {
    expect((await readRows('\ufeff#TYPE x\r\na', 10)).rows).toEqual([{ line: 2, cells: ['a'] }])
    expect((await readRows('sep=|\na|b,c', 10)).rows).toEqual([{ line: 2, cells: ['a', 'b,c'] }])
  })

  it.each([';', '\t', '|', ','])(
    'of two columns are told by “%s”, also with empty lines',
    async (sign) => {
      const lines = ['Name', 'a.com', 'b.com'].map((name) => `${name}${sign}x`)
      for (const text of [lines.join('\n'), `${lines.join('\n\n')}\n\n\n`]) {
        const { delimiter, rows } = await readRows(text, 10)
        expect(delimiter).toBe(sign)
        expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2])
      }
    },
  )

  it('double quotes inside quotes', async () => {
    expect((await readRows('"a ""b"" c",d', 10)).rows[0]?.cells).toEqual(['a "b" c', 'd'])
  })

  it('stop behind as many as were asked for', async () => {
    const { rows, isCut } = await readRows('a\nb\nc\nd\n', 2)
    expect(isCut).toBe(true)
    expect(rows).toHaveLength(3)
    expect((await readRows('a\nb\n', 2)).isCut).toBe(false)
  })

  it('of nothing are none', async () => {
    expect(await readRows('', 10)).toMatchObject({ rows: [], problems: [], isCut: false })
    expect((await readRows('\n,,\n"",\n', 10)).rows).toEqual([])
  })
})
