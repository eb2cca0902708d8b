import { beforeAll, describe, expect, it } from 'vitest'
import { parseHostName } from '../../src/names/hostName'
import type { NameTables } from '../../src/names/nameReading'
import { isLookalike } from '../../src/names/lookalike'
import { loadNameTables } from '../../src/names/nameTables'

let tables: NameTables
beforeAll(async () => {
  tables = await loadNameTables({ international: true })
})

/** What a URL parser lets through or mends in silence: here each is told, or refused. */
describe('names that were made to deceive', () => {
  it.each([
    ['аpple.com', 'xn--pple-43d.com'],
    ['аррӏе.com', 'xn--80ak6aa92e.com'],
    ['gооgle.com', 'xn--ggle-55da.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['XN--PPLE-43D.COM', 'xn--pple-43d.com'],
  ])('%s is read as %s and known for a double', (typed, name) => {
    const reading = parseHostName(typed, tables)
    expect(reading.name).toBe(name)
    expect(isLookalike(reading.unicode ?? '')).toBe(true)
  })

  it.each([
    ['a full-width letter', 'ｃontoso.com', 'contoso.com', ['width-folded']],
    ['an ideographic stop', 'contoso。com', 'contoso.com', ['width-folded']],
    ['full-width letter and stop', 'ｅxample．com', 'example.com', ['width-folded']],
    ['an override of direction', 'con\u202etoso.com', 'contoso.com', ['invisible-removed']],
    ['a zero-width space', 'paypa\u200bl.com', 'paypal.com', ['invisible-removed']],
    ['a soft hyphen', 'exa\u00admple.com', 'example.com', ['invisible-removed']],
    ['a tag character', 'con\u{e0061}toso.com', 'contoso.com', ['invisible-removed']],
    ['a selector of variants', 'con\ufe0ftoso.com', 'contoso.com', ['invisible-removed']],
    ['a joiner between Latin letters', 'con\u200dtoso.com', 'contoso.com', ['invisible-removed']],
    ['an isolate at the end', 'contoso.com\u2069', 'contoso.com', ['trimmed']],
    ['a byte order mark', '\ufeffcontoso.com', 'contoso.com', ['trimmed']],
    ['a mathematical letter', '𝐜ontoso.com', 'contoso.com', ['to-ascii']],
  ])('%s is told', (_, typed, name, kinds) => {
    const reading = parseHostName(typed, tables)
    expect(reading.name).toBe(name)
    expect(reading.changes.map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['a space', 'con toso.com'],
    ['a tab', 'con\ttoso.com'],
    ['an escape', '%41.com'],
    ['a number for an address', '0x7f.1'],
    ['full-width digits', '１２７.0.0.1'],
    ['two stops', 'a..b'],
    ['a hyphen first', '-a.com'],
    ['64 letters', `${'a'.repeat(64)}.com`],
    ['an encoding of nothing foreign', 'xn--a.com'],
    ['a template', "{{constructor.constructor('alert(1)')()}}"],
    ['a script', 'javascript:alert(1)'],
    ['markup', '"><svg/onload=alert(1)>'],
    ['a formula', "=cmd|'/c calc'!A1"],
    ['a command', "a'; calc; '"],
    ['a variable', '$(calc).contoso.com'],
    ['a record', 'a.com.\n@ IN NS evil.'],
    ['a comment', 'a;b.com'],
    ['an escaped byte', '\\000.com'],
    ['a line of a calendar', 'a\r\nATTENDEE:mailto:evil@x'],
    ['a line separator', 'a\u2028calc.com'],
  ])('%s is refused', (_, typed) => {
    expect(parseHostName(typed, tables)).toMatchObject({ name: null, unicode: null })
  })
})
