import { describe, expect, it } from 'vitest'
import type { PaperHead } from '../../src/paper/paper'
import { cssString, footOf, pageProperties } from '../../src/paper/paperFoot'

const HEAD: PaperHead = {
  title: 'Request',
  subject: 'Contoso',
  facts: [
    { label: 'Kind', value: 'New' },
    { label: 'Fingerprint', value: '7f3a91c2' },
  ],
  stamp: 'DRAFT',
  notices: [],
}

describe('the foot of printed pages', () => {
  it('names the draft and its fingerprint', () => {
    expect(footOf(HEAD)).toBe('Contoso · 7f3a91c2')
  })

  it('names the subject alone where there is no more', () => {
    expect(footOf({ ...HEAD, facts: [] })).toBe('Contoso')
  })

  it.each([
    ['a', 60, 60],
    ['a', 61, 60],
    ['\u{1F600}', 300, 60],
  ])('keeps to one line for %s written %i times', (sign, times, length) => {
    const foot = footOf({ ...HEAD, subject: sign.repeat(times), facts: [] })
    expect([...foot]).toHaveLength(length)
    expect(foot.endsWith('…')).toBe(times > 60)
  })

  it('is handed to the style sheet with the stamp', () => {
    expect(pageProperties(HEAD)).toEqual({
      '--paper-foot': '"Contoso · 7f3a91c2"',
      '--paper-stamp': '"DRAFT"',
    })
    expect(pageProperties({ ...HEAD, stamp: null })['--paper-stamp']).toBe('""')
  })
})

describe('a text as a string of a style sheet', () => {
  it.each([
    ['Contoso', '"Contoso"'],
    ['a"; } body { display: none', '"a\\22 \\3b  \\7d  body \\7b  display: none"'],
    ['a\\', '"a\\5c "'],
    ['a\nb', '"a\\a b"'],
    ['</style>', '"\\3c \\2f style\\3e "'],
    ['Zoë 株', '"Zoë 株"'],
  ])('writes %j as %s', (text, css) => {
    expect(cssString(text)).toBe(css)
  })
})
