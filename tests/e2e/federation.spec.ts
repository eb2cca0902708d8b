import type { Page } from '@playwright/test'
import { expectAccessible } from './setup/accessibility'
import { printedPages } from './setup/paper'
import { expect, test } from './setup/test'

/** What the job may cost for one Edge and one domain, from the door to the printed paper. */
const MOST_CLICKS = 12
const MOST_FIELDS = 3

/** Counts what a person does: every click and every field that is typed into. */
function counted(page: Page) {
  const done = { clicks: 0, fields: 0 }
  return {
    done,
    press: async (name: string | RegExp) => {
      done.clicks += 1
      await page.getByRole('button', { name }).click()
    },
    choose: async (group: string, choice: string) => {
      done.clicks += 1
      const radios = page.getByRole('radiogroup', { name: group })
      await radios.getByRole('radio', { name: choice, exact: true }).check()
    },
    type: async (name: string, text: string) => {
      done.fields += 1
      await page.getByRole('textbox', { name, exact: true }).first().fill(text)
    },
  }
}

test.describe('federation with Microsoft 365', () => {
  test('the job: from the door to the printed paper in few clicks', async ({ page }) => {
    await page.goto('')
    const { press, choose, type, done } = counted(page)
    await press('Federate with Microsoft 365')
    await choose('What do you run?', 'Skype for Business Server Subscription Edition')
    await choose('Are users of one domain split between your servers and the cloud?', 'No')
    await choose('Edge Server with external access?', 'Yes')
    await choose('Are the Access Edge and the SIP domains active and reachable?', 'Yes')
    await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('Eligible')
    await expectAccessible(page)
    await press(/^Continue/)
    await type('Access Edge FQDN', 'sip.contoso.com')
    await type('SIP domain', 'contoso.com')
    await press(/^Continue/)
    const order = page.getByRole('list', { name: 'Order of work' })
    await expect(order).toContainText('Enable the hosting provider of Microsoft 365')
    await press(/^Continue/)
    await press(/^Open the summary/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Federation with Microsoft 365',
    )
    const text = (await page.locator('#main, main').last().innerText()).replace(/\s+/g, ' ')
    expect(text).toContain('_sipfederationtls._tcp.contoso.com')
    expect(text).not.toMatch(/agreement|submit|pic\.lync/i)
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible()
    const pages = await printedPages(page)
    done.clicks += 1
    expect(pages.length).toBeGreaterThan(0)
    expect(done.clicks).toBeLessThanOrEqual(MOST_CLICKS)
    expect(done.fields).toBeLessThanOrEqual(MOST_FIELDS)
  })

  test('a request that can no longer be made becomes federation with its Edges', async ({
    page,
  }) => {
    await page.goto('')
    await page.getByRole('button', { name: 'Try a sample' }).click()
    const banner = page.getByRole('region', { name: 'Rehearsal' })
    await expect(banner).toContainText('Rehearsal under the rules of 22 March 2019.')
    await page.getByRole('button', { name: 'Federate with Microsoft 365 instead' }).click()
    await expect(
      page
        .getByRole('radiogroup', { name: 'Kind of request' })
        .getByRole('radio', { name: 'Federation with Microsoft 365' }),
    ).toBeChecked()
    await expect(banner).toBeHidden()
    await page.getByRole('link', { name: /Edges and domains/ }).click()
    await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' }).first()).not.toHaveValue(
      '',
    )
  })
})
