import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { convertAddresses, decorate, undecorate } from '../../src/names/contactAddress'
import type { NameTables } from '../../src/names/nameReading'
import { loadNameTables } from '../../src/names/nameTables'

let tables: NameTables
beforeAll(async () => {
  tables = await loadNameTables({ international: true })
})

describe('the address to enter in Lync', () => {
  it.each([
    ['bob@contoso.com', 'decorated', 'bob(contoso.com)@msn.com'],
    ['Bob.Kelly@Contoso.COM', 'decorated', 'Bob.Kelly(contoso.com)@msn.com'],
    ['Bob <bob@contoso.com>', 'decorated', 'bob(contoso.com)@msn.com'],
    ['sip:bob@contoso.com', 'decorated', 'bob(contoso.com)@msn.com'],
    ['bob@müller.de', 'decorated', 'bob(xn--mller-kva.de)@msn.com'],
    ['bob@mail.hotmail.com', 'decorated', 'bob(mail.hotmail.com)@msn.com'],
    ['bob@msn.com', 'no-need', 'bob@msn.com'],
    ['bob@live.com', 'no-need', 'bob@live.com'],
    ['bob@HOTMAIL.com', 'no-need', 'bob@hotmail.com'],
    ['bob@outlook.com', 'no-need', 'bob@outlook.com'],
    ['bob(contoso.com)@msn.com', 'already', 'bob(contoso.com)@msn.com'],
    ['bob(Contoso.com)@MSN.com', 'already', 'bob(contoso.com)@msn.com'],
    ['bob(hotmail.com)@msn.com', 'plain', 'bob@hotmail.com'],
  ])('of %s: %s, %s', (typed, outcome, address) => {
    expect(decorate(typed, tables)).toEqual({ typed, outcome, address, problem: null })
  })

  it.each([
    ['bob', 'no-at'],
    ['live:bob.kelly', 'no-at'],
    ['a@b@contoso.com', 'two-ats'],
    ['"bob k"@contoso.com', 'quotes'],
    ['bob (work)@contoso.com', 'parentheses'],
    ['bob(contoso.com)@hotmail.com', 'parentheses'],
    ['bob(a.com)(b.com)@msn.com', 'parentheses'],
    ['bob((a.com))@msn.com', 'parentheses'],
    ['bob(contoso.com@msn.com', 'parentheses'],
    ['bob(contoso.com)x@msn.com', 'parentheses'],
    ['bob()@msn.com', 'domain'],
    ['(contoso.com)@msn.com', 'no-user'],
    ['bob(contoso)@msn.com', 'domain'],
    ['bob@contoso', 'domain'],
    ['bob@xn--a.com', 'domain'],
    ['<img src=x onerror=alert(1)>', 'no-at'],
  ])('is refused for %s: %s', (typed, code) => {
    expect(decorate(typed, tables)).toMatchObject({
      address: null,
      outcome: 'refused',
      problem: { code },
    })
  })
})

describe('the account behind an address', () => {
  it.each([
    ['bob(contoso.com)@msn.com', 'plain', 'bob@contoso.com'],
    ['sip:Bob(Contoso.COM)@msn.com', 'plain', 'Bob@contoso.com'],
    ['bob@contoso.com', 'already', 'bob@contoso.com'],
    ['bob@hotmail.com', 'already', 'bob@hotmail.com'],
  ])('of %s: %s, %s', (typed, outcome, address) => {
    expect(undecorate(typed, tables)).toEqual({ typed, outcome, address, problem: null })
  })

  it('is refused where the parentheses are not those of msn.com', () => {
    expect(undecorate('bob(contoso.com)@live.com').outcome).toBe('refused')
  })

  it('is the one that was decorated, for any account', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (account) => {
        const plain = undecorate(account).address
        expect(undecorate(decorate(account).address ?? '').address).toBe(plain)
        expect(decorate(decorate(account).address ?? '').address).toBe(decorate(account).address)
      }),
    )
  })
})

describe('a list of addresses', () => {
  it('is converted place by place, whatever separates them', () => {
    const list = 'bob@contoso.com\r\n\r\n ann@live.com; x\t,\ncid(fabrikam.com)@msn.com'
    expect(convertAddresses(list, 'to-lync').map(({ outcome }) => outcome)).toEqual([
      'decorated',
      'no-need',
      'refused',
      'already',
    ])
    expect(convertAddresses(list, 'to-plain').map(({ address }) => address)).toEqual([
      'bob@contoso.com',
      'ann@live.com',
      null,
      'cid@fabrikam.com',
    ])
  })

  it('of any text gives an address or a reason in each place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const { address, problem } of convertAddresses(text, 'to-lync', tables)) {
          expect(address === null).toBe(problem !== null)
        }
      }),
    )
  })

  it('of 10,000 takes no longer than a blink', () => {
    const list = Array.from({ length: 10_000 }, (_, n) => `user${n}@contoso${n}.com`).join('\n')
    const start = performance.now()
    expect(convertAddresses(list, 'to-lync')).toHaveLength(10_000)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
