import { describe, expect, it } from 'vitest'
import { dayInWords } from '../../src/core/time'
import { RULES } from '../../src/rules/rulebook'
import { stageOn } from '../../src/situation/stage'
import { DAY, NAMED_DAYS } from '../../src/core/turningPoints'

describe('the days on which rules change', () => {
  it('give every rule the days on which it begins and ends', () => {
    const days: readonly string[] = Object.values(DAY)
    for (const { id, since, until } of RULES) {
      if (since) expect(days, id).toContain(since)
      if (until) expect(days, id).toContain(until)
    }
  })

  it.each([
    ['2014-06-29', '2014-06-30'],
    ['2017-06-30', '2017-07-01'],
    ['2019-03-31', '2019-04-01'],
    ['2019-08-14', '2019-08-15'],
    ['2025-05-04', '2025-05-05'],
  ])('change a rule between %s and %s', (_last, first) => {
    expect(RULES.some(({ since }) => since === first)).toBe(true)
  })
})

describe('the named days', () => {
  const dated = NAMED_DAYS.flatMap(({ date, label }) => (date === null ? [] : [{ date, label }]))

  it('say their date, and end with today', () => {
    expect(dated.map(({ date }) => date)).toEqual(['2019-03-22', '2019-08-14'])
    for (const { date, label } of dated) expect(label).toMatch(`${dayInWords(date)} – `)
    expect(NAMED_DAYS.at(-1)).toEqual({ date: null, label: 'Today' })
  })

  it('lie in the time of the provisioning site, the second on its last day', () => {
    expect(dated.map(({ date }) => stageOn(date))).toEqual(['site', 'site'])
    expect(stageOn(DAY.siteClosed)).toBe('discovery')
  })
})
