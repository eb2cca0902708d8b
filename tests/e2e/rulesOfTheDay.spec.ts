import { answer, assessAsOf, begin, findings, goOnTo, heading } from './setup/draft'
import { expect, test } from './setup/test'

/** What the sample is told on five days. A title stands once for all days on which it is said. */
const DAYS = ['2014-05-15', '2018-01-15', '2019-05-15', '2019-09-15', '2026-11-21'] as const
const SAID: readonly (readonly [title: string, from: number, to: number])[] = [
  ['A federation SRV record is useful, not required', 0, 0],
  ['Each SIP domain needs a federation SRV record', 1, 3],
  ['Yahoo! and AOL end on 30 June 2014', 0, 0],
  ['Yahoo! and AOL have ended', 1, 4],
  ['Allow up to 30 days', 0, 1],
  ['Usually 24 to 48 hours', 2, 2],
  ['Microsoft writes when it is done', 0, 1],
  ['You will not get an e-mail', 2, 2],
  ['Contacts are kept here only', 2, 3],
  ['One FQDN may serve all of these domains', 0, 2],
  ['example.fabrikam.com needs an Edge name of its own', 3, 3],
  ['Nothing to request for a split domain', 3, 3],
  ['There is nothing to request any more', 4, 4],
  ['Requests go through pic.lync.com', 0, 2],
  ['The provisioning site is closed', 3, 4],
  ['Skype has ended', 4, 4],
]

test('the findings follow “Rules as of” at once, on five days', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-21T12:00:00Z')
  await page.goto(`${await begin(page, 'Try a sample')}review`)
  for (const [at, day] of DAYS.entries()) {
    await assessAsOf(page, day)
    for (const [title, from, to] of SAID) {
      const said = findings(page).getByRole('listitem').filter({ hasText: title })
      await expect(said, `${title}, ${day}`).toHaveCount(at >= from && at <= to ? 1 : 0)
    }
  }
  await page.getByRole('button', { name: 'Use the rules of today' }).click()
  await expect(page.getByLabel('Rules as of')).toHaveValue('2026-11-21')
  await expect(findings(page)).toContainText('Skype has ended')
})

test('a contact is required before April 2019 and kept here only since then', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}contacts`)
  await page.getByRole('textbox', { name: 'Contact e-mail', exact: true }).fill('')
  await assessAsOf(page, '2018-01-15')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  await page.getByRole('link', { name: 'Enter a contact e-mail' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Contact e-mail', exact: true })).toBeFocused()
  await assessAsOf(page, '2019-05-15')
  await expect(page.getByRole('heading', { name: 'There is a problem' })).toHaveCount(0)
  await goOnTo(page, 'Order of work')
})

for (const [day, why] of [
  ['2005-12-31', 'is before the service began'],
  ['2031-01-01', 'are not known yet'],
  ['9999-12-31', 'are not known yet'],
] as const) {
  test(`rules as of ${day} are those of today, and that is said`, async ({ page }) => {
    // Said on whatever screen the day is chosen.
    await begin(page, 'Try a sample')
    await assessAsOf(page, day)
    const told = findings(page).getByRole('listitem').filter({ hasText: why })
    await expect(told).toContainText('rules of today are used instead')
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(
      'Nothing to request any more',
    )
    const note = told.locator('summary').filter({ hasText: why })
    if (await note.isVisible()) await note.click()
    await told.getByRole('button', { name: 'Use today’s rules' }).click()
    await expect(findings(page)).not.toContainText(why)
  })
}

test('an update shows what changes against the request submitted before', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}track`)
  await page.getByRole('button', { name: 'Mark as submitted' }).click()
  await page.getByRole('button', { name: 'Mark as provisioned' }).click()
  await page.getByRole('button', { name: 'Start an update of this request' }).click()
  await expect(heading(page)).toHaveText('Edges and domains')
  const first = page.getByRole('group', { name: 'Access Edge 1', exact: true })
  await expect(first.getByRole('textbox', { name: 'FQDN submitted before' })).toHaveValue(
    'sip.contoso.com',
  )
  await first.getByRole('textbox', { name: 'Access Edge FQDN' }).fill('access.contoso.com')
  await expect(findings(page)).toContainText('Keep sip.contoso.com if you can')
  await first.getByRole('button', { name: 'Remove tailspintoys.com' }).click()
  await first.getByRole('button', { name: 'Add SIP domain' }).click()
  await page.keyboard.type('adatum.com')
  await page.getByRole('link', { name: 'Summary' }).click()
  const summary = page.getByRole('main')
  for (const change of ['adatum.com', 'tailspintoys.com', 'sip.contoso.com', 'access.contoso.com'])
    await expect(summary).toContainText(change)
  await expect(summary).toContainText(/several days/)
})

test('a removal lists its tasks, and keeps what something else needs', async ({ page }) => {
  const base = await begin(page, 'Try a sample')
  await answer(page, 'Kind of request', 'Removal').check()
  await page.goto(`${base}order`)
  const order = page.getByRole('list', { name: 'Order of work' })
  const others = 'Does the Edge federate with anyone else?'
  await answer(page, others, 'No').check()
  for (const use of [
    'Partner organisations',
    'Hosted voice mail',
    'Push notifications for mobile clients',
    'XMPP partners',
  ])
    await answer(page, use, 'No').check()
  // A split domain rides on federation by itself.
  await expect(findings(page)).toContainText('Federation connects your own users')
  await expect(order).not.toContainText('Close TCP 5061')

  await page.goto(`${base}eligibility`)
  await answer(
    page,
    'Are users of one domain split between your servers and the cloud?',
    'No',
  ).check()
  await page.goto(`${base}order`)
  await expect(order).not.toContainText('Close TCP 5061')
  await answer(page, 'Own users in Microsoft 365', 'No').check()
  await expect(order).toContainText('Close TCP 5061')
  await answer(page, 'Hosted voice mail', 'Not known').check()
  await expect(order).not.toContainText('Close TCP 5061')
  await expect(order).toContainText('Find out what else uses federation')
  await answer(page, others, 'Yes').check()
  await expect(findings(page)).toContainText('Federation stays on')
  await expect(order).toContainText('Keep federation')
})

