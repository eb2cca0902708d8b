import { describe, expect, it } from 'vitest'
import { isLookalike } from '../../src/names/lookalike'

describe('names that may be read as another', () => {
  it.each([
    ['one Cyrillic letter among Latin', 'аpple.com'],
    ['two of them', 'gооgle.com'],
    ['Greek among Latin', 'cοntoso.com'],
    ['all Cyrillic, all doubles', 'аррӏе.com'],
    ['all Greek, all doubles', 'ταχι.com'],
    ['an Armenian double', 'օօ.com'],
    ['Hebrew among Latin', 'contאso.com'],
    ['Cherokee among Latin', 'Ꭺpple.com'],
    ['a script of no list among Latin', 'conⲟtoso.com'],
    ['a letter of phonetics', 'ɡoogle.com'],
    ['another hyphen', 'contoso‐sip.com'],
    ['a slash that is none', 'contoso.com⁄x.net'],
    ['Cyrillic and Greek', 'жλ.com'],
  ])('%s: %s', (_, name) => {
    expect(isLookalike(name)).toBe(true)
  })

  it.each([
    ['Latin with marks', 'müller.de'],
    ['another Latin letter', 'faß.de'],
    ['Russian', 'правда.рф'],
    ['Russian under a Latin ending', 'москва.com'],
    ['doubles under an ending of their script', 'хору.рф'],
    ['Greek', 'ελλάδα.gr'],
    ['Japanese with Latin', 'sonyの製品カ.jp'],
    ['Chinese with Latin', 'abc食狮.cn'],
    ['Korean with Latin', 'lg한국.kr'],
    ['Taiwanese', 'ㄅㄆ食.tw'],
    ['Hebrew', 'שלום.com'],
    ['a symbol', '☃.net'],
    ['scripts in labels of their own', 'www.правда.com'],
    ['digits and hyphens', 'привет-24.рф'],
    ['ASCII', 'rnicrosoft.com'],
    ['nothing', ''],
  ])('%s is no cause: %s', (_, name) => {
    expect(isLookalike(name)).toBe(false)
  })
})
