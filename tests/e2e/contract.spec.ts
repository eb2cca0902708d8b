import type { Page } from '@playwright/test'
import { readClipboard } from './setup/clipboard'
import { answer, begin, findings, goOnTo, heading, saveStatus } from './setup/draft'
import { expect, test } from './setup/test'

/** What the screens promise to whoever finds their parts by role and name. */
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const pasted = async (page: Page) => (await readClipboard(page))['text/plain']

test.describe('the requests', () => {
  test('an empty browser offers three ways to begin', async ({ page }) => {
    await page.goto('')
    await expect(page.getByRole('heading', { name: 'Requests' })).toBeVisible()
    for (const name of ['Start a request', 'Open a file', 'Try a sample'])
      await expect(button(page, name)).toBeVisible()
  })

  test('each draft is a row with its name as a link and a menu of its own', async ({ page }) => {
    await begin(page)
    await textbox(page, 'Name of this request').fill('Fabrikam')
    await expect(page.getByText('Saved in this browser', { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Requests', exact: true }).click()
    const row = page.getByRole('row').filter({ hasText: 'Fabrikam' })
    await button(page, 'Actions for Fabrikam').click()
    await expect(page.getByRole('menuitem')).toHaveText(['Duplicate', 'Download a copy', 'Delete'])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await row.getByRole('link', { name: 'Fabrikam', exact: true }).click()
    await expect(heading(page)).toHaveText('Eligibility')
  })

  test('a deletion says so and is undone with one button', async ({ page }) => {
    await begin(page, 'Try a sample')
    await page.goto('#/')
    await button(page, 'Actions for Contoso').click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    const said = page.getByRole('status').filter({ hasText: 'Contoso was deleted' })
    await expect(page.getByRole('link', { name: 'Contoso', exact: true })).toHaveCount(0)
    await said.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('link', { name: 'Contoso', exact: true })).toBeVisible()
    await expect(said).toHaveCount(0)
  })
})

test('every draft screen has its name, its steps, its findings and its day', async ({ page }) => {
  const base = await begin(page, 'Try a sample')
  const steps = page.getByRole('navigation', { name: 'Steps' })
  await expect(steps.getByRole('link')).toHaveCount(6)
  for (const [screen, title] of [
    ['eligibility', 'Eligibility'],
    ['agreement', 'Agreement'],
    ['domains', 'Edges and domains'],
    ['contacts', 'Contacts'],
    ['order', 'Order of work'],
    ['review', 'Review'],
    ['track', 'Track'],
  ] as const) {
    await page.goto(`${base}${screen}`)
    await expect(heading(page)).toHaveText(title)
    await expect(textbox(page, 'Name of this request')).toHaveValue('Contoso')
    await expect(page.getByLabel('Rules as of')).toHaveValue(/^\d{4}-\d\d-\d\d$/)
    await expect(findings(page)).toBeVisible()
    await expect(saveStatus(page)).toHaveText('Saved in this browser')
    await expect(page).toHaveTitle(`${title} – Edgewise`)
  }
})

test.describe('step 1', () => {
  test('asks its questions and gives a verdict at once', async ({ page }) => {
    await begin(page)
    const verdict = page.getByRole('region', { name: 'Verdict' })
    for (const [question, choices] of [
      [
        'Kind of request',
        [
          'New request',
          'Update of a request already submitted',
          'Removal',
          'Federation with Microsoft 365',
        ],
      ],
      [
        'What do you run?',
        [
          'Lync Server 2013',
          'Skype for Business Server Subscription Edition',
          'Skype for Business Server 2019',
          'Skype for Business Server 2015',
          'Lync Server 2010',
          'Office Communications Server 2007 R2',
          'An older server',
          'Lync Online only',
        ],
      ],
      ['Are users of one domain split between your servers and the cloud?', ['Yes', 'No']],
      ['Cumulative Update 5 or later?', ['Yes', 'No', 'Not known']],
      ['Standard CALs for everyone who will connect?', ['Yes', 'No']],
      ['Edge Server with external access?', ['Yes', 'No']],
      ['Are the Access Edge and the SIP domains active and reachable?', ['Yes', 'No']],
      ['Do you want a trial first?', ['Yes', 'No']],
      ['Is Messenger already connected through PIC?', ['Yes', 'No']],
    ] as const) {
      const group = page.getByRole('radiogroup', { name: question, exact: true })
      await expect(group.getByRole('radio')).toHaveCount(choices.length)
      for (const choice of choices.toReversed()) await answer(page, question, choice).check()
    }
    await expect(verdict).toContainText('Already connected')
    await answer(page, 'Is Messenger already connected through PIC?', 'No').check()
    await expect(verdict).toContainText('Would have been eligible')
    await answer(page, 'Standard CALs for everyone who will connect?', 'No').check()
    await expect(verdict).toContainText('Not yet')
    await answer(page, 'What do you run?', 'Lync Online only').check()
    await expect(verdict).toContainText('Not through this site')
  })

  test('a verdict is no error: the next step opens all the same', async ({ page }) => {
    await begin(page, 'Try a sample')
    await answer(page, 'Standard CALs for everyone who will connect?', 'No').check()
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('link', { name: /^Agree/ })
      .click()
    await expect(heading(page)).toHaveText('Agreement')
  })

  test('open questions are listed on Continue, each a link to its question', async ({ page }) => {
    await begin(page)
    await page.getByRole('button', { name: 'Continue' }).click()
    const problem = page.getByRole('heading', { name: 'There is a problem' })
    await expect(problem).toBeVisible()
    await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
    const links = page.getByRole('group', { name: 'There is a problem' }).getByRole('link')
    await expect(links).toHaveCount(5)
    await links.first().click()
    const servers = page.getByRole('radiogroup', { name: 'What do you run?' })
    await expect(servers.getByRole('radio').first()).toBeFocused()
    await answer(page, 'What do you run?', 'Lync Server 2013').check()
    // One is answered, and the next one follows from it.
    await expect(links.first()).toContainText('split')
    await expect(links).toHaveCount(5)
  })
})

test.describe('step 2', () => {
  for (const [type, label] of [
    ['Volume Licensing', 'Volume Licensing agreement number'],
    ['Microsoft Partner Network', 'Headquarters partner ID'],
    ['Service Provider Licensing Agreement', 'Initial enrollment number'],
    ['High Volume Services', 'Product enrollment number'],
  ] as const) {
    test(`${type} asks for the ${label}`, async ({ page }) => {
      await page.goto(`${await begin(page)}agreement`)
      await answer(page, 'Agreement type', type).check()
      await textbox(page, label).fill('  any thing at all/7 ')
      await page
        .getByRole('checkbox', { name: 'I have read and accept the Product Use Rights' })
        .check()
      await goOnTo(page, 'Edges and domains')
      await button(page, 'Back').click()
      await expect(textbox(page, label)).toHaveValue('  any thing at all/7 ')
    })
  }
})

test.describe('step 3', () => {
  test('has a group for each Access Edge, with its domains', async ({ page }) => {
    await page.goto(`${await begin(page)}domains`)
    for (const name of ['Paste a list', 'Import topology', 'Import CSV', 'Add Access Edge'])
      await expect(button(page, name)).toBeVisible()
    const first = page.getByRole('group', { name: 'Access Edge 1', exact: true })
    await first.getByRole('textbox', { name: 'Access Edge FQDN' }).fill(' SIP.Contoso.com. ')
    await first.getByRole('textbox', { name: 'SIP domain' }).fill('sip:bob@Contoso.com')
    await button(page, 'Add Access Edge').click()
    const second = page.getByRole('group', { name: 'Access Edge 2', exact: true })
    await expect(second.getByRole('textbox', { name: 'Access Edge FQDN' })).toBeFocused()
    await page.keyboard.type('sip.fabrikam.com')
    await second.getByRole('textbox', { name: 'SIP domain' }).fill('fabrikam.com')
    await second.getByRole('button', { name: 'Add SIP domain' }).click()
    await expect(second.getByRole('textbox', { name: 'SIP domain' })).toHaveCount(2)
    await expect(second.getByRole('textbox', { name: 'SIP domain' }).nth(1)).toBeFocused()
    await goOnTo(page, 'Contacts')
    await page.getByRole('button', { name: 'Back' }).click()
    await expect(first.getByRole('textbox', { name: 'Access Edge FQDN' })).toHaveValue(
      ' SIP.Contoso.com. ',
    )
  })

  test('asks an update for the FQDN submitted before, and no other request', async ({ page }) => {
    const base = await begin(page, 'Try a sample')
    await page.goto(`${base}domains`)
    await expect(textbox(page, 'FQDN submitted before')).toHaveCount(0)
    await page.goto(`${base}eligibility`)
    await answer(page, 'Kind of request', 'Update of a request already submitted').check()
    await page.goto(`${base}domains`)
    const first = page.getByRole('group', { name: 'Access Edge 1', exact: true })
    await first.getByRole('textbox', { name: 'FQDN submitted before' }).fill('old.contoso.com')
    await expect(findings(page)).toContainText('Keep old.contoso.com if you can')
  })

  test('compares an update with the names as submitted, and tells which it could not', async ({
    page,
  }) => {
    const base = await begin(page, 'Try a sample')
    await page.goto(`${base}eligibility`)
    await answer(page, 'Kind of request', 'Update of a request already submitted').check()
    await page.goto(`${base}domains`)
    const changes = page.getByRole('region', { name: 'What changes' })
    const names = changes.getByRole('textbox', { name: 'The names as submitted' })
    const typed = 'contoso.com -> sip.contoso.com\nco.uk -> sip.contoso.com'
    await names.fill(typed)
    await page.goto(`${base}contacts`)
    await expect(changes).toHaveCount(0)
    await page.goto(`${base}domains`)
    await expect(names).toHaveValue(typed)
    await changes.getByRole('button', { name: 'Compare with these names' }).click()
    await expect(changes.getByRole('alert')).toContainText('1 line was not compared')
    await expect(changes.getByRole('alert')).toContainText('Line 2: co.uk')
    await expect(changes.getByRole('row', { name: /fabrikam\.com/ }).first()).toBeVisible()
  })
})

test.describe('step 4', () => {
  test('takes one contact for all domains, or one for each', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}contacts`)
    await expect(textbox(page, 'Contact e-mail')).toHaveValue('lync-admin@contoso.com')
    await page.getByRole('checkbox', { name: 'Use one contact for all domains' }).uncheck()
    await expect(textbox(page, 'Contact e-mail')).toHaveCount(0)
    await textbox(page, 'Contact e-mail for fabrikam.com').fill('eva@gmial.com')
    await expect(findings(page)).toContainText('eva@gmail.com')
    await findings(page).getByRole('button', { name: 'Use eva@gmail.com' }).click()
    await expect(textbox(page, 'Contact e-mail for fabrikam.com')).toHaveValue('eva@gmail.com')
  })
})

test.describe('step 5', () => {
  test('asks a split domain for the state of Lync Online, and lists the work', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}order`)
    for (const state of ['Off', 'On', 'Not known'])
      await expect(answer(page, 'External communications in Lync Online', state)).toBeVisible()
    await page.getByLabel('Turned off at').fill('2019-05-06T08:00')
    await expect(page.getByLabel('Turned off at')).toHaveValue('2019-05-06T08:00')
    await expect(
      page.getByRole('list', { name: 'Order of work' }).getByRole('listitem'),
    ).not.toHaveCount(0)
  })
})

