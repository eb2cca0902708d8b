import type { Rule } from './finding'
import type { IsoDate } from '../core/time'

/** Whether a rule holds on a day: from its first day until the day before its last. No rule holds never. */
export function holdsOn(rule: Rule | undefined, day: IsoDate): boolean {
  if (!rule) return false
  return (!rule.since || day >= rule.since) && (!rule.until || day < rule.until)
}
