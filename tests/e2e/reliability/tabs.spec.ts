import {
  crash,
  expectSaved,
  goTo,
  nameField,
  openTab,
  rowsOf,
  saveStatus,
  startRequest,
  type Row,
} from '../setup/app'
import { expect, test } from '../setup/test'

const nameOf = ({ draft }: Row) => String((draft as { name?: unknown } | null)?.name)

test('R4: two tabs that take a draft over from each other lose no word of either', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  await page.goto('./')
  await startRequest(page, 'Start')
  const other = await openTab(context, page.url())
  await expect(saveStatus(other)).toHaveText(/another tab is writing/)
  await expect(nameField(other)).toBeDisabled()
  const tabs = [page, other]
  const words = ['Start']
  for (let turn = 0; turn < 50; turn += 1) {
    const tab = tabs[turn % 2]!
    if (turn > 0) await tab.getByRole('button', { name: 'Take over' }).click()
    await expect(nameField(tab)).toBeEnabled()
    await expect(nameField(tab)).toHaveValue(words.join(' '))
    words.push(`word${turn}`)
    await nameField(tab).focus()
    await tab.keyboard.press('End')
    await tab.keyboard.insertText(` word${turn}`)
    if (turn % 5 === 0) await nameField(tab).blur()
  }
  await expectSaved(other)
  const stored = (await rowsOf(page, 'drafts')).map(nameOf)
  expect(stored).toEqual([words.join(' ')])
})

test('R4: without locks both tabs write, and what each wrote is in a draft or in a version of it', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined })
  })
  await page.goto('./')
  await startRequest(page, 'Start')
  const other = await openTab(context, page.url())
  await expect(nameField(other)).toHaveValue('Start')
  const typed: string[] = []
  for (let turn = 0; turn < 50; turn += 1) {
    const tab = turn % 2 === 0 ? page : other
    const word = turn % 2 === 0 ? `a${turn}` : `b${turn}`
    typed.push(word)
    await nameField(tab).focus()
    await tab.keyboard.press('End')
    await tab.keyboard.insertText(` ${word}`)
    if (turn % 7 === 0) await nameField(tab).blur()
  }
  await expectSaved(page)
  await expectSaved(other)
  const kept = [...(await rowsOf(page, 'drafts')), ...(await rowsOf(page, 'snapshots'))]
  const all = kept.map(nameOf).join(' | ').split(/[ |]+/)
  expect(typed.filter((word) => !all.includes(word))).toEqual([])
  await expect.poll(async () => (await rowsOf(page, 'drafts')).length).toBe(2)
})

test('R4: the tab that reads along writes within a second after the other crashed', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await startRequest(page, 'Before the crash')
  const other = await openTab(context, page.url())
  await expect(nameField(other)).toBeDisabled()
  await crash(page)
  await expect(nameField(other)).toBeEnabled({ timeout: 1000 })
  await expect(nameField(other)).toHaveValue('Before the crash')
  await nameField(other).fill('After the crash')
  await expectSaved(other)
})

test('R4: tabs that open all at once, as after a restart of the browser, all keep drafts', async ({
  page,
  context,
}) => {
  await page.goto('./')
  await startRequest(page, 'In all of them')
  const address = page.url()
  await page.close()
  const tabs = await Promise.all(Array.from({ length: 6 }, () => openTab(context, address)))
  for (const tab of tabs) await expect(nameField(tab)).toHaveValue('In all of them')
  const told = await Promise.all(tabs.map((tab) => saveStatus(tab).textContent()))
  expect(told.toSorted()).toEqual([
    ...Array.from({ length: 5 }, () => 'Not saved: another tab is writing this draft'),
    'Saved in this browser',
  ])
})

test('R5: a clock set back or forward changes nothing about which version is the latest', async ({
  page,
}) => {
  await page.clock.setSystemTime('2026-11-21T09:00:00Z')
  await page.goto('./')
  await startRequest(page, 'In 2026')
  const address = page.url()
  for (const [day, name] of [
    ['2020-01-01T00:00:00Z', 'In 2020'],
    ['2100-01-01T00:00:00Z', 'In 2100'],
    ['2019-05-05T00:00:00Z', 'In 2019'],
  ] as const) {
    await page.clock.setSystemTime(day)
    await nameField(page).fill(name)
    await expectSaved(page)
    await page.reload()
    await expect(nameField(page)).toHaveValue(name)
  }
  await goTo(page, '#/')
  await page.goto(address)
  await expect(nameField(page)).toHaveValue('In 2019')
})
