import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, hang, pad, wrap } from '../../src/paper/columns'

describe('wrapping', () => {
  it('breaks at spaces, never inside a name', () => {
    expect(wrap('point sip.contoso.com to it', 12)).toEqual(['point', 'sip.contoso.com', 'to it'])
  })

  it('gives one empty line for no text', () => {
    expect(wrap('  ', 10)).toEqual([''])
  })

  it('keeps every word, in its order, within the width', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 80 }), (text, width) => {
        const lines = wrap(text, width)
        expect(lines.join(' ').split(/\s+/u)).toEqual(text.trim().split(/\s+/u))
        for (const line of lines.filter((each) => [...each].length > width)) {
          expect(line).not.toContain(' ')
        }
      }),
    )
  })

  it('hangs the following lines under the first word', () => {
    expect(hang(' 1. ', 'one two three', 12)).toEqual([' 1. one two', '    three'])
  })
})

describe('columns', () => {
  it('puts cells under their headings', () => {
    expect(
      align(
        ['Name', 'Port'],
        [
          ['sip.contoso.com', '5061'],
          ['a', '1'],
        ],
        40,
      ),
    ).toEqual([
      'Name             Port',
      '---------------  ----',
      'sip.contoso.com  5061',
      'a                1',
    ])
  })

  it('counts characters, not units', () => {
    expect(pad('😀', 3)).toBe('😀  ')
  })

  it('gives up where it does not fit', () => {
    expect(align(['Name'], [['sip.contoso.com']], 10)).toBeNull()
  })
})
