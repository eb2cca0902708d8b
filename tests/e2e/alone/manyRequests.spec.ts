import { writeFile } from 'node:fs/promises'
import { drafts, openTab } from '../setup/app'
import { backupOf, watchTasks } from '../setup/manyRequests'
import { expect, test } from '../setup/test'

const COUNT = 2_000

/** Its figures are printed and not compared: they belong to the machine. */
test('2,000 requests are restored from a backup and listed, beside a second tab on the list', async ({
  page,
  context,
  site,
}, info) => {
  test.slow()
  await page.goto('./')
  const other = await openTab(context, site)
  await other.getByRole('button', { name: 'Start a request' }).waitFor()
  const longest = await watchTasks(page)
  // From the disk: what is given in memory the test itself puts into the page, in one long task.
  const backup = info.outputPath('backup.json')
  await writeFile(backup, backupOf(COUNT))
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Restore a backup' }).click()
  const began = Date.now()
  await (await chooser).setFiles(backup)
  await page
    .getByText('2,000 requests were added.')
    .or(page.getByText('2000 requests were added.'))
    .waitFor()
  const restored = Date.now() - began
  // What is known of each comes by and by.
  await expect(page.getByText(/^(?:Ready|Rehearsal|Step \d|Nothing)/)).toHaveCount(COUNT, {
    timeout: 60_000,
  })
  const task = await longest()
  await other.close()

  const again = await openTab(context, site)
  const opened = await again.evaluate(
    (count) =>
      new Promise<number>((resolve) => {
        const look = () =>
          document.querySelectorAll('table a').length === count
            ? resolve(performance.now())
            : setTimeout(look, 10)
        look()
      }),
    COUNT,
  )
  await expect(drafts(again)).toHaveCount(COUNT)
  info.annotations.push({
    type: 'figures',
    description: `restored in ${restored} ms, listed ${Math.round(opened)} ms after opening, longest task ${Math.round(task)} ms`,
  })
  console.log(info.annotations.at(-1)?.description)
})
