import type { Page } from '@playwright/test'

/**
 * What another program would get on pasting: each kind that lies on the clipboard, by its media type. The clipboard is
 * one for all browsers of a machine: read while another one writes, it is read again.
 */
export async function readClipboard(page: Page, tries = 5): Promise<Record<string, string>> {
  const read = page.evaluate(async () => {
    const kinds: Record<string, string> = {}
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) kinds[type] = await (await item.getType(type)).text()
    }
    return kinds
  })
  return read.catch((error: unknown) => {
    if (tries <= 1 || !/Clipboard data has changed/.test(String(error))) throw error
    return readClipboard(page, tries - 1)
  })
}
