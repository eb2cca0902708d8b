import type { NameChange, NameProblem } from '../names/nameReading'
import { problemHit } from '../rules/names/check'
import { interpolate } from '../rules/wording'
import { RULEBOOK } from '../rules/rulebook'

/** Why a text is no name, in the words of the finding that it would be in its field. */
export function refusalWords(typed: string, problem: NameProblem): string {
  const { rule, values } = problemHit(typed, problem)
  return interpolate(RULEBOOK.get(rule)?.detail ?? '', values)
}

const CHANGES: Readonly<Record<NameChange['kind'], string>> = {
  trimmed: 'spaces and quotes left out',
  'invisible-removed': 'invisible characters left out',
  'scheme-removed': 'protocol left out',
  'address-read': 'only the part after the @ used',
  'path-removed': 'path left out',
  'port-removed': 'port left out',
  'trailing-dot-removed': 'last dot left out',
  'lower-cased': 'in small letters',
  'width-folded': 'full-width letters replaced',
  'hyphen-read': 'dash read as a hyphen',
  'www-removed': '“www.” of a web page left out',
  'to-ascii': 'in the form that DNS carries',
}

/** What was done to read a name: “protocol left out, in small letters”. */
export function changeWords(changes: readonly NameChange[]): string {
  return [...new Set(changes.map(({ kind }) => CHANGES[kind]))].join(', ')
}

/** What a row of CSV was left out for. */
export const ROW_DROPPED = {
  quote: 'A quote is opened and not closed.',
  nul: 'It holds a NUL character.',
  'too-many-cells': 'It has more cells than there are headings.',
  'no-domain': 'It has no domain in it.',
  'above-headings': 'It is above the headings.',
} as const