test('answers that contradict each other are named, and both are led to', async ({ page }) => {
  const base = await begin(page, 'Try a sample')
  await answer(page, 'Kind of request', 'Removal').check()
  await page.goto(`${base}order`)
  await answer(page, 'Does the Edge federate with anyone else?', 'No').check()
  await answer(page, 'Hosted voice mail', 'Yes').check()
  const told = (title: string) => findings(page).getByRole('listitem').filter({ hasText: title })

  const uses = told('These answers contradict each other')
  await uses.getByRole('link', { name: 'Hosted voice mail' }).click()
  await expect(answer(page, 'Hosted voice mail', 'Yes')).toBeFocused()
  await uses.getByRole('link', { name: 'These answers contradict each other' }).click()
  await expect(answer(page, 'Does the Edge federate with anyone else?', 'No')).toBeFocused()

  const split = 'Are users of one domain split between your servers and the cloud?'
  await told('Federation connects your own users').getByRole('link', { name: split }).click()
  await expect(heading(page)).toHaveText('Eligibility')
  await expect(answer(page, split, 'Yes')).toBeFocused()
  await answer(page, split, 'No').check()
  await page.goto(`${base}order`)
  await expect(findings(page)).not.toContainText('Federation connects your own users')
  await answer(page, 'Hosted voice mail', 'No').check()
  await expect(findings(page)).not.toContainText('These answers contradict each other')
})

test('answers that no longer fit the kind are kept, shown as not used, and used again', async ({
  page,
}) => {
  const base = await begin(page, 'Try a sample')
  await answer(page, 'Kind of request', 'Removal').check()
  await page.goto(`${base}review`)
  await expect(findings(page)).toContainText('The agreement is not used')
  const number = page.getByRole('main').getByText('V1234567')
  await expect(number).toBeVisible()
  await expect(page.getByRole('main').getByText('not used').first()).toBeVisible()
  await page.goto(`${base}summary`)
  await expect(page.getByRole('main')).not.toContainText('V1234567')
  await page.goto(`${base}eligibility`)
  await answer(page, 'Kind of request', 'New request').check()
  await page.goto(`${base}summary`)
  await expect(page.getByRole('main')).toContainText('V1234567')
})

test.describe('a split domain', () => {
  test.beforeEach(async ({ page }) => {
    await page.clock.setFixedTime('2026-11-21T12:00:00Z')
    await page.goto(`${await begin(page, 'Try a sample')}order`)
  })
  const online = 'External communications in Lync Online'

  test('with external communications on is stopped, and told the way out', async ({ page }) => {
    await page.getByLabel('Turned off at').fill('')
    await answer(page, online, 'On').check()
    await expect(findings(page)).toContainText('External communications are on already')
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', { name: 'There is a problem' })).toBeVisible()
  })

  test('turned off ten hours ago waits until a time in the zone of the reader', async ({
    page,
  }) => {
    await page.getByLabel('Turned off at').fill('2019-03-22T03:00')
    await expect(findings(page)).toContainText('Wait until 23 March 2019, 03:00 CET')
  })

  test('turned off across the change of the clocks still waits 24 hours', async ({ page }) => {
    await assessAsOf(page, '2019-03-30')
    await page.getByLabel('Turned off at').fill('2019-03-30T20:00')
    await expect(findings(page)).toContainText('Wait until 31 March 2019, 21:00 CEST')
  })

  test('not known is to be found out first', async ({ page }) => {
    await answer(page, online, 'Not known').check()
    await expect(findings(page)).toContainText('Find out whether external communications are on')
  })

  for (const [at, why] of [
    ['2030-01-01T10:00', 'is still to come'],
    ['1999-12-31T10:00', 'is before the service began'],
    ['9999-12-31T23:59', 'is still to come'],
  ] as const) {
    test(`turned off at ${at} ${why}`, async ({ page }) => {
      await page.getByLabel('Turned off at').fill(at)
      await expect(findings(page)).toContainText(why)
    })
  }

  test('confirmed before it was submitted is pointed out', async ({ page }) => {
    await page.getByRole('link', { name: 'Track' }).click()
    await page.getByLabel('Submitted at').fill('2019-03-20T10:00')
    await page.getByLabel('Provisioned at').fill('2019-03-19T10:00')
    await expect(findings(page)).toContainText('Confirmed before it was submitted')
  })
})

test('the calendar of a submitted request is a file that keeps to its format', async ({ page }) => {
  // While the site was open: a rehearsal has no calendar.
  await page.clock.setFixedTime('2019-03-22T12:00:00Z')
  await page.goto(`${await begin(page, 'Try a sample')}track`)
  await page.getByRole('button', { name: 'Mark as submitted' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the calendar' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
  const stream = await download.createReadStream()
  const text = Buffer.concat(await stream.toArray()).toString('utf8')
  const lines = text.split('\r\n')
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
  expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(0)
  for (const needed of [/^UID:/, /^DTSTAMP:\d{8}T\d{6}Z$/, /^DTSTART:\d{8}T\d{6}Z$/])
    expect(
      lines.some((line) => needed.test(line)),
      String(needed),
    ).toBe(true)
})
