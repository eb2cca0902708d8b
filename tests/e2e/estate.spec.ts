import { readFileSync } from 'node:fs'
import { expectAccessible } from './setup/accessibility'
import { expect, test } from './setup/test'
import type { Page } from '@playwright/test'

const COUNT = 3_000
const LIST = Array.from(
  { length: COUNT },
  (_, at) => `customer${at}.com -> sip.hoster${at % 40}.com`,
)

async function openStep(page: Page) {
  await page.goto('')
  await page.getByRole('button', { name: 'Start a request' }).click()
  await page.waitForURL(/eligibility/)
  await page.goto(page.url().replace(/eligibility.*$/, 'domains'))
}

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Paste a list' }).click()
  // Typed as one paste: key by key the browser alone would take minutes.
  await page.getByRole('textbox', { name: 'List' }).evaluate((field, value) => {
    ;(field as HTMLTextAreaElement).value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
  await page.getByRole('button', { name: 'Preview' }).click()
}

async function choose(page: Page, file: { name: string; buffer: Buffer } | string) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles(
    typeof file === 'string' ? file : { ...file, mimeType: 'application/byte-stream' },
  )
}

const dialog = (page: Page) => page.getByRole('dialog')
const names = (page: Page) => page.getByRole('textbox', { name: 'SIP domain' })

test.describe('a pasted list', () => {
  test('is shown before it is added, and added as one step', async ({ page }) => {
    await openStep(page)
    const bad = ['10.0.0.1', '*.litware.com', 'contoso.local', 'co.uk', 'litware.nosuchending']
    await paste(page, ['contoso.com', 'https://Fabrikam.com/', 'contoso.com', ...bad].join('\n'))
    const preview = dialog(page)
    for (const count of ['1 added', '1 corrected', '1 already listed', '5 skipped'])
      await expect(preview).toContainText(count)
    await expect(preview).toContainText('From “https://Fabrikam.com/”')
    await expect(preview).toContainText('The same as line 1')
    for (const reason of ['is an address', 'wildcard', 'kept for private networks'])
      await expect(preview).toContainText(reason)
    await expect(preview).toContainText('co.uk is an ending under which domains are registered')
    await expect(preview).toContainText('does not end as names on the internet do')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Add these/ }).click()
    await expect(names(page)).toHaveCount(2)
    await expect(names(page).nth(1)).toHaveValue('fabrikam.com')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(names(page)).toHaveCount(1)
    await expect(names(page)).toHaveValue('')
  })

  test('changes nothing on Cancel', async ({ page }) => {
    await openStep(page)
    await paste(page, 'contoso.com')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(names(page)).toHaveValue('')
  })
})

test.describe('a list pasted into one field', () => {
  const pasteInto = (page: Page, text: string) =>
    names(page)
      .first()
      .evaluate((field, value) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', value)
        const how = { clipboardData, bubbles: true, cancelable: true }
        field.dispatchEvent(new ClipboardEvent('paste', how))
      }, text)

  test('becomes rows, and is looked at first where it is more than names', async ({ page }) => {
    await openStep(page)
    await pasteInto(page, 'contoso.com\r\nfabrikam.com\r\ntailspintoys.com')
    await expect(names(page)).toHaveCount(3)
    await expect(names(page).nth(2)).toHaveValue('tailspintoys.com')
    await pasteInto(
      page,
      'litware.com -> sip.litware.com\ncontoso.com -> sip.contoso.com\nsip.adatum.com',
    )
    const preview = dialog(page)
    await expect(preview).toContainText('2 added')
    await expect(preview).toContainText('1 already listed')
    await expect(preview).toContainText('sip.adatum.com looks like a server, not a domain')
    await page.getByRole('button', { name: 'Use adatum.com, line 3' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Add these/ }).click()
    await expect(names(page)).toHaveCount(5)
    await expect(names(page).nth(3)).toHaveValue('adatum.com')
  })
})