test.describe('step 6', () => {
  test('each Change link leads to its field, in focus, and the browser’s way back leads here', async ({
    page,
  }) => {
    const base = await begin(page, 'Try a sample')
    await page.goto(`${base}review`)
    await expect(heading(page)).toHaveText('Review')
    const changes = page.getByRole('link', { name: /^Change / })
    const names = await changes.allTextContents()
    expect(names.length).toBeGreaterThan(10)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) {
      await page.goto(`${base}review`)
      await page.getByRole('link', { name, exact: true }).click()
      await expect(heading(page)).not.toHaveText('Review')
      await expect(
        page.locator('main :is(input, textarea, select):focus'),
        `after ${name}`,
      ).toBeVisible()
    }
    await page.goBack()
    await expect(heading(page)).toHaveText('Review')
    await button(page, 'Open the summary').click()
    await expect(page.getByRole('heading', { name: 'Provisioning request' })).toBeVisible()
  })
})

test('the summary copies every field by its name, and itself in four forms', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}summary`)
  for (const name of [
    'Print',
    'Copy as text',
    'Copy as rich text',
    'Copy as Markdown',
    'Copy as e-mail',
    'Download',
  ])
    await expect(button(page, name)).toBeVisible()
  for (const [field, value] of [
    ['Licensing agreement type', 'Volume Licensing'],
    ['Volume Licensing agreement number', 'V1234567'],
    ['Access Edge FQDN 1', 'sip.contoso.com'],
    ['SIP domains 1', 'contoso.com\nexample.fabrikam.com\ntailspintoys.com'],
    ['Access Edge FQDN 2', 'sip.fabrikam.com'],
    ['SIP domains 2', 'fabrikam.com'],
    ['Public IM provider', 'Skype'],
  ] as const) {
    await button(page, `Copy ${field}`).click()
    await expect.poll(() => pasted(page)).toBe(value)
    await expect(page.getByRole('status').filter({ hasText: `Copied: ${field}` })).toBeVisible()
  }
})

test('an address that asks for a field of Track goes to it', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}track?field=track.1.provisionedAt`)
  await expect(page.getByLabel('Provisioned at')).toBeFocused()
})

