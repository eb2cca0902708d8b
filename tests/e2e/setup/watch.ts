import { expect, type BrowserContext } from '@playwright/test'

/** What a page did that it must never do, collected over all pages and workers of a context. */
export interface Watch {
  /** Lets a complaint pass that this test causes on purpose. */
  allow(complaint: RegExp): void
  /** Fails when anything is left that was not allowed. */
  expectClean(): void
}

/** Watches a context from its first page on: requests to other origins, the console, errors nobody caught. */
export function watch(context: BrowserContext, origin: string): Watch {
  const complaints: string[] = []
  // Said by the tool, where a test has no worker.
  const allowed = [/Service Worker registration blocked by Playwright/]

  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url())
    const staysHere = protocol === 'data:' || protocol === 'blob:' || target === origin
    if (!staysHere) complaints.push(`request to ${request.url()}`)
  })
  context.on('page', (page) => {
    page.on('websocket', (socket) => complaints.push(`socket to ${socket.url()}`))
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()}`)
    }
  })
  context.on('weberror', (error) => complaints.push(`not caught: ${error.error()}`))

  return {
    allow: (complaint) => allowed.push(complaint),
    expectClean() {
      const left = complaints.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      expect(left, 'requests to others, console messages and errors nobody caught').toEqual([])
    },
  }
}
