import { describe, expect, it } from 'vitest'
import { taskWhen } from '../../src/paper/when'
import { orderOfWork } from '../../src/order/order'
import type { Task } from '../../src/order/task'
import { taskWords } from '../../src/guidance/tasks'
import { draftOf, ENDED, hoursAgo, NOW, SITE, type Case } from '../order/orderDrafts'

const at = (zone: string, locale = 'en-GB') => ({ zone, locale })
const ST_JOHNS = at('America/St_Johns')

describe('when a task is due', () => {
  const whenOf = (id: string, given: Case, now = NOW) => {
    const tasks = orderOfWork(draftOf(given), { ...SITE, now })
    const task = tasks.find((each) => each.id === id)
    if (!task) throw new Error(`no task ${id}`)
    return taskWhen(task, tasks, now, ST_JOHNS)
  }
  const off = { platform: 'hybrid', online: 'off', turnedOffAt: hoursAgo(4) } as const

  it.each<[text: string, id: string, given: Case]>([
    ['now', 'submit', {}],
    ['now', 'turn-online-off', { platform: 'hybrid', online: 'on' }],
    [
      'until 22 Nov 2026, 14:05 GMT-3:30, if you turn it off now',
      'wait-24-hours',
      { platform: 'hybrid', online: 'on' },
    ],
    ['done 21 Nov 2026, 10:05 GMT-3:30', 'turn-online-off', off],
    ['done', 'turn-online-off', { platform: 'hybrid', online: 'off' }],
    ['not needed', 'wait-24-hours', { platform: 'hybrid', online: 'off' }],
    ['until 22 Nov 2026, 10:05 GMT-3:30', 'wait-24-hours', off],
    ['from 22 Nov 2026, 10:05 GMT-3:30', 'submit', off],
    ['23 – 24 Nov 2026, by 22 Dec 2026 at the latest', 'await-provisioning', off],
    ['after step 10', 'confirm-provisioned', off],
    ['after step 11', 'turn-online-on', off],
    ['after step 1', 'enable-federation', {}],
    [
      '22 – 23 Nov 2026, by 21 Dec 2026 at the latest',
      'await-provisioning',
      { track: [[hoursAgo(2)]] },
    ],
    ['by 17 Dec 2026 at the latest', 'await-provisioning', { track: [[hoursAgo(96)]] }],
    ['should have ended by 12 Nov 2026', 'await-provisioning', { track: [[hoursAgo(936)]] }],
    ['from 23 Nov 2026, 12:05 GMT-3:30', 'call-support', { track: [[hoursAgo(2)]] }],
    [
      'by 21 Dec 2026 at the latest',
      'await-provisioning',
      { kind: 'update', before: 'old.contoso.com' },
    ],
    ['not over yet', 'await-first-provisioning', { kind: 'update' }],
  ])('“%s” for %s', (text, id, given) => {
    expect(whenOf(id, given)).toBe(text)
  })

  it('counts the steps as they are listed', () => {
    const tasks = orderOfWork(draftOf(off), SITE)
    const step = Number(/\d+$/.exec(whenOf('turn-online-on', off))?.[0])
    expect(tasks[step - 1]?.id).toBe('confirm-provisioned')
  })
})

describe('the order of work in words', () => {
  const written = (tasks: readonly Task[], asOf: string) =>
    tasks
      .map((task, index) => {
        const { title, why } = taskWords(task, asOf)
        const when = taskWhen(task, tasks, NOW, ST_JOHNS)
        return `${index + 1}. ${title}  [${when}]\n   ${why}\n`
      })
      .join('')

  it.each<[name: string, given: Case, asOf: string]>([
    ['split domain with online on, today', { platform: 'hybrid', online: 'on' }, '2026-11-21'],
    ['on premises, 2016', {}, '2016-05-01'],
    ['on premises, May 2019', {}, '2019-05-01'],
    ['removal with other federation', { kind: 'removal', otherFederation: 'yes' }, '2026-11-21'],
    ['removal alone', { kind: 'removal', otherFederation: 'no' }, '2026-11-21'],
    ['update of an FQDN', { kind: 'update', before: 'old.contoso.com' }, '2019-05-01'],
  ])('%s', async (name, given, asOf) => {
    const context = asOf < '2019-08-15' ? SITE : ENDED
    const text = written(orderOfWork(draftOf(given), context), asOf)
    const file = `golden/${name.replaceAll(/[^A-Za-z0-9]+/g, '-').toLowerCase()}.txt`
    await expect(`${name}\n\n${text}`).toMatchFileSnapshot(file)
  })
})
