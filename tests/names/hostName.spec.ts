import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseHostName } from '../../src/names/hostName'
import type { NameProblem, NameTables } from '../../src/names/nameReading'
import { loadNameTables } from '../../src/names/nameTables'

let tables: NameTables
beforeAll(async () => {
  tables = await loadNameTables({ international: true })
})

const LABEL_63 = 'a'.repeat(63)
const NAME_253 = [LABEL_63, LABEL_63, LABEL_63, 'a'.repeat(61)].join('.')
const STRICT =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

describe('what is read as a host name', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['  contoso.com\t', 'contoso.com'],
    ['Example.Fabrikam.COM', 'example.fabrikam.com'],
    ['contoso.com.', 'contoso.com'],
    ['sip:user1@example.fabrikam.com', 'example.fabrikam.com'],
    ['SIPS:contoso.com', 'contoso.com'],
    ['sip:bob@contoso.com;transport=tls?subject=x', 'contoso.com'],
    ['mailto:bob@contoso.com?subject=a@b.com', null],
    ['user1@example.fabrikam.com', 'example.fabrikam.com'],
    ['@contoso.com', 'contoso.com'],
    ['Bob Kelly <bob@contoso.com>', 'contoso.com'],
    ['"Kelly, Bob" <sip:bob@contoso.com>', 'contoso.com'],
    ['user_fabrikam.com#EXT#@contoso.com', 'contoso.com'],
    ['https://www.contoso.com/path/@here?q=1#top', 'www.contoso.com'],
    ['https://user:secret@sip.contoso.com:443/', 'sip.contoso.com'],
    ['HTTP://contoso.com', 'contoso.com'],
    ['contoso.com/path', 'contoso.com'],
    ['sip.contoso.com:5061', 'sip.contoso.com'],
    ['sip.contoso.com:', 'sip.contoso.com'],
    ['<contoso.com>', 'contoso.com'],
    ['"contoso.com",', 'contoso.com'],
    ["'contoso.com'", 'contoso.com'],
    ['“contoso.com”', 'contoso.com'],
    ['`contoso.com`;', 'contoso.com'],
    ['ｃontoso．com', 'contoso.com'],
    ['contoso。com', 'contoso.com'],
    ['\ufeffcontoso.com', 'contoso.com'],
    ['con\u202etoso.com', 'contoso.com'],
    ['exa\u00admple.com', 'example.com'],
    ['3com.com', '3com.com'],
    ['1.2.3.com', '1.2.3.com'],
    ['r3---sn-x.contoso.com', 'r3---sn-x.contoso.com'],
    [`${LABEL_63}.com`, `${LABEL_63}.com`],
    [NAME_253, NAME_253],
    [`${NAME_253}.`, NAME_253],
  ])('%j is %s', (typed, name) => {
    expect(parseHostName(typed, tables).name).toBe(name)
  })
})

describe('what is not a host name, which part is wrong, and what may be meant', () => {
  const refused: [string, NameProblem['code'], string, string?][] = [
    ['', 'empty', ''],
    [' \u200b\t', 'empty', ''],
    ['""', 'empty', ''],
    ['con toso.com', 'space-inside', 'con toso'],
    ['contoso.com fabrikam.com', 'space-inside', 'com fabrikam'],
    ['contoso\u00a0.com', 'space-inside', 'contoso\u00a0'],
    ['contoso\ncom.net', 'space-inside', 'contoso\ncom'],
    ['.', 'empty-label', '.'],
    ['a..b.com', 'empty-label', 'a..b.com', 'a.b.com'],
    ['.contoso.com', 'empty-label', '.contoso.com', 'contoso.com'],
    ['contoso.com..', 'empty-label', 'contoso.com..', 'contoso.com'],
    [`${'a'.repeat(64)}.com`, 'label-too-long', 'a'.repeat(64)],
    [`${NAME_253}a`, 'name-too-long', `${NAME_253}a`],
    ['_sip._tls.contoso.com', 'underscore', '_sip', 'contoso.com'],
    ['_sipfederationtls._tcp.contoso.com', 'underscore', '_sipfederationtls', 'contoso.com'],
    ['my_host.contoso.com', 'underscore', 'my_host', 'contoso.com'],
    ['contoso_x.com', 'underscore', 'contoso_x'],
    ['*.contoso.com', 'wildcard', '*', 'contoso.com'],
    ['sip*.contoso.com', 'wildcard', 'sip*', 'contoso.com'],
    ['*.com', 'wildcard', '*'],
    ['_sip.*.contoso.com', 'underscore', '_sip'],
    ['con&toso.com', 'character', '&'],
    ['contoso,com', 'character', ','],
    ['contoso.com:abc', 'character', ':'],
    ['contoso.com:123456', 'character', ':'],
    ['a@b@contoso.com', 'character', '@'],
    ['CONTOSO\\bob', 'character', '\\'],
    ['contoso.com;fabrikam.com', 'character', ';'],
    ['con\0toso.com', 'character', 'U+0000'],
    ['con\u0007toso.com', 'character', 'U+0007'],
    ['con\ud800toso.com', 'character', 'U+D800'],
    ['%41.com', 'character', '%'],
    ['<img src=x onerror=alert(1)>', 'space-inside', 'img src=x onerror=alert(1)'],
    ['"><svg/onload=alert(1)>', 'character', '"'],
    ['-a.com', 'hyphen-edge', '-a', 'a.com'],
    ['contoso-.com', 'hyphen-edge', 'contoso-', 'contoso.com'],
    ['-.com', 'hyphen-edge', '-'],
    ['contoso', 'single-label', 'contoso'],
    ['localhost', 'single-label', 'localhost'],
    ['a/b', 'single-label', 'a'],
    ['10.0.0.1', 'ip-address', '10.0.0.1'],
    ['10.0.0.1:5061', 'ip-address', '10.0.0.1'],
    ['https://10.0.0.1/', 'ip-address', '10.0.0.1'],
    ['１２７.0.0.1', 'ip-address', '127.0.0.1'],
    ['0x7f.1', 'ip-address', '0x7f.1'],
    ['0X7F.1', 'ip-address', '0x7f.1'],
    ['127', 'ip-address', '127'],
    ['contoso.1', 'ip-address', 'contoso.1'],
    ['[::1]', 'ip-address', '[::1]'],
    ['[2001:db8::1]:5061', 'ip-address', '[2001:db8::1]:5061'],
    ['::1', 'ip-address', '::1'],
    ['fe80::1%eth0', 'ip-address', 'fe80::1%eth0'],
    ['x'.repeat(2_001), 'too-long-to-read', `${'x'.repeat(40)}…`],
  ]
  it.each(refused)('%j: %s', (typed, code, part, suggestion) => {
    const { name, unicode, problem } = parseHostName(typed, tables)
    expect(name).toBeNull()
    expect(unicode).toBeNull()
    expect(problem).toEqual({ code, part, ...(suggestion !== undefined && { suggestion }) })
  })

  it('suggests an international name in its ASCII form', () => {
    expect(parseHostName('*.müller.de', tables).problem?.suggestion).toBe('xn--mller-kva.de')
    expect(parseHostName('*.müller.de').problem?.suggestion).toBeUndefined()
  })
})

