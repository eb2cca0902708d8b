import { describe, expect, it } from 'vitest'
import { FAQ } from '../../src/guide/faq'
import { HAS_SOURCES, NO_SOURCES, sourceTexts, wordsOf } from '../guidance/sourceTexts'

const SMALL = new Set(
  'a an and are as at be by can do does for from have how i if in is it my of on or that the to what who will with you your'.split(
    ' ',
  ),
)
const ANSWERED = 15

describe('the FAQ', () => {
  it('answers the questions of the document in their order, then its own', () => {
    const places = FAQ.map((entry) => entry.place)
    expect(places.slice(0, ANSWERED)).toEqual(Array.from({ length: ANSWERED }, (_, at) => at + 1))
    expect(places.slice(ANSWERED).every((place) => place === null)).toBe(true)
  })

  it('has an entry for each question of the document', (context) => {
    if (!HAS_SOURCES) context.skip(NO_SOURCES)
    const asked = [...sourceTexts().S1.matchAll(/^\*\*Q: (.+?)\*\*\s*$/gm)].map(([, q = '']) => q)
    expect(asked).toHaveLength(ANSWERED)
    asked.forEach((question, at) => {
      const entry = FAQ.find(({ place }) => place === at + 1)
      const known = new Set(
        wordsOf(
          `${entry?.title} ${entry?.words} ${entry?.statements.map((s) => JSON.stringify(s.block)).join(' ')}`,
        ),
      )
      const wanted = wordsOf(question).filter((word) => !SMALL.has(word))
      const met = wanted.filter((word) => known.has(word))
      expect(met.length / wanted.length, question).toBeGreaterThanOrEqual(0.5)
    })
  })

  it('rests each of those answers on the document', () => {
    for (const { place, id, statements } of FAQ)
      if (place !== null)
        expect(
          statements.flatMap((statement) => statement.sources),
          id,
        ).toContain('S1')
  })

  it('asks questions', () => {
    for (const { title } of FAQ) expect(title).toMatch(/\?( What now\?)?$/)
  })

  it.each([
    ['information', '2019-08-15', 'contact details'],
    ['how-long', '2019-08-15', 'DNS'],
    ['when-complete', '2019-08-15', 'partner discovery'],
    ['several-fqdns', '2019-08-15', 'directly under'],
    ['features', '2025-05-05', 'ended'],
  ])('says of %s what holds since %s', (id, since, words) => {
    const today = FAQ.find((entry) => entry.id === id)?.today
    expect(today?.since).toBe(since)
    expect(today?.text).toContain(words)
  })
})
