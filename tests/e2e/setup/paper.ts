import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'

/** The pages that printing gives, each as the text that stands on it, laid out as it stands. */
export async function printedPages(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<string[]> {
  const pdf = await page.pdf({ format, preferCSSPageSize: false, printBackground: true })
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}