test.describe('CSV', () => {
  test('is read in UTF-16 with semicolons, and its columns can be corrected', async ({ page }) => {
    await openStep(page)
    await page.getByRole('button', { name: 'Import CSV' }).click()
    const text =
      '\uFEFFName;Access Edge\ncontoso.com;sip.contoso.com\nfabrikam.com;sip.contoso.com\n'
    await choose(page, { name: 'domains.csv', buffer: Buffer.from(text, 'utf16le') })
    await expect(dialog(page)).toContainText('semicolons, UTF-16')
    await expect(dialog(page)).toContainText('2 added')
    await page.getByRole('combobox', { name: 'Column of Access Edges' }).selectOption('None')
    await expect(dialog(page).getByText('under sip.contoso.com')).toHaveCount(0)
    await page.getByRole('combobox', { name: 'Column of Access Edges' }).selectOption({ index: 2 })
    await page.getByRole('button', { name: /^Add these/ }).click()
    await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' })).toHaveValue(
      'sip.contoso.com',
    )
    await expect(names(page)).toHaveCount(2)
  })

  test('is refused with the reason where it is a workbook', async ({ page }) => {
    await openStep(page)
    await page.getByRole('button', { name: 'Import CSV' }).click()
    await choose(page, { name: 'domains.xlsx', buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0]) })
    await expect(page.getByRole('alert')).toContainText('Excel workbook')
  })
})

test.describe('a topology', () => {
  test('shows what it holds, asks where a domain goes, and is added', async ({ page }) => {
    await openStep(page)
    await page.getByRole('button', { name: 'Import topology' }).click()
    await choose(page, 'tests/fixtures/topology/contoso-two-edges.xml')
    await expect(dialog(page)).toContainText('Redmond')
    await expect(dialog(page)).toContainText('edge.tailspintoys.com')
    await expect(dialog(page)).toContainText('! off')
    await expectAccessible(page)
    await page
      .getByRole('combobox', { name: 'Access Edge of example.fabrikam.com' })
      .selectOption('Leave out')
    await page.getByRole('button', { name: 'Add these' }).click()
    await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' })).toHaveCount(2)
    await expect(page.getByRole('main')).not.toContainText('example.fabrikam.com')
  })

  test('shows which of its names a request cannot take, and why', async ({ page }) => {
    await openStep(page)
    await page.getByRole('button', { name: 'Import topology' }).click()
    const text = readFileSync('tests/fixtures/topology/contoso-two-edges.xml', 'utf8')
      .replace('Name="example.fabrikam.com"', 'Name="contoso.local"')
      .replaceAll('"edge.tailspintoys.com"', '"edge.contoso.corp"')
    await choose(page, { name: 'local.xml', buffer: Buffer.from(text) })
    await expect(dialog(page).getByRole('heading', { name: 'Refused' })).toBeVisible()
    for (const ending of ['.local', '.corp'])
      await expect(dialog(page)).toContainText(`Names that end in ${ending} are kept for private`)
    await page.getByRole('button', { name: 'Add these' }).click()
    await expect(page.getByRole('textbox', { name: 'Access Edge FQDN' }).first()).toHaveValue(
      'sip.contoso.com',
    )
    await expect(page.getByRole('main')).not.toContainText('contoso.local')
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(names(page)).toHaveValue('')
    // Typed by hand it is a finding.
    await names(page).fill('contoso.local')
    await expect(page.getByRole('main')).toContainText('cannot be reached from outside')
  })

  for (const [name, content, reason] of [
    ['doctype.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'document type'],
    ['page.xml', '<html><body></body></html>', 'begins with “html”'],
    ['half.xml', '<Topology><Sites>', 'is incomplete'],
    ['topology.zip', 'PK\u0003\u0004', 'zip archive'],
    ['topology.pdf', '%PDF-1.7', 'It is a PDF'],
    ['empty.xml', '', 'empty'],
  ] as const) {
    test(`is refused with the reason: ${name}`, async ({ page }) => {
      await openStep(page)
      await page.getByRole('button', { name: 'Import topology' }).click()
      await choose(page, { name, buffer: Buffer.from(content) })
      await expect(page.getByRole('alert')).toContainText(reason)
      await expect(page.getByRole('button', { name: 'Add these' })).toHaveCount(0)
    })
  }
})

test.describe('where the browser gives no workers', () => {
  test('large lists and files are read on the page, which answers meanwhile', async ({ page }) => {
    test.slow()
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        Worker: function () {
          throw new DOMException('Blocked by a policy', 'SecurityError')
        },
      })
    })
    await openStep(page)
    const longest = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let last = performance.now()
          let most = 0
          const timer = setInterval(() => {
            most = Math.max(most, performance.now() - last)
            last = performance.now()
            if (!document.querySelector('dialog')?.innerText.includes('3,000 added')) return
            clearInterval(timer)
            resolve(most)
          })
        }),
    )
    await paste(page, LIST.join('\n'))
    await expect(dialog(page)).toContainText('3,000 added')
    // Far less than the whole takes, also where others use the machine.
    expect(await longest).toBeLessThan(1_000)
    await page.getByRole('button', { name: /^Add these/ }).click()
    await names(page).first().fill('two words')
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText(
      'The name contains a space',
    )
    await page.getByRole('button', { name: 'Import topology' }).click()
    await choose(page, 'tests/fixtures/topology/contoso-two-edges.xml')
    await expect(dialog(page)).toContainText('Redmond')
  })
})

