import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { bareAddress, readAddress } from '../../src/names/emailAddress'
import type { NameTables } from '../../src/names/nameReading'
import { loadNameTables } from '../../src/names/nameTables'

let tables: NameTables
beforeAll(async () => {
  tables = await loadNameTables({ international: true })
})

describe('an e-mail address', () => {
  it.each([
    ['admin@contoso.com', 'admin@contoso.com'],
    [' Admin@Contoso.COM ', 'Admin@contoso.com'],
    ['mailto:admin@contoso.com', 'admin@contoso.com'],
    ['Lync Admin <admin@contoso.com>', 'admin@contoso.com'],
    ['first.last+lync@it.contoso.com', 'first.last+lync@it.contoso.com'],
    ["o'hara@contoso.com", "o'hara@contoso.com"],
    ['jörg@müller.de', 'jörg@xn--mller-kva.de'],
    ['a@b.cc', 'a@b.cc'],
    [`${'a'.repeat(64)}@contoso.com`, `${'a'.repeat(64)}@contoso.com`],
  ])('%j is read as %s', (typed, address) => {
    const [user, domain] = address.split('@')
    expect(readAddress(typed, tables)).toEqual({
      typed,
      address,
      user,
      domain,
      problem: null,
      suggestion: null,
    })
  })

  it.each([
    ['', 'empty', ''],
    ['  \u200b', 'empty', ''],
    ['<>', 'empty', ''],
    ['admin', 'no-at', 'admin'],
    ['contoso.com', 'no-at', 'contoso.com'],
    ['a@b@contoso.com', 'two-ats', 'a@b@contoso.com'],
    ['a@contoso.com, b@contoso.com', 'two-ats', 'a@contoso.com, b@contoso.com'],
    ['@contoso.com', 'no-user', ''],
    ['"a b"@contoso.com', 'quotes', '"a b"'],
    ['bob(work)@contoso.com', 'parentheses', 'bob(work)'],
    ['a b@contoso.com', 'user-character', 'a b'],
    ['a,b@contoso.com', 'user-character', 'a,b'],
    ['a\0@contoso.com', 'user-character', 'a\0'],
    ['.a@contoso.com', 'dots', '.a'],
    ['a.@contoso.com', 'dots', 'a.'],
    ['a..b@contoso.com', 'dots', 'a..b'],
    [`${'a'.repeat(65)}@contoso.com`, 'user-too-long', 'a'.repeat(65)],
    ['admin@', 'domain', ''],
    ['admin@contoso', 'domain', 'contoso'],
    ['admin@contoso..com', 'domain', 'contoso..com'],
    ['admin@10.0.0.1', 'domain', '10.0.0.1'],
    ['admin@[10.0.0.1]', 'domain', '[10.0.0.1]'],
    ['admin@contoso.com:25', 'domain', 'contoso.com:25'],
    ['admin@contoso.com/x', 'domain', 'contoso.com/x'],
    ['admin@https://contoso.com', 'domain', 'https://contoso.com'],
  ])('%j is none: %s', (typed, code, part) => {
    expect(readAddress(typed, tables)).toEqual({
      typed,
      address: null,
      user: null,
      domain: null,
      problem: { code, part },
      suggestion: null,
    })
  })

  it('is at most 254 characters long', () => {
    const domain = `${'a.'.repeat(120)}com`
    expect(readAddress(`${'u'.repeat(254 - domain.length - 1)}@${domain}`).problem).toBeNull()
    expect(readAddress(`${'u'.repeat(254 - domain.length)}@${domain}`).problem?.code).toBe(
      'too-long',
    )
    expect(readAddress('a'.repeat(1_000_000)).problem?.code).toBe('too-long')
  })

  it('with letters beyond ASCII in its domain waits for the table of international names', () => {
    expect(readAddress('admin@müller.de').problem).toEqual({ code: 'domain', part: 'müller.de' })
  })

  it('that looks like a slip of the keys is let through with what was probably meant', () => {
    expect(readAddress('Admin@gmial.com')).toMatchObject({
      address: 'Admin@gmial.com',
      problem: null,
      suggestion: 'Admin@gmail.com',
    })
  })

  it('is found or refused in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (user, host) => {
        const { address, problem } = readAddress(`${user}@${host}`, tables)
        expect(address === null).toBe(problem !== null)
        if (address !== null) expect(readAddress(address, tables).address).toBe(address)
      }),
      { numRuns: 1_000 },
    )
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const [user, domain = ''] = typed.split('@')
        expect(readAddress(typed).address).toBe(`${user}@${domain.toLowerCase()}`)
      }),
    )
  })
})

describe('what stands around an address', () => {
  it.each([
    ['Bob <bob@contoso.com>', 'bob@contoso.com'],
    ['<sip:bob@contoso.com>', 'bob@contoso.com'],
    ['SMTP:bob@contoso.com', 'bob@contoso.com'],
    ['bob<x>@contoso.com', 'bob<x>@contoso.com'],
  ])('%j holds %s', (typed, bare) => {
    expect(bareAddress(typed)).toBe(bare)
  })
})
