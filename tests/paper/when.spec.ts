import { describe, expect, it } from 'vitest'
import { taskWhen } from '../../src/paper/when'
import { orderOfWork } from '../../src/order/order'
import type { Task } from '../../src/order/task'
import { taskWords } from '../../src/guidance/tasks'
import { situationOf, type Situation } from '../../src/situation/situation'
import { draftOf, hoursAgo, NOW, on, type Case } from '../order/orderDrafts'

const at = (zone: string, locale = 'en-GB') => ({ zone, locale })
const ST_JOHNS = at('America/St_Johns')

describe('when a task is due', () => {
  const whenOf = (id: string, given: Case, now = NOW) => {
    const draft = draftOf(given)
    const tasks = orderOfWork(draft, { ...on(draft, 'site'), clock: now })
    const task = tasks.find((each) => each.id === id)
    if (!task) throw new Error(`no task ${id}`)
    return taskWhen(task, tasks, now, ST_JOHNS)
  }
  const off = { split: 'yes', online: 'off', turnedOffAt: hoursAgo(4) } as const

  it.each<[text: string, id: string, given: Case]>([
    ['now', 'submit', {}],
    ['now', 'turn-online-off', { split: 'yes', online: 'on' }],
    [
      'until 23 March 2019, 15:05 GMT-2:30, if you turn it off now',
      'wait-24-hours',
      { split: 'yes', online: 'on' },
    ],
    ['done 22 March 2019, 11:05 GMT-2:30', 'turn-online-off', off],
    ['done', 'turn-online-off', { split: 'yes', online: 'off' }],
    ['not needed', 'wait-24-hours', { split: 'yes', online: 'off' }],
    ['until 23 March 2019, 11:05 GMT-2:30', 'wait-24-hours', off],
    ['from 23 March 2019, 11:05 GMT-2:30', 'submit', off],
    ['24 – 25 March 2019, by 22 April 2019 at the latest', 'await-provisioning', off],
    ['after step 13', 'confirm-provisioned', off],
    ['after step 14', 'turn-online-on', off],
    ['after step 6', 'enable-federation', {}],
    [
      '23 – 24 March 2019, by 21 April 2019 at the latest',
      'await-provisioning',
      { track: [[hoursAgo(2)]] },
    ],
    ['by 17 April 2019 at the latest', 'await-provisioning', { track: [[hoursAgo(96)]] }],
    ['should have ended by 13 March 2019', 'await-provisioning', { track: [[hoursAgo(936)]] }],
    ['from 24 March 2019, 13:05 GMT-2:30', 'call-support', { track: [[hoursAgo(2)]] }],
    [
      'by 21 April 2019 at the latest',
      'await-provisioning',
      { kind: 'update', before: 'old.contoso.com' },
    ],
    ['not complete yet', 'await-first-provisioning', { kind: 'update' }],
  ])('“%s” for %s', (text, id, given) => {
    expect(whenOf(id, given)).toBe(text)
  })

  it('counts the steps as they are listed', () => {
    const draft = draftOf(off)
    const tasks = orderOfWork(draft, on(draft, 'site'))
    const step = Number(/\d+$/.exec(whenOf('turn-online-on', off))?.[0])
    expect(tasks[step - 1]?.id).toBe('confirm-provisioned')
  })
})

describe('the order of work in words', () => {
  const written = (tasks: readonly Task[], situation: Situation) =>
    tasks
      .map((task, index) => {
        const { title, why } = taskWords(task, situation)
        const when = taskWhen(task, tasks, situation.clock, ST_JOHNS)
        return `${index + 1}. ${title}  [${when}]\n   ${why}\n`
      })
      .join('')

  it.each<[name: string, given: Case, asOf: string, today?: string]>([
    ['split domain with online on', { split: 'yes', online: 'on' }, '2019-03-22'],
    ['split domain, rehearsed', { split: 'yes', online: 'on' }, '2019-03-22', '2026-11-21'],
    ['split domain, 2021', { split: 'yes', online: 'on' }, '2021-06-01'],
    ['on premises, 2016', {}, '2016-05-01'],
    ['on premises, May 2019', {}, '2019-05-01'],
    ['federation, today', { kind: 'federation' }, '2026-11-21'],
    ['removal with other federation', { kind: 'removal', otherFederation: 'yes' }, '2026-11-21'],
    ['removal alone', { kind: 'removal', otherFederation: 'no' }, '2026-11-21'],
    ['update of an FQDN', { kind: 'update', before: 'old.contoso.com' }, '2019-05-01'],
  ])('%s', async (name, given, asOf, today = asOf) => {
    const draft = draftOf(given)
    const situation = situationOf(draft, asOf, `${today}T17:35:00.000Z`)
    const text = written(orderOfWork(draft, situation), situation)
    const file = `golden/${name.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.txt`
    await expect(`${name}\n\n${text}`).toMatchFileSnapshot(file)
  })
})
