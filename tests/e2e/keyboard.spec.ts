import type { Locator, Page } from '@playwright/test'
import { begin, findings, heading } from './setup/draft'
import { expect, test } from './setup/test'

/** Moves on with Tab until the control has the focus: it has to be on the way. */
async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  let wanted = await control.first().elementHandle()
  for (let steps = 0; steps < 150; steps += 1) {
    const state = await wanted?.evaluate((element) =>
      element === document.activeElement ? 'focused' : element.isConnected ? 'there' : 'gone',
    )
    if (state === 'focused') return expectSeen(page)
    if (state === 'there') await page.keyboard.press(key)
    // Drawn anew since it was looked for.
    else wanted = await control.first().elementHandle()
  }
  throw new Error(`Not reached by ${key}: ${control}`)
}

/** What has the focus is on the screen and shows it. */
async function expectSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const marked = element.closest<HTMLElement>('.choice') ?? element
    const { top, bottom, width } = marked.getBoundingClientRect()
    const { outlineStyle } = getComputedStyle(marked)
    const own = getComputedStyle(element).outlineStyle
    return {
      isInView: bottom > 0 && top < innerHeight && width > 0,
      isMarked: outlineStyle !== 'none' || own !== 'none',
      what: element.outerHTML.slice(0, 120),
    }
  })
  expect(seen).toMatchObject({ isInView: true, isMarked: true })
}

/** The focus is never lost: it stands on something of the page. */
const expectFocusKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() => {
        const element = document.activeElement
        return element && element !== document.body ? element.isConnected : false
      }),
    )
    .toBe(true)

