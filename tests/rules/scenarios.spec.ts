import { describe, expect, it } from 'vitest'
import { judge as judgeDraft } from './judge'
import type { Finding } from '../../src/rules/finding'
import { RULES } from '../../src/rules/rulebook'
import { ALL, CHAPTERS } from './scenarios/all'
import { build, contacts, DAYS, draftOn, rows, type Scenario } from './scenarios/build'
import { writeScenarios } from './scenarios/write'

/** What the plain draft comes to on each of the five days: the state of the service and its rules. */
const PLAIN_FINDINGS: readonly (readonly string[])[] = [
  [
    ...['srv-optional', 'certificate-names', 'wait-30-days', 'email-when-done'],
    ...['site-open', 'messenger-ended', 'yahoo-aol-ending'],
  ],
  [
    ...['srv-required', 'certificate-names', 'wait-30-days', 'email-when-done'],
    ...['site-open', 'messenger-ended', 'yahoo-aol-ended'],
  ],
  [
    ...['srv-required', 'certificate-names', 'contacts-kept-here', 'wait-48-hours'],
    ...['no-email-when-done', 'site-open', 'messenger-ended', 'yahoo-aol-ended'],
  ],
  [
    ...['srv-discovery', 'certificate-names', 'contacts-kept-here', 'site-closed'],
    ...['messenger-ended', 'yahoo-aol-ended', 'eligibility-not-used', 'agreement-not-used'],
  ],
  [
    ...['nothing-to-request', 'answers-not-used', 'site-closed', 'skype-ended'],
    ...['messenger-ended', 'yahoo-aol-ended', 'lync-2013-unsupported'],
  ],
]

/** The rule ids that a scenario expects on the day of that place. */
function expectedOn(place: number, { expected }: Scenario): string[] {
  const read = expected.map(readExpected).filter(({ days }) => days[place] === '#')
  const without = new Set(read.filter(({ gone }) => gone).map(({ rule }) => rule))
  const more = read
    .filter(({ gone }) => !gone)
    .flatMap(({ rule, times }) => Array<string>(times).fill(rule))
  return [...(PLAIN_FINDINGS[place] ?? []).filter((rule) => !without.has(rule)), ...more].sort()
}

function readExpected(text: string) {
  const [, minus = '', rule = text, times = '1', days = minus ? '#####' : '####-'] =
    /^(-?)([a-z\d-]+?)(?:\*(\d+))?(?: ([#-]{5}))?$/.exec(text) ?? []
  return { gone: minus === '-', rule, times: Number(times), days }
}

const judge = (scenario: Scenario, day: string): Finding[] =>
  judgeDraft(draftOn(day, scenario), day)

describe('the table of drafts', () => {
  it('is long enough, and each draft has a name of its own', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(120)
    expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length)
  })

  it('names rules that exist', () => {
    const ids = new Set<string>(RULES.map(({ id }) => id))
    for (const { name, expected } of ALL) {
      for (const text of expected) {
        expect(ids.has(readExpected(text).rule), `${name}: ${text}`).toBe(true)
      }
    }
  })

  it('has each rule of the rulebook at least once', () => {
    const unread = build([rows('sip.contoso.com', 'co.uk'), contacts({ email: 'ann@bücher.de' })])
    const met = new Set(
      [
        // Between the last two of the days rules began and ended again.
        ...ALL.flatMap((scenario) =>
          [...DAYS, '2025-11-15'].flatMap((day) => judge(scenario, day)),
        ),
        ...judgeDraft(unread, DAYS[2], { tables: undefined }),
      ].map(({ rule }) => rule),
    )
    expect(RULES.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([])
  })
})

describe.each(CHAPTERS)('$title', ({ scenarios }) => {
  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    (_name, scenario) => {
      it.each(DAYS.map((day, place) => [day, place] as const))('as of %s', (day, place) => {
        const found = judge(scenario, day).map(({ rule }) => rule)
        expect(found.sort()).toEqual(expectedOn(place, scenario))
      })
    },
  )
})

describe('the table as a document', () => {
  it('is what stands in golden/scenarios.md', async () => {
    const text = writeScenarios(CHAPTERS, judge)
    await expect(text).toMatchFileSnapshot('golden/scenarios.md')
  })
})