test.describe('more than ten Access Edges', () => {
  const numbers = (page: Page) =>
    page.getByRole('group', { name: /^Access Edge \d+$/ }).getByText(/^Request \d$/)

  test('are divided into requests that stay as they are when one changes', async ({ page }) => {
    await openStep(page)
    await paste(
      page,
      Array.from({ length: 23 }, (_, at) => `customer${at}.com -> sip.hoster${at}.com`).join('\n'),
    )
    await page.getByRole('button', { name: /^Add these/ }).click()
    await expect(page.getByText('23 domains under 23 Access Edges')).toBeVisible()
    await page.getByRole('button', { name: 'Remove Access Edge 3', exact: true }).click()
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('hoster1')
    // Of the second request nothing moved up into the place that the first one has now.
    await expect(numbers(page).nth(0)).toHaveText('Request 1')
    await expect(numbers(page).nth(1)).toHaveText('Request 2')
    await page.getByRole('button', { name: 'Add Access Edge' }).click()
    await expect(numbers(page).last()).toHaveText('Request 1')

    const base = page.url().replace(/domains.*$/, '')
    await page.goto(`${base}summary`)
    for (const part of [1, 2, 3])
      await expect(
        page.getByRole('heading', { name: new RegExp(`^Request ${part} of 3`) }),
      ).toBeVisible()
    await page
      .getByRole('combobox', { name: 'Show, copy and print' })
      .selectOption('Request 2 of 3')
    await expect(page.getByRole('main')).toContainText('customer19.com')
    await expect(page.getByRole('main')).not.toContainText('customer1.com')
    await expect(page.getByRole('main')).not.toContainText('customer20.com')
    await page.goto(`${base}track`)
    await page
      .getByRole('region', { name: 'Request 2 of 3' })
      .getByRole('button', { name: 'Mark as submitted' })
      .click()
    for (const [part, count] of [
      [1, 1],
      [2, 0],
      [3, 1],
    ] as const)
      await expect(
        page
          .getByRole('region', { name: `Request ${part} of 3` })
          .getByRole('button', { name: 'Mark as submitted' }),
      ).toHaveCount(count)
  })
})