async function press(page: Page, name: string | RegExp, scope: Page | Locator = page) {
  await tabTo(page, scope.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}

/** Answers a question: Tab to its group, arrows to the choice, Space where it is the first. */
async function choose(page: Page, question: string, choice: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: question, exact: true })
  const radios = group.getByRole('radio')
  await tabTo(page, radios.first())
  await page.keyboard.press('Space')
  const wanted = group.getByRole('radio', { name: choice, exact: true })
  for (let steps = 0; steps < 6 && !(await wanted.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

const typeInto = async (page: Page, field: Locator, text: string) => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

test('the main job from the first page to the copy, by keyboard alone', async ({ page }) => {
  test.slow()
  await page.goto('')
  await press(page, 'Start a request')
  await expect(heading(page)).toBeFocused()
  await choose(page, 'Kind of request', 'New request')
  await choose(page, 'What do you run?', 'Lync Server 2013')
  await choose(page, 'Are users of one domain split between your servers and the cloud?', 'Yes')
  await choose(page, 'Standard CALs for everyone who will connect?', 'Yes')
  await choose(page, 'Edge Server with external access?', 'Yes')
  await choose(page, 'Are the Access Edge and the SIP domains active and reachable?', 'Yes')
  await choose(page, 'Is Messenger already connected through PIC?', 'No')
  await press(page, /^Continue/)

  await expect(heading(page)).toHaveText('Agreement')
  await expect(heading(page)).toBeFocused()
  await choose(page, 'Agreement type', 'Service Provider Licensing Agreement')
  await typeInto(page, page.getByRole('textbox', { name: 'Initial enrollment number' }), 'SP-1')
  await tabTo(page, page.getByRole('checkbox', { name: /Product Use Rights/ }))
  await page.keyboard.press('Space')
  await press(page, /^Continue/)

  await expect(heading(page)).toHaveText('Edges and domains')
  await typeInto(page, page.getByRole('textbox', { name: 'Access Edge FQDN' }), 'sip.contoso.com')
  const domains = page.getByRole('textbox', { name: 'SIP domain' })
  await typeInto(page, domains.first(), 'contoso.com')
  await page.keyboard.press('Enter')
  await expect(domains.nth(1)).toBeFocused()
  await page.keyboard.type('sip.contoso.com')
  await press(page, /^Continue/)

  await expect(page.getByRole('group', { name: 'There is a problem' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(domains.nth(1)).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expectFocusKept(page)
  await press(page, /^Continue/)

  await expect(heading(page)).toHaveText('Contacts')
  const email = page.getByRole('textbox', { name: 'Contact e-mail' })
  await typeInto(page, email, 'admin@contoso.com')
  await press(page, /^Continue/)
  await expect(heading(page)).toHaveText('Order of work')
  await choose(page, 'External communications in Lync Online', 'Off')
  await press(page, /^Continue/)
  await expect(heading(page)).toHaveText('Review')
  await press(page, 'Open the summary')
  await expect(heading(page)).toHaveText('Provisioning request')
  await expect(heading(page)).toBeFocused()
  await press(page, 'Copy as text')
  await expect(page.getByRole('status').filter({ hasText: 'Request copied as text' })).toBeVisible()
  await page.getByRole('link', { name: 'All documents' }).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Documents')
  await expect(heading(page)).toBeFocused()
  await press(page, 'Open Names to publish')
  await expect(heading(page)).toHaveText('Names to publish')
  await expect(heading(page)).toBeFocused()
})

test('a day is typed key by key, and counts when it is complete', async ({ page }) => {
  await begin(page, 'Try a sample')
  const day = page.getByLabel('Rules as of')
  await day.focus()
  await page.keyboard.type('01102019', { delay: 20 })
  await expect(day).toHaveValue('2019-01-10')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Use the rules of today' })).toBeVisible()
  await expect(day).toHaveValue('2019-01-10')
  await page.keyboard.press('Backspace')
  await expect(day).toHaveValue('')
  await page.getByLabel('Name of this request').focus()
  await expect(day).toHaveValue('2019-01-10')
})

test.describe('the focus is never lost', () => {
  test('when a row or an Access Edge is removed', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}domains`)
    const first = page.getByRole('group', { name: 'Access Edge 1', exact: true })
    await press(page, 'Remove example.fabrikam.com')
    await expect(first.getByRole('textbox', { name: 'SIP domain' }).nth(1)).toBeFocused()
    await expect(first.getByRole('textbox', { name: 'SIP domain' }).nth(1)).toHaveValue(
      'tailspintoys.com',
    )
    await press(page, 'Remove tailspintoys.com')
    await expect(first.getByRole('textbox', { name: 'SIP domain' })).toBeFocused()
    await press(page, 'Remove Access Edge 2')
    await expect(first.getByRole('textbox', { name: 'Access Edge FQDN' })).toBeFocused()
  })

  test('when a fix is applied at its field: the field has it', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}domains`)
    const domain = page
      .getByRole('group', { name: 'Access Edge 2', exact: true })
      .getByRole('textbox', { name: 'SIP domain' })
    await domain.fill('sip.fabrikam.com')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(domain).toHaveValue('fabrikam.com')
    await expect(domain).toBeFocused()
  })

  test('when a fix is applied in the findings: they keep it', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}domains`)
    const domain = page
      .getByRole('group', { name: 'Access Edge 2', exact: true })
      .getByRole('textbox', { name: 'SIP domain' })
    await domain.fill('sip.fabrikam.com')
    await press(page, 'Use fabrikam.com', findings(page))
    await expect(domain).toHaveValue('fabrikam.com')
    await expect(findings(page).getByRole('heading', { level: 2 })).toBeFocused()
  })

  test('when the notice is used or dismissed', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}domains`)
    await press(page, 'Remove contoso.com')
    const notice = page.getByRole('status').filter({ hasText: 'Done:' })
    await notice.getByRole('button', { name: 'Undo' }).focus()
    await page.keyboard.press('Enter')
    await expect(notice).toHaveCount(0)
    await expectFocusKept(page)
  })

  test('when the rules of today are taken again', async ({ page }) => {
    await begin(page, 'Try a sample')
    await page.getByLabel('Rules as of').fill('2018-01-15')
    await page.getByRole('button', { name: 'Use the rules of today' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Rules as of')).toBeFocused()
  })

  test('when a request is deleted and brought back', async ({ page }) => {
    await begin(page, 'Try a sample')
    await page.goto('#/')
    await press(page, 'Actions for Contoso')
    await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(heading(page)).toBeFocused()
    await tabTo(page, page.getByRole('status').getByRole('button', { name: 'Undo' }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Contoso', exact: true })).toBeVisible()
    await expectFocusKept(page)
  })

  test('when a request is marked as submitted', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}track`)
    await press(page, 'Mark as submitted')
    await expect(page.getByLabel('Submitted at')).toBeFocused()
    await press(page, 'Mark as provisioned')
    await expect(page.getByLabel('Provisioned at')).toBeFocused()
  })

  test('when more findings of a kind are shown', async ({ page }) => {
    await page.goto(`${await begin(page, 'Try a sample')}domains`)
    const group = page.getByRole('group', { name: 'Access Edge 2', exact: true })
    for (const name of ['a.local', 'b.local', 'c.local', 'd.local', 'e.local']) {
      await group.getByRole('button', { name: 'Add SIP domain' }).click()
      await page.keyboard.type(name)
    }
    await press(page, /more like this$/, findings(page))
    await expect(findings(page)).toContainText('e.local cannot be reached')
    await expectFocusKept(page)
  })
})

test('“Skip to the content” leads past the navigation', async ({ page }) => {
  await begin(page, 'Try a sample')
  await page.reload()
  // What is written into the page before the app starts gives way to it, with its focus.
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeAttached()
  await page.keyboard.press('Tab')
  await expect(skip).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
})
