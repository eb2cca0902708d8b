import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toText } from '../../src/paper/text'
import type { Paper, PaperBlock } from '../../src/paper/paper'
import { paperWith } from '../fixtures/papers'

function paperOf(...blocks: PaperBlock[]): Paper {
  return {
    head: {
      title: 'Title',
      subject: 'Contoso',
      facts: [{ label: 'Kind', value: 'New' }],
      stamp: null,
      notices: [],
    },
    sections: [{ id: 'one', title: 'One', blocks }],
  }
}

const bodyOf = (...blocks: PaperBlock[]) =>
  toText(paperOf(...blocks))
    .split('ONE\n---\n')[1]!
    .trimEnd()

describe('plain text', () => {
  it('begins with the head, and with the stamp where there is one', () => {
    expect(toText(paperOf())).toBe(
      `Title\n=====\nContoso\n\nKind${' '.repeat(22)}New\n\n\nONE\n---\n`,
    )
    const paper = paperOf()
    expect(toText({ ...paper, head: { ...paper.head, stamp: 'DRAFT' } })).toMatch(
      /^\*\*\* DRAFT \*\*\*\n/,
    )
  })

  it('numbers fields, one value in a line, and says what is not given', () => {
    const row = { id: 'a', number: 4, label: 'SIP domains', code: true }
    expect(
      bodyOf({
        kind: 'fields',
        rows: [
          { ...row, values: ['contoso.com', 'fabrikam.com'], note: 'Two of them' },
          { ...row, number: null, values: [] },
        ],
      }),
    ).toBe(
      [
        `4  SIP domains${' '.repeat(24)}contoso.com`,
        `${' '.repeat(38)}fabrikam.com`,
        '   (Two of them)',
        `   SIP domains${' '.repeat(24)}(not given)`,
      ].join('\n'),
    )
  })

  it('sets a table in columns, or row by row where it is too wide', () => {
    const columns = [{ label: 'Name' }, { label: 'Port' }]
    const long = 'a'.repeat(75)
    expect(bodyOf({ kind: 'table', caption: 'Names', columns, rows: [['a', '1']] })).toBe(
      'Names\n\nName  Port\n----  ----\na     1',
    )
    expect(
      bodyOf({
        kind: 'table',
        caption: '',
        columns,
        rows: [
          [long, '1'],
          ['b', '2'],
        ],
      }),
    ).toBe(`Name  ${long}\nPort  1\n\nName  b\nPort  2`)
  })

  it('draws a box before each task, its time and its reason under it', () => {
    expect(
      bodyOf({
        kind: 'tasks',
        rows: [
          { id: 'a', done: true, text: 'Submit', why: 'It takes longest.', when: 'now' },
          { id: 'b', done: false, text: 'Wait', why: '', when: '' },
        ],
      }),
    ).toBe(
      ['[x]  1. Submit', '        When: now', '        It takes longest.', '[ ]  2. Wait'].join(
        '\n',
      ),
    )
  })

  it('keeps the lines of code, further in', () => {
    expect(bodyOf({ kind: 'code', label: 'Zone', text: 'a\r\n  b' })).toBe(
      'Zone:\n\n    a\n      b',
    )
  })

  it('is at most 76 columns wide but for longer words, whatever the text is', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 3 }), (text) => {
        const lines = toText(paperWith(text, 'Label')).split('\n')
        const code = (line: string) => line.startsWith('    ')
        expect(lines.filter((line) => line.length > 76 && !code(line))).toEqual([])
      }),
    )
  })

  it('lets no text begin a line of its own', () => {
    const text = toText(paperWith('a\nFORGED HEADING\n--------------', 'Label'))
    expect(text.split('\n').filter((line) => /^FORGED HEADING$/.test(line))).toEqual([])
  })
})
