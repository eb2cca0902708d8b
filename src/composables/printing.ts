let printing = false
// Ahead of every component: something may be drawn for the first time because the page is about to be printed.
if ('addEventListener' in globalThis) {
  addEventListener('beforeprint', () => (printing = true))
  addEventListener('afterprint', () => (printing = false))
}

/** Whether the page is being printed, or about to be. */
export const isPrinting = (): boolean => printing
