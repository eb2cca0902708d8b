import { describe, expect, it } from 'vitest'
import {
  acceptedEdgesOf,
  acceptedOf,
  choiceOf,
  readClaims as readLazily,
  withChoice,
} from '../../src/imports/entries'
import { entryNote } from '../../src/imports/entryWords'
import { TABLES } from '../fixtures/names/tables'

const readClaims = (...args: Parameters<typeof readLazily>) => [...readLazily(...args)]

describe('claims', () => {
  it('are read in their order, each to one entry', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: 'SIP.contoso.com', contact: ' ann@contoso.com ' },
        { line: 2, domain: 'contoso.com', edge: 'sip.fabrikam.com' },
        { line: 3, domain: 'con toso.com' },
        { line: 4, domain: 'fabrikam.com', edge: '' },
        { line: 5, domain: 'tailspintoys.com', before: ' old.contoso.com ' },
      ],
      TABLES,
    )
    expect(entries.map(({ line, outcome, name, edge }) => [line, outcome, name, edge])).toEqual([
      [1, 'corrected', 'contoso.com', 'sip.contoso.com'],
      [2, 'duplicate', 'contoso.com', 'sip.fabrikam.com'],
      [3, 'refused', null, null],
      [4, 'taken', 'fabrikam.com', null],
      [5, 'taken', 'tailspintoys.com', null],
    ])
    expect(entries[0]?.contact).toBe('ann@contoso.com')
    expect(entries[1]?.firstLine).toBe(1)
    expect(entries[4]?.before).toBe('old.contoso.com')
  })

  it('whose Edge is refused keep their domain and say so', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: '10.0.0.1' },
        { line: 2, domain: 'contoso.com', edge: 'sip.contoso.com' },
      ],
      TABLES,
    )
    expect(entries).toMatchObject([
      {
        outcome: 'taken',
        edge: 'sip.contoso.com',
        notes: [
          { kind: 'edge-refused', typed: '10.0.0.1' },
          { kind: 'edge-of-line', line: 2 },
        ],
      },
      { outcome: 'duplicate', edge: 'sip.contoso.com' },
    ])
    const [alone] = readClaims([{ line: 1, domain: 'contoso.com', edge: '10.0.0.1' }], TABLES)
    expect(alone).toMatchObject({ outcome: 'taken', edge: null })
  })

  it('of one domain under two Edges are a contradiction', () => {
    const [, second] = readClaims(
      [
        { line: 1, domain: 'contoso.com', edge: 'sip.contoso.com' },
        { line: 2, domain: 'contoso.com', edge: 'sip.fabrikam.com' },
      ],
      TABLES,
    )
    expect(second).toMatchObject({
      outcome: 'duplicate',
      notes: [{ kind: 'other-edge', edge: 'sip.contoso.com', line: 1 }],
    })
  })

  it('of which only those taken or corrected are accepted', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'Contoso.com', contact: 'ann@contoso.com' },
        { line: 2, domain: 'contoso.com' },
        { line: 3, domain: 'contoso' },
        { line: 4, domain: 'known.com' },
        { line: 5, domain: 'fabrikam.com' },
      ],
      TABLES,
      new Map([['known.com', null]]),
    )
    expect(acceptedOf(entries)).toEqual([
      { name: 'contoso.com', edge: null, contact: 'ann@contoso.com', before: '' },
      { name: 'fabrikam.com', edge: null, contact: '', before: '' },
    ])
  })

  it('that are offered are added when they are chosen', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'sip.contoso.com', kind: 'edge', isOffer: true },
        { line: 2, domain: '_sip._tls.contoso.com' },
        { line: 3, domain: '10.0.0.1' },
      ],
      TABLES,
    )
    expect([acceptedOf(entries), acceptedEdgesOf(entries)]).toEqual([[], []])
    const all = entries.reduce((now, entry, at) => {
      const choice = choiceOf(entry)
      return choice ? withChoice(now, at, choice) : now
    }, entries)
    expect(acceptedOf(all).map(({ name }) => name)).toEqual(['contoso.com'])
    expect(acceptedEdgesOf(all)).toEqual(['sip.contoso.com'])
    expect(all[2]?.outcome).toBe('refused')
  })

  it('that are chosen twice, or are in the draft, are added once', () => {
    const entries = readClaims(
      [
        { line: 1, domain: 'contoso.com' },
        { line: 2, domain: '_sip._tls.contoso.com' },
        { line: 3, domain: '_sip._tls.known.com' },
      ],
      TABLES,
    )
    const chosen = withChoice(entries, 1, { name: 'contoso.com' })
    expect(chosen[1]).toMatchObject({ outcome: 'duplicate', firstLine: 1 })
    const known = new Map([['known.com', null]])
    expect(withChoice(entries, 2, { name: 'known.com' }, known)[2]).toMatchObject({
      outcome: 'duplicate',
      firstLine: null,
    })
  })

  it('whose ending is in no list are offered: the page only warns of it', () => {
    const [entry] = readClaims([{ line: 1, domain: 'contoso.intern' }], TABLES)
    expect(entry).toMatchObject({ outcome: 'refused', problem: { code: 'unknown-ending' } })
    expect(entry && choiceOf(entry)).toEqual({ name: 'contoso.intern' })
    const [local] = readClaims([{ line: 1, domain: 'contoso.local' }], TABLES)
    expect(local && choiceOf(local)).toBeNull()
  })

  it('beside an Edge with a slip in its name offer the Edge that was meant', () => {
    const [entry] = readClaims(
      [{ line: 1, domain: 'contoso.com', edge: '_sip._tls.sip.contoso.com' }],
      TABLES,
    )
    const choice = entry ? choiceOf(entry) : null
    expect(choice).toEqual({ name: 'contoso.com', edge: 'sip.contoso.com' })
    expect(entry && choice && withChoice([entry], 0, choice)).toMatchObject([
      { outcome: 'corrected', name: 'contoso.com', edge: 'sip.contoso.com', notes: [] },
    ])
  })

  it('that contradict the draft are told with its Edge', () => {
    const [entry] = readClaims(
      [{ line: 1, domain: 'contoso.com', edge: 'sip2.contoso.com' }],
      TABLES,
      new Map([['contoso.com', 'sip.contoso.com']]),
    )
    expect(entry).toMatchObject({
      outcome: 'duplicate',
      notes: [{ kind: 'other-edge', edge: 'sip.contoso.com', line: null }],
    })
  })
})

