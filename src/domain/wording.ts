import type { Fix, Hit, Rule } from './finding'
import type { Instant } from './time'

/** How a moment is written in a sentence: in the reader's zone where that is known. */
export type WriteTime = (at: Instant) => string

const PLACEHOLDER = /\{(\w+)(:time)?\}/g

/**
 * Fills `{name}` with the value of that name and `{name:time}` with that moment as `writeTime` writes it.
 * A placeholder without a value stays as it is, so that it shows. Values are never read as templates.
 */
export function interpolate(
  template: string,
  values: Readonly<Record<string, string>>,
  writeTime: WriteTime = writeUtc,
): string {
  if (!template.includes('{')) return template
  return template.replace(PLACEHOLDER, (placeholder, name: string, time?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return placeholder
    return time ? writeTime(value) : value
  })
}

/** The words on the button of a hit's fix, or null where the rule has none for what the fix does. */
export function fixLabel(rule: Rule, fix: Fix, values: Hit['values']): string | null {
  const template = typeof rule.fix === 'object' ? rule.fix[fix.do] : rule.fix
  return template === undefined ? null : interpolate(template, values)
}

/** A moment in UTC to the minute, for a reader whose zone is not known: `2026-11-21 14:05 UTC`. */
function writeUtc(at: Instant): string {
  return `${at.slice(0, -8).replace('T', ' ')} UTC`
}