test('a request is tracked: submitted, provisioned, its tasks by name', async ({ page }) => {
  await page.goto(`${await begin(page, 'Try a sample')}track`)
  await button(page, 'Mark as submitted').click()
  await expect(page.getByLabel('Submitted at')).toHaveValue(/^\d{4}-\d\d-\d\dT/)
  await expect(button(page, 'Mark as submitted')).toHaveCount(0)
  const task = page.getByRole('checkbox', {
    name: 'Publish the names in external DNS',
    exact: true,
  })
  await task.check()
  await expect(task).toBeChecked()
  await task.uncheck()
  await expect(task).not.toBeChecked()
  await button(page, 'Mark as provisioned').click()
  await expect(button(page, 'Mark as provisioned')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Provisioned at')).toHaveValue(/^\d{4}-\d\d-\d\dT/)
})

test('the guide is searched, and the address tool writes and copies', async ({ page }) => {
  await page.goto('#/guide')
  await page.getByRole('searchbox', { name: 'Search the FAQ' }).fill('trial')
  await expect(page.getByRole('main')).toContainText(/trial/i)
  await page.goto('#/tools/address')
  await textbox(page, 'Microsoft account addresses').fill('bob@contoso.com, eva@live.com')
  const result = page.getByRole('region', { name: 'Addresses to enter in Lync' })
  await expect(result).toContainText('bob(contoso.com)@msn.com')
  await button(page, 'Copy all').click()
  await expect.poll(() => pasted(page)).toBe('bob(contoso.com)@msn.com\neva@live.com')
})

test('the first request of all shows in another tab that has none yet', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await expect(page.getByText('No requests yet')).toBeVisible()
  await begin(await context.newPage(), 'Try a sample')
  await expect(page.getByRole('link', { name: 'Contoso' })).toBeVisible()
  await expect(page.getByText('No requests yet')).toHaveCount(0)
})
