import type { Locator, Page } from '@playwright/test'
import { expect } from './site'

export const saveStatus = (page: Page) => page.getByRole('status', { name: 'Save status' })
export const findings = (page: Page) => page.getByRole('region', { name: 'Findings' })
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The radio button of an answer, by the words of its question. */
export function answer(page: Page, question: string, choice: string): Locator {
  return page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: choice, exact: true })
}

/** Goes on to the next step and waits for it. */
export async function goOnTo(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Continue/ }).click()
  await expect(heading(page)).toHaveText(title)
}

/** Begins a draft from the requests page; gives the address that its screens stand under. */
export async function begin(
  page: Page,
  button: 'Start a request' | 'Try a sample' = 'Start a request',
): Promise<string> {
  await page.goto('')
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(heading(page)).toHaveText('Eligibility')
  return page.url().replace(/eligibility$/, '')
}

export async function assessAsOf(page: Page, day: string): Promise<void> {
  await page.getByLabel('Rules as of', { exact: true }).fill(day)
}