describe('the address of a web page', () => {
  const read = (domain: string, more: object = {}) =>
    readClaims([{ line: 1, domain, ...more }], TABLES).map(({ outcome, name }) => [outcome, name])

  it.each(['https://www.contoso.co.uk/', 'HTTP://WWW.contoso.co.uk', 'www.contoso.co.uk/about'])(
    'is read as its domain, and told: %s',
    (typed) => {
      expect(read(typed)).toEqual([['corrected', 'contoso.co.uk']])
      const [entry] = readClaims([{ line: 1, domain: typed }], TABLES)
      expect(entry && entryNote(entry)).toContain('“www.” of a web page left out')
    },
  )

  it('keeps the Access Edge that is said of its domain', () => {
    expect(
      readClaims([{ line: 1, domain: 'https://www.contoso.com', edge: 'sip.contoso.com' }], TABLES),
    ).toMatchObject([{ name: 'contoso.com', edge: 'sip.contoso.com' }])
  })

  it.each([
    ['a name that is written as one', 'www.contoso.com', 'www.contoso.com'],
    ['a domain that is called so', 'https://www.ck/', 'www.ck'],
    ['what nobody owns without it', 'https://www.co.uk/', 'www.co.uk'],
    ['another name', 'https://wwwcontoso.com/', 'wwwcontoso.com'],
  ])('is not made of %s', (_, typed, name) => {
    expect(read(typed)).toMatchObject([[expect.any(String), name]])
  })

  it('is no matter where an Access Edge is named', () => {
    expect(read('https://www.contoso.com/', { kind: 'edge' })).toEqual([
      ['corrected', 'www.contoso.com'],
    ])
  })
})
