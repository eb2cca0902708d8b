import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchEntries } from '../../src/guide/searchEntries'
import { createSearch, excerptOf } from '../../src/guide/searchIndex'
import { EVERYDAY_QUESTIONS } from './everydayQuestions'

const search = createSearch()

describe('the search', () => {
  it.each(EVERYDAY_QUESTIONS)('answers “%s” with %s first', (query, address) => {
    expect(search(query)[0]?.address).toBe(address)
  })

  it('is asked 30 everyday questions or more', () => {
    expect(EVERYDAY_QUESTIONS.length).toBeGreaterThanOrEqual(30)
  })

  it.each([
    ['prov', '/guide/faq#how-long'],
    ['wildc', '/guide/names#wildcard'],
    ['yaho', '/guide/faq#yahoo-aol'],
  ])('finds something while “%s” is still being typed', (query, address) => {
    expect(search(query).map((hit) => hit.address)).toContain(address)
  })

  it.each(['provisoning', 'provisionning', 'PROVISIONING', 'próvisioning'])(
    'forgives “%s”',
    (query) => {
      expect(search(query).some(({ title }) => /provisioning/i.test(title))).toBe(true)
    },
  )

  it.each([
    ['nothing', ''],
    ['only spaces', '   \t\n '],
    ['only signs', '!?"§$%&/()=*+~#'],
    ['only small words', 'what is the of to'],
    ['another script', '电话会议 Видео مؤتمر'],
    ['emoji', '🙈🙉🙊'],
  ])('finds nothing for %s, and does not mind', (_, query) => {
    expect(search(query)).toEqual([])
  })

  it.each([
    ['markup', '<img src=x onerror=alert(1)>'],
    ['a pattern', '.*(a+)+$'],
    ['names of the language', '__proto__ constructor toString'],
  ])('treats %s as words', (_, query) => {
    for (const hit of search(query)) expect(hit.title).not.toContain('onerror')
  })

  it('answers 10,000 characters at once', () => {
    const start = performance.now()
    search('certificate '.repeat(900))
    search('x'.repeat(10_000))
    expect(performance.now() - start).toBeLessThan(200)
  })

  it('looks only through the kinds asked for', () => {
    const kinds = new Set(search('certificate', ['term']).map(({ kind }) => kind))
    expect([...kinds]).toEqual(['term'])
  })

  it('throws for no text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        expect(search(query).length).toBeLessThanOrEqual(12)
      }),
    )
  })
})

describe('what can be found', () => {
  const entries = searchEntries()

  it('has an id of its own each', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  it('is of every kind', () => {
    expect([...new Set(entries.map(({ kind }) => kind))].toSorted()).toEqual([
      'finding',
      'guide',
      'question',
      'term',
    ])
  })

  it('shows no placeholder', () => {
    for (const { title, text } of entries) expect(`${title} ${text}`).not.toMatch(/\{[a-z]+/)
  })
})

describe('an excerpt', () => {
  const TEXT =
    'It begins far from here and goes on for a while before the certificate is named, after which a good deal ' +
    'more is said about everything else that has to do with names, records, ports and the rest of it all.'
  const whole = (runs: readonly { text: string }[]) => runs.map(({ text }) => text).join('')

  it('stands around the first word that was found and marks it', () => {
    const runs = excerptOf(TEXT, ['certificate'])
    expect(runs[0]).toEqual({ text: '… ', found: false })
    expect(runs.filter(({ found }) => found)).toEqual([{ text: 'certificate', found: true }])
    expect(whole(runs)).toMatch(/ …$/)
    expect(whole(runs).length).toBeLessThan(180)
  })

  it('is the beginning where no word is in the text', () => {
    expect(whole(excerptOf(TEXT, ['title']))).toMatch(/^It begins/)
  })

  it('is the whole of a short text', () => {
    expect(whole(excerptOf('Short text.', ['text']))).toBe('Short text.')
    expect(excerptOf('', ['text'])).toEqual([])
  })

  it('marks a word with accents that was found without them', () => {
    expect(excerptOf('Ein Café', ['cafe'])).toContainEqual({ text: 'Café', found: true })
  })

  it('gives nothing that is not in the text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ minLength: 1, maxLength: 4 })),
        (text, terms) => {
          const runs = excerptOf(text, terms)
          expect(runs.every((run) => text.includes(run.text.replace(/^… | …$/g, '')))).toBe(true)
        },
      ),
    )
  })
})
