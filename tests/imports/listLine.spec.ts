import { describe, expect, it } from 'vitest'
import { piecesOf, readWrittenLine } from '../../src/imports/listLine'

describe('the pieces of a text', () => {
  it.each([
    ['', []],
    [',;\t|', []],
    ['a.com b.com', ['a.com', 'b.com']],
    ['a.com and b.com', ['a.com and b.com']],
    ['con toso.com', ['con toso.com']],
    ['<a@a.com>,<b@b.com>', ['a@a.com', 'b@b.com']],
    ['<a.com>', ['<a.com>']],
  ])('of %j', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces)
  })

  it('are single words where there are more than a name could hold', () => {
    expect(piecesOf('ab '.repeat(100))).toHaveLength(100)
  })
})

describe('a line that a person wrote', () => {
  it.each([
    ['an arrow to nowhere', 'contoso.com ->', [{ domain: 'contoso.com ->' }]],
    ['an arrow from nowhere', '-> sip.contoso.com', [{ domain: '-> sip.contoso.com' }]],
    ['a ruler', '+----+----+', []],
    ['a number and nothing', '12.', [{ domain: '12.' }]],
    ['a hyphen at the name', '-contoso.com', [{ domain: '-contoso.com' }]],
    ['a port', 'contoso.com:5061', [{ domain: 'contoso.com:5061' }]],
  ])('with %s', (_, line, claims) => {
    expect(readWrittenLine(line)).toEqual(claims)
  })
})
