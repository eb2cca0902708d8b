import type { Page } from '@playwright/test'

/** What another program would get on pasting: each kind that lies on the clipboard, by its media type. */
export async function readClipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const kinds: Record<string, string> = {}
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) kinds[type] = await (await item.getType(type)).text()
    }
    return kinds
  })
}
