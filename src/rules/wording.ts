import type { Hit } from './finding'
import type { Fix, Rule } from './rule'
import type { Instant } from '../core/time'

/** How a moment is written in a sentence: in the reader's zone where that is known. */
export type WriteTime = (at: Instant) => string

/** A template taken apart: plain text and the placeholders between. */
type Piece = string | { name: string; time: boolean; placeholder: string }

// Rules are few and their findings many: each text is taken apart once.
const templates = new Map<string, readonly Piece[]>()

/**
 * Fills `{name}` with the value of that name and `{name:time}` with that moment as `writeTime` writes it.
 * A placeholder without a value stays as it is, so that it shows. Values are never read as templates.
 * Meant for the texts of the rulebook, which are remembered taken apart.
 */
export function interpolate(
  template: string,
  values: Readonly<Record<string, string>>,
  writeTime: WriteTime = writeUtc,
): string {
  let text = ''
  for (const piece of piecesOf(template)) {
    if (typeof piece === 'string') text += piece
    else {
      const value = Object.hasOwn(values, piece.name) ? values[piece.name] : undefined
      text += value === undefined ? piece.placeholder : piece.time ? writeTime(value) : value
    }
  }
  return text
}

/** The words on the button of a hit's fix, or null where the rule has none for what the fix does. */
export function fixLabel(rule: Rule, fix: Fix, values: Hit['values']): string | null {
  const template = typeof rule.fix === 'object' ? rule.fix[fix.do] : rule.fix
  return template === undefined ? null : interpolate(template, values)
}

function piecesOf(template: string): readonly Piece[] {
  const known = templates.get(template)
  if (known) return known
  const pieces = template.split(/(\{\w+(?::time)?\})/).map((text): Piece => {
    const [, name, time] = /^\{(\w+)(:time)?\}$/.exec(text) ?? []
    return name === undefined ? text : { name, time: time !== undefined, placeholder: text }
  })
  templates.set(template, pieces)
  return pieces
}

/** A moment in UTC to the minute, for a reader whose zone is not known: `2026-11-21 14:05 UTC`. */
function writeUtc(at: Instant): string {
  return `${at.slice(0, -8).replace('T', ' ')} UTC`
}
