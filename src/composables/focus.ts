import { nextTick } from 'vue'

/** The heading of the page on the screen. */
function pageHeading(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main h1')
}

/**
 * Does what may take the control in focus out of the page. If it did, the focus goes to `next`, or to the
 * heading of the page: never to nowhere, where a keyboard starts again from the top.
 */
export async function keepFocus(
  action: () => unknown,
  next: () => HTMLElement | null | undefined = pageHeading,
): Promise<void> {
  await action()
  await nextTick()
  const { activeElement } = document
  if (activeElement === null || activeElement === document.body) (next() ?? pageHeading())?.focus()
}

/** Puts the focus on the heading of the page, as soon as a page that is still being read has one. */
export function focusHeading(): void {
  waiting?.disconnect()
  if (pageHeading()) return pageHeading()?.focus()
  waiting = new MutationObserver(() => pageHeading() && focusHeading())
  waiting.observe(document.body, { childList: true, subtree: true })
}
let waiting: MutationObserver | undefined
