import type { Page } from '@playwright/test'
import { createDraft } from '../../../src/request/draft'
import { writeSavedFile } from '../../../src/documents/savedFile'

const AT = '2026-03-01T09:00:00.000Z'

/** A backup with so many requests, each with an Access Edge and a few SIP domains. */
export function backupOf(count: number): string {
  let last = 0
  const newId = () => `id-${(last += 1)}`
  const drafts = Array.from({ length: count }, (_, at) => {
    const draft = createDraft(newId, AT, `Customer ${String(at).padStart(5, '0')}`)
    const [edge] = draft.edges
    if (!edge) return draft
    const domains = ['com', 'net', 'org'].map((end) => ({
      ...edge.domains[0],
      id: newId(),
      name: `customer${at}.${end}`,
    }))
    return {
      ...draft,
      edges: [{ ...edge, fqdn: `sip.customer${at}.com`, domains }],
    } as typeof draft
  })
  return writeSavedFile(drafts, AT)
}

/** Remembers from now on how long each long task of the page took. */
export async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const found: number[] = []
    Object.assign(globalThis, { longTasks: found })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration)
    }).observe({ type: 'longtask' })
  })
  return () =>
    page.evaluate(() =>
      Math.max(0, ...(globalThis as unknown as { longTasks: number[] }).longTasks),
    )
}
