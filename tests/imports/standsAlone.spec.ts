import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readList } from '../../src/imports/list'
import { publicName } from '../fixtures/names/publicNames'
import { TABLES } from '../fixtures/names/tables'

function read(text: string) {
  const reading = readList(text, TABLES)
  if (reading.state !== 'read') throw new Error(reading.state)
  return [...reading.entries]
}
const said = (text: string) =>
  read(text).map(({ outcome, name, problem }) => [outcome, name ?? problem?.suggestion ?? null])
const inMail = (line: string) =>
  `Hi Ann,\nplease add what we have agreed upon to the request: ${line} as we said.\nThanks`

/** Letters, digits, dashes, underscores: what a name may go on with. */
const MORE = String.raw`[\p{L}\p{N}\p{M}\p{Pd}\u2212·_]`
/** Whether a text is somewhere in another by itself, rather than a part of something longer. */
function standsAlone(typed: string, text: string): boolean {
  const literal = typed.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  return new RegExp(`(?<!${MORE}|${MORE}\\.)${literal}(?!\\.?${MORE})`, 'u').test(text)
}

describe('a dash that a word processor made of a hyphen', () => {
  it.each(['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\ufe63', '\uff0d'])(
    'is the hyphen of the name, and told: %j',
    (dash) => {
      const typed = `walnut${dash}group.com`
      const wanted = ['corrected', 'walnut-group.com']
      expect(said(typed)).toEqual([wanted])
      expect(said(`oak.com\n${typed}`)).toEqual([['taken', 'oak.com'], wanted])
      expect(said(inMail(typed))).toEqual([wanted])
    },
  )

  it.each(['\u2014', '\u2015', '\ufe58'])(
    'as long as one between words makes no name: %j',
    (dash) => {
      const wanted = [['refused', null]]
      expect(said(`walnut${dash}group.com`)).toEqual(wanted)
      expect(said(inMail(`walnut${dash}group.com`))).toEqual(wanted)
    },
  )

  it('is kept in a name of more labels where it cannot be anything else', () => {
    expect(said('mail.walnut\u2011group.com')).toEqual([['corrected', 'mail.walnut-group.com']])
  })

  it('is left out where it cannot be seen', () => {
    expect(said('walnut\u00adgroup.com')).toEqual([['corrected', 'walnutgroup.com']])
    expect(said(inMail('walnut\u00adgroup.com'))).toEqual([['corrected', 'walnutgroup.com']])
  })

  it.each(['–', '—'])('between two names makes neither of them one: %s', (dash) => {
    expect(said(`oak.com${dash}elm.com`)).toEqual([['refused', null]])
    expect(said(inMail(`oak.com${dash}elm.com`))).toEqual([['refused', null]])
    expect(said(`oak.com${dash}main`)).toEqual([['refused', null]])
  })

  it.each(['oak.com – main', 'main – oak.com', '– oak.com'])('with spaces is none: %s', (text) => {
    expect(said(text)).toEqual([['taken', 'oak.com']])
    expect(said(inMail(text))).toEqual([['taken', 'oak.com']])
  })

  it('that was broken off its name takes no part for the name', () => {
    expect(said(inMail('walnut \u2011group.com'))).toEqual([['refused', 'group.com']])
  })
})

describe('two words beside names that stand alone', () => {
  const MAIL = 'Hi Ann,\n\nthese are the domains that we have for now:\n\n'

  it.each([
    `${MAIL}  oak.com\n  elm.com\n  larch works.com\n\nThanks\nAnn`,
    `${MAIL}- larch works.com\n- oak.com\n`,
    `${MAIL}oak.com, larch works.com, elm.com`,
  ])('are one name with a space in it, also in a mail: %j', (text) => {
    const entry = read(text).find(({ typed }) => typed.includes('works'))
    expect(entry).toMatchObject({ outcome: 'refused', problem: { code: 'space-inside' } })
  })
})

describe('a web page in a mail', () => {
  it('offers its domain', () => {
    expect(said(inMail('https://www.oak.com/about'))).toEqual([['offered', 'oak.com']])
  })

  it('is not told beside its domain', () => {
    expect(said(inMail('oak.com, see www.oak.com'))).toEqual([['taken', 'oak.com']])
  })
})

describe('a name that was cut out', () => {
  it.each(['walnut&group.com', 'walnut+group.com', 'walnut$group.com'])(
    'behind a sign is offered: %s',
    (text) => {
      expect(said(inMail(text))).toEqual([['offered', 'group.com']])
    },
  )

  it.each(["o'reilly.com", '我们的域名oak.com和'])('between letters is told: %s', (text) => {
    expect(said(inMail(text))[0]?.[0]).toBe('corrected')
  })

  it('is never added without a word, whatever is around it', () => {
    const piece = fc.oneof(
      { weight: 3, arbitrary: publicName },
      fc.string({ unit: 'grapheme', maxLength: 3 }),
      fc.constantFrom(
        ...'-_.‐‑‒–—―−﹣－·ー'.split(''),
        '\u00ad',
        ' ',
        ' ',
        '\n',
        ', ',
        ': ',
        ' – ',
      ),
      fc.constantFrom(
        'é',
        'ß',
        'ж',
        '食',
        'の',
        '7',
        ' the ',
        ' we have them ',
        'walnut',
        '@',
        '/',
      ),
    )
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(text, text.map(inMail)), (typed) => {
        for (const entry of read(typed)) {
          if (entry.outcome !== 'taken') continue
          expect(entry.typed).toSatisfy((each: string) => standsAlone(each, typed))
        }
      }),
      { numRuns: 500 },
    )
  })
})
