import { pathToFileURL } from 'node:url'
import { expect, test } from '../setup/test'

const onDisk = (file: string) => pathToFileURL(`dist/${file}`).href

test.beforeEach(({ watched }) => watched.allow(/^request to file:/))

test('the one-file build opens from a disk, with every part of the app in it', async ({ page }) => {
  await page.goto(onDisk('edgewise.html'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Requests')
  await page.goto(`${onDisk('edgewise.html')}#/tools/address`)
  await expect(page.getByRole('textbox', { name: 'Microsoft account addresses' })).toBeVisible()
})

test('the page of the hosted build leads there, to the same address in the app', async ({
  page,
}) => {
  await page.goto(`${onDisk('index.html')}#/tools/address`)
  await expect(page).toHaveURL(`${onDisk('edgewise.html')}#/tools/address`)
  await expect(page.getByRole('textbox', { name: 'Microsoft account addresses' })).toBeVisible()
})
