import type { Page } from '@playwright/test'
import { quantile } from './quantile'

/** How long the events of a person took, each from itself to the next frame on the screen, in milliseconds. */
export interface Responses {
  events: number
  p50: number
  p98: number
  /** The longest task on the main thread meanwhile. */
  longestTask: number
}

/** Browsers report no event under 16 ms; it is counted as if it had taken that. */
const LEAST = 16
const OF_A_PERSON = [
  'pointerdown',
  'pointerup',
  'click',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
]

/** Begins to watch; what it gives back ends it. */
export async function watchEvents(page: Page): Promise<() => Promise<Responses>> {
  const counts = () =>
    page.evaluate(
      (names) => names.reduce((sum, name) => sum + (performance.eventCounts.get(name) ?? 0), 0),
      OF_A_PERSON,
    )
  const before = await counts()
  await page.evaluate((names) => {
    const seen = { events: [] as number[], tasks: [0] }
    Object.assign(globalThis, { seen })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (names.includes(name)) seen.events.push(duration)
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.tasks.push(duration)
    }).observe({ type: 'longtask' })
  }, OF_A_PERSON)

  return async () => {
    await page.waitForTimeout(1_500)
    const events = (await counts()) - before
    const seen = await page.evaluate(
      () => (globalThis as unknown as { seen: { events: number[]; tasks: number[] } }).seen,
    )
    const short = Array.from({ length: Math.max(0, events - seen.events.length) }, () => LEAST)
    const all = [...seen.events, ...short]
    return {
      events: all.length,
      p50: quantile(all, 0.5),
      p98: quantile(all, 0.98),
      longestTask: Math.max(...seen.tasks),
    }
  }
}