describe('any text at all', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      ...['.', '..', '@', '://', 'sip:', 'xn--', '*.', '_', '-', ':5061', '[', ']', ' ', '\0'],
      ...['\ud800', '\udc00', '\u200b', '\u202e', '。', 'ß', 'а', 'ａ', '<', '>', '"', 'com', '1'],
    ),
  )
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))

  it('is read without an error, with a name or a problem and never both', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (typed, withTables) => {
        const { name, problem } = parseHostName(typed, withTables ? tables : undefined)
        expect(name === null).toBe(problem !== null)
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives nothing but strict names, which read as themselves', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { name, problem } = parseHostName(typed, tables)
        for (const strict of [name, problem?.suggestion]) {
          if (!strict) continue
          expect(strict).toMatch(STRICT)
          expect(parseHostName(strict, tables)).toMatchObject({ name: strict, changes: [] })
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('reads every strict name as it is', () => {
    fc.assert(
      fc.property(fc.domain(), (name) => {
        expect(parseHostName(name).name).toBe(name.toLowerCase())
      }),
    )
  })

  it('reads a name that is strict already as it reads one with something around it', () => {
    const letters = fc.constantFrom(...'abz019--..', 'xn--', '0x', 'com')
    const text = fc.array(letters, { maxLength: 70 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (typed) => {
        const bare = parseHostName(typed, tables)
        const around = parseHostName(`"${typed}"`, tables)
        expect([bare.name, bare.unicode, bare.problem]).toEqual([
          around.name,
          around.unicode,
          around.problem,
        ])
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['a megabyte', 'a'.repeat(1_000_000)],
    ['a megabyte of dots', '.'.repeat(1_000_000)],
    ['2,000 brackets', '<'.repeat(2_000)],
    ['2,000 quotes', '"'.repeat(2_000)],
    ['2,000 slashes', '/'.repeat(2_000)],
    ['2,000 hyphens', '-'.repeat(2_000)],
    [
      '2,000 different letters',
      String.fromCodePoint(
        ...Array(1_990)
          .fill(0)
          .map((_, n) => 0x4e00 + n),
      ),
    ],
  ])('answers %s at once', (_, typed) => {
    const start = performance.now()
    expect(parseHostName(typed, tables).name).toBeNull()
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('reading the same text again', () => {
  it('gives the same reading', () => {
    expect(parseHostName('sip.contoso.com', tables)).toBe(parseHostName('sip.contoso.com', tables))
  })

  it('keeps what was read with other tables apart', () => {
    expect(parseHostName('ü.de').name).toBeNull()
    expect(parseHostName('ü.de', tables).name).toBe('xn--tda.de')
    expect(parseHostName('ü.de').name).toBeNull()
  })

  it('forgets what has not been asked for in a long time', () => {
    const first = parseHostName('first.contoso.com', tables)
    for (let n = 0; n < 100_001; n += 1) parseHostName(`n${n}.contoso.com`, tables)
    expect(parseHostName('first.contoso.com', tables)).not.toBe(first)
    expect(parseHostName('first.contoso.com', tables)).toEqual(first)
  })

  it('reads 10,000 known names in the time between two keystrokes', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `d${n}.contoso.com`)
    for (const name of names) parseHostName(name, tables)
    const start = performance.now()
    for (const name of names) parseHostName(name, tables)
    expect(performance.now() - start).toBeLessThan(250)
  })
})
