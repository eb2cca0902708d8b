import { describe, expect, it } from 'vitest'
import { REMINDERS } from '../../src/guidance/reminders'
import { sourceOf } from '../../src/guidance/sources'
import { TASK_KINDS, taskWords } from '../../src/guidance/tasks'
import { FEDERATION_USES, type Rides } from '../../src/situation/rides'
import type { Questions } from '../../src/situation/asked'
import { DAY } from '../../src/core/turningPoints'

/** All that can be in use is: the longest reason. */
const RIDES: Rides = {
  uses: FEDERATION_USES,
  unknown: [],
  others: true,
  nothing: false,
  contradiction: [],
}
const ASKED = { uses: FEDERATION_USES }
const DAYS = ['2013-06-01', ...Object.values(DAY), '2026-11-21']
const EVERY = TASK_KINDS.flatMap((kind) => DAYS.map((day) => [kind, day] as const))
const words = (kind: (typeof TASK_KINDS)[number], day: string) =>
  taskWords({ kind, part: null }, { day, rides: RIDES, asked: ASKED })

describe('the words of every task on every turning point', () => {
  it.each(EVERY)('%s on %s', (kind, day) => {
    const { title, why, sources } = words(kind, day)
    expect(title).toMatch(/^[A-Z][^.]{3,70}$/)
    expect(why).toMatch(/^[A-Z].{10,180}[.]$/)
    expect(`${title} ${why}`).not.toMatch(/invalid|illegal|must not|please/i)
    expect(sources.length).toBeGreaterThan(0)
    for (const source of sources) expect(sourceOf(source), source).toBeDefined()
  })

  it('differ from task to task', () => {
    for (const day of DAYS) {
      const titles = TASK_KINDS.map((kind) => words(kind, day).title)
      expect(new Set(titles).size).toBe(titles.length)
    }
  })
})

describe('words that change with the service', () => {
  const why = (kind: (typeof TASK_KINDS)[number], day: string) => words(kind, day).why

  it.each([
    ['publish-names', '2017-06-30', '2017-07-01'],
    ['publish-names', '2019-08-14', '2019-08-15'],
    ['check-certificate', '2019-08-14', '2019-08-15'],
    ['await-provisioning', '2019-03-21', '2019-03-22'],
    ['confirm-provisioned', '2019-03-31', '2019-04-01'],
  ] as const)('%s is another on %s than on %s', (kind, before, after) => {
    expect(why(kind, before)).not.toBe(why(kind, after))
  })

  it('promise an e-mail only before April 2019', () => {
    expect(why('confirm-provisioned', '2019-03-31')).toContain('Microsoft writes')
    expect(why('confirm-provisioned', '2019-04-01')).toContain('not get an e-mail')
  })

  it('keep the title where only the reason changes', () => {
    const [before, since] = ['2019-08-14', '2019-08-15']
    const titles = [before, since].map((day) => words('check-certificate', day).title)
    expect(titles[0]).toBe(titles[1])
  })
})

describe('what else uses federation', () => {
  it('is asked about as far as the server can have it', () => {
    const asked = { uses: FEDERATION_USES.filter((use) => use !== 'xmpp') }
    const task = { kind: 'find-federation-uses', part: null } as const
    const why = (of: Pick<Questions, 'uses'>) =>
      taskWords(task, { day: '2026-11-21', rides: RIDES, asked: of }).why
    expect(why(ASKED)).toContain('Hosted voice mail, Push notifications for mobile clients, XMPP')
    expect(why(asked)).not.toContain('XMPP')
  })
})

describe('a task of one part of a divided request', () => {
  it('says which', () => {
    expect(
      taskWords({ kind: 'submit', part: 2 }, { day: '2019-05-01', rides: RIDES, asked: ASKED })
        .title,
    ).toBe('Submit the request: part 2')
  })
})

describe('the words of a reminder', () => {
  it.each(Object.entries(REMINDERS))('%s', (_, { title, detail }) => {
    // An alarm takes its text unescaped, and these two signs have a meaning in a calendar.
    expect(title).not.toMatch(/[,;\\]/)
    expect(title).toMatch(/^\w/)
    expect(detail).toMatch(/\.$/)
  })
})