test.describe('an estate of thousands', () => {
  test.slow()

  test.beforeEach(async ({ page }) => {
    await openStep(page)
    await paste(page, LIST.join('\n'))
    await expect(dialog(page)).toContainText('3,000 added')
    await page.getByRole('button', { name: /^Add these/ }).click()
    await expect(page.getByText('3,000 domains under 40 Access Edges')).toBeVisible()
  })

  test('draws what is in view and tells how much there is', async ({ page }) => {
    const table = page.getByRole('region', { name: 'Names' }).getByRole('table')
    await expect(table).toHaveAttribute('aria-rowcount', '3041')
    expect(await table.getByRole('row').count()).toBeLessThan(60)
    await names(page).first().focus()
    await page.keyboard.press('ArrowDown')
    await expect(names(page).nth(1)).toBeFocused()
    await page.keyboard.press('Control+End')
    const last = page.locator(':focus')
    await expect(last).toHaveValue('customer2999.com')
    await expect(page.locator('tr', { has: last })).toHaveAttribute('aria-rowindex', '3041')
    await page.keyboard.press('PageUp')
    await expect(last).not.toHaveValue('customer2999.com')
    await expectAccessible(page)
  })

  test('keeps the focus in its row, however far the table is scrolled', async ({ page }) => {
    await names(page).nth(2).focus()
    await page.getByRole('region', { name: 'Names' }).hover()
    await page.mouse.wheel(0, 60_000)
    await expect(page.getByText('customer2990.com').or(names(page).last())).toBeVisible()
    const typed = page.locator(':focus')
    await expect(page.locator('tr', { has: typed })).toHaveAttribute('aria-rowindex', '5')
    await page.keyboard.press('End')
    await page.keyboard.type('x')
    await expect(typed).toHaveValue(/\.comx$/)
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('tr', { has: page.locator(':focus') })).toHaveAttribute(
      'aria-rowindex',
      '6',
    )
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+End')
    await expect(page.locator(':focus')).toHaveValue('customer2999.com')
  })

  test('finds names, sorts them, moves and removes those that are selected', async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('customer299')
    await expect(page.getByText('11 of 3,000 domains')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Select all shown' }).check()
    const chosen = page.getByRole('group', { name: 'Selected rows' })
    await chosen.getByRole('combobox', { name: 'Move to' }).selectOption('sip.hoster0.com')
    await chosen.getByRole('button', { name: 'Move', exact: true }).click()
    const edges = page.getByRole('textbox', { name: 'Access Edge FQDN' })
    await expect(edges).toHaveCount(1)
    await expect(edges).toHaveValue('sip.hoster0.com')
    await page.getByRole('combobox', { name: 'Order' }).selectOption('By name')
    await expect(edges).toHaveCount(0)
    await expect(names(page).first()).toHaveValue('customer299.com')
    await page.getByRole('checkbox', { name: 'Select customer2990.com' }).check()
    await chosen.getByRole('button', { name: 'Remove 1' }).click()
    await expect(page.getByText('10 of 2,999 domains')).toBeVisible()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await expect(page.getByText('11 of 3,000 domains')).toBeVisible()
  })

  test('says what is wrong with a name a moment after it was typed, and mends all alike', async ({
    page,
  }) => {
    for (const at of [0, 1]) await names(page).nth(at).fill(`user${at}@fixed${at}.com`)
    await expect(page.getByRole('main')).toContainText('A user’s address was read as a domain')
    await page
      .getByRole('combobox', { name: 'Finding' })
      .selectOption({ label: 'A user’s address was read as a domain (2)' })
    await expect(names(page)).toHaveCount(2)
    await page.getByRole('button', { name: 'Fix all 2' }).first().click()
    await page.getByRole('combobox', { name: 'Finding' }).selectOption('With or without')
    await expect(names(page).first()).toHaveValue('fixed0.com')
    await expect(names(page).nth(1)).toHaveValue('fixed1.com')
  })

  test('goes to a name that is not drawn, from its finding', async ({ page }) => {
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('customer2999')
    await names(page).first().fill('two words')
    await page.getByRole('searchbox', { name: 'Find a name' }).fill('')
    await expect(names(page).first()).toHaveValue('customer0.com')
    const findings = page.getByRole('region', { name: 'Findings' })
    await findings.getByRole('link', { name: 'The name contains a space', exact: true }).click()
    await expect(page.locator(':focus')).toHaveValue('two words')
    await page.getByRole('button', { name: /^Continue/ }).click()
    await page
      .getByRole('group', { name: 'There is a problem' })
      .getByRole('link', { name: 'The name contains a space' })
      .click()
    await expect(page.locator(':focus')).toHaveValue('two words')
  })
})
