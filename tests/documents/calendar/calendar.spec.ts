import { describe, expect, it } from 'vitest'
import { calendarFile, remindersOf } from '../../../src/documents/calendar/calendar'
import type { Summary } from '../../../src/documents/summary'
import { orderOfWork } from '../../../src/order/order'
import { draftOf, hoursAgo, NOW, on, type Case } from '../../order/orderDrafts'
import { readCalendar, readText } from '../../fixtures/icalendar'
import { INJECTIONS } from '../../fixtures/injections'
import { summaryOf } from '../../fixtures/summaries'

function summaryFor(given: Case, name = 'Contoso'): Summary {
  const summary = summaryOf({ name })
  const draft = draftOf(given)
  const situation = on(draft, 'site')
  return {
    ...summary,
    made: { ...summary.made, at: NOW },
    situation,
    tasks: orderOfWork(draft, situation),
  }
}

const remindersFor = (given: Case) =>
  remindersOf(summaryFor(given).tasks).map(
    ({ kind, task, at, planned }) => `${kind} ${task} ${at}${planned ? ' planned' : ''}`,
  )

async function eventsOf(summary: Summary) {
  const text = await calendarFile(summary)
  if (text === null) throw new Error('no calendar')
  return readCalendar(text).map((event) =>
    Object.fromEntries(event.map(({ name, value }) => [name, value])),
  )
}

const SUBMITTED: Case = { track: [[hoursAgo(2)]] }

describe('the moments to be reminded of', () => {
  it.each<[name: string, given: Case, reminders: string[]]>([
    [
      'a request that was submitted',
      SUBMITTED,
      [
        'usual await-provisioning 2019-03-23T15:35:00.000Z',
        'support await-provisioning 2019-03-24T15:35:00.000Z',
        'outer await-provisioning 2019-04-21T15:35:00.000Z',
      ],
    ],
    [
      'a split domain that was turned off',
      { split: 'yes', online: 'off', turnedOffAt: hoursAgo(4) },
      [
        'off-wait wait-24-hours 2019-03-23T13:35:00.000Z',
        'usual await-provisioning 2019-03-24T13:35:00.000Z planned',
        'support await-provisioning 2019-03-25T13:35:00.000Z planned',
        'outer await-provisioning 2019-04-22T13:35:00.000Z planned',
      ],
    ],
    [
      'the part that is still open',
      { parts: 2, track: [[hoursAgo(60), hoursAgo(9)], [hoursAgo(2)]] },
      [
        'usual await-provisioning.2 2019-03-23T15:35:00.000Z',
        'support await-provisioning.2 2019-03-24T15:35:00.000Z',
        'outer await-provisioning.2 2019-04-21T15:35:00.000Z',
      ],
    ],
    ['a request that is provisioned', { track: [[hoursAgo(60), hoursAgo(9)]] }, []],
    ['a removal', { kind: 'removal' }, []],
    ['Lync Online only', { platform: 'online' }, []],
  ])('%s', (_, given, reminders) => {
    expect(remindersFor(given)).toEqual(reminders)
  })

  it('ask for support after 48 hours of a changed FQDN too', () => {
    const given: Case = { kind: 'update', before: 'old.contoso.com', track: [[hoursAgo(2)]] }
    expect(remindersFor(given)[1]).toBe('support await-provisioning 2019-03-24T15:35:00.000Z')
  })
})

describe('the calendar file', () => {
  it('is read by a strict reader', async () => {
    const events = await eventsOf(summaryFor(SUBMITTED))
    expect(events).toHaveLength(3)
    expect(events[0]).toMatchObject({
      UID: 'draft-1-await-provisioning-usual@edgewise',
      DTSTAMP: '20190322T173500Z',
      DTSTART: '20190323T153500Z',
      DTEND: '20190323T155000Z',
      SEQUENCE: '7',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Contoso: Provisioning may be complete',
    })
  })

  it('reminds at the time itself', async () => {
    const text = await calendarFile(summaryFor(SUBMITTED))
    expect(text).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\n')
    expect(text).toContain('TRIGGER;VALUE=DATE-TIME:20190323T153500Z\r\n')
  })

  it('says of a planned moment that it is planned', async () => {
    const events = await eventsOf(summaryFor({}))
    expect(events.map(({ STATUS }) => STATUS)).toEqual(['TENTATIVE', 'TENTATIVE', 'TENTATIVE'])
    expect(readText(events[0]?.DESCRIPTION ?? '')).toMatch(/Planned: download the calendar again/)
  })

  it('says which part of a divided request', async () => {
    const events = await eventsOf(summaryFor({ parts: 2, track: [[hoursAgo(2)], [hoursAgo(1)]] }))
    expect(events.map(({ SUMMARY }) => readText(SUMMARY ?? ''))).toContain(
      'Contoso, part 2: 48 hours since submitting',
    )
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(6)
  })

  it('keeps its entries apart and the same from one download to the next', async () => {
    const uids = async (given: Case) => (await eventsOf(summaryFor(given))).map(({ UID }) => UID)
    const first = await uids({})
    expect(new Set(first).size).toBe(first.length)
    expect(await uids(SUBMITTED)).toEqual(first)
  })

  it('is none where nothing is waited for', async () => {
    expect(await calendarFile(summaryFor({ kind: 'removal' }))).toBeNull()
  })

  it.each(['9999-12-31T23:59:59.999Z', '+012345-01-01T00:00:00.000Z', 'rubbish'])(
    'leaves out what a calendar cannot hold: submitted at %s',
    async (submittedAt) => {
      const text = await calendarFile(summaryFor({ track: [[submittedAt]] }))
      if (text !== null) expect(() => readCalendar(text)).not.toThrow()
    },
  )
})

describe('a name that tries to become something else', () => {
  const NAMES = [...INJECTIONS, 'a\rb', 'a\u2028b', 'a\0b', '\uD83D', '日本語'.repeat(60)]

  it.each(NAMES.map((name) => [JSON.stringify(name).slice(0, 50), name]))('%s', async (_, name) => {
    const events = await eventsOf(summaryFor(SUBMITTED, name))
    expect(events).toHaveLength(3)
    for (const event of events) {
      expect(Object.keys(event).sort()).toEqual([
        'DESCRIPTION',
        'DTEND',
        'DTSTAMP',
        'DTSTART',
        'SEQUENCE',
        'STATUS',
        'SUMMARY',
        'TRANSP',
        'UID',
      ])
      expect(readText(event.SUMMARY ?? '')).toMatch(/: (Provisioning|48 hours|30 days)/)
    }
  })

  it('stands there as it was typed where it is only text', async () => {
    const [event] = await eventsOf(summaryFor(SUBMITTED, 'Contoso; North, South \\ East'))
    expect(readText(event?.SUMMARY ?? '')).toBe(
      'Contoso; North, South \\ East: Provisioning may be complete',
    )
  })

  it('stays out of the id of an entry', async () => {
    const summary = summaryFor(SUBMITTED)
    const draft = { ...summary.draft, id: 'a\r\nATTENDEE:mailto:evil@x;,' }
    const [event] = await eventsOf({ ...summary, draft })
    expect(event?.UID).toBe('aATTENDEEmailtoevilx-await-provisioning-usual@edgewise')
  })
})
