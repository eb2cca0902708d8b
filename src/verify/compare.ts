import { newestFirst, type Instant } from '../core/time'
import type { Reading } from './reading'
import type { Seen, Want } from './want'

/** `as-wanted` only where the value is literally in a text, whole, and nothing beside it says otherwise. */
export type Verdict = 'as-wanted' | 'differs' | 'not-shown'

/** What one place said last about one want. */
export interface FoundValue {
  place: string
  at: Instant
  seen: readonly Seen[]
  /** What the same place said the time before, where that was something else. */
  before: { at: Instant; seen: readonly Seen[] } | null
}

export interface Row {
  want: Omit<Want, 'look' | 'changeFor'>
  verdict: Verdict
  /** One for each place that says something, the newest first. */
  found: readonly FoundValue[]
}

/** Plain data: it is made beside the page, and sent to it. */
export interface Comparison {
  rows: readonly Row[]
  counts: Readonly<Record<Verdict, number>>
  /** Against what the same places said before; null where nothing was said before. */
  since: { at: Instant; changed: number; same: number; first: number } | null
}

/**
 * Holds what was read against what is wanted. The newest reading of a place that says something about a want decides for
 * that place; all places have to agree before a value is as wanted.
 */
export function compare(wants: readonly Want[], readings: readonly Reading[]): Comparison {
  const rows = wants.map((want) => rowOf(want, readings))
  const counts = { 'as-wanted': 0, differs: 0, 'not-shown': 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return { rows, counts, since: sinceOf(wants, readings) }
}

function rowOf(want: Want, readings: readonly Reading[]): Row {
  const byPlace = new Map<string, { at: Instant; seen: readonly Seen[] }[]>()
  for (const { place, at, observations } of readings) {
    const seen = want.look(observations)
    if (seen.length === 0) continue
    const key = place.trim().toLowerCase()
    byPlace.set(key, [...(byPlace.get(key) ?? []), { at, seen }])
  }
  const found = [...byPlace]
    .map(([key, said]): FoundValue => {
      const last = said.at(-1)
      const before = said.at(-2)
      const place = readings.findLast((each) => each.place.trim().toLowerCase() === key)?.place
      const changed = before && last && textOf(before.seen) !== textOf(last.seen)
      return {
        place: place?.trim() ?? '',
        at: last?.at ?? '',
        seen: last?.seen ?? [],
        before: changed ? before : null,
      }
    })
    .sort((one, other) => newestFirst(one.at, other.at))
  const { look: _, changeFor, ...plain } = want
  const all = found.flatMap(({ seen }) => seen)
  const change = changeFor?.(all) ?? plain.change
  return { want: { ...plain, change }, verdict: verdictOf(all), found }
}

/** The worst of what was seen: a difference, then what cannot be read. */
function verdictOf(seen: readonly Seen[]): Verdict {
  if (seen.some(({ state }) => state === 'other')) return 'differs'
  return seen.length > 0 && seen.every(({ state }) => state === 'wanted')
    ? 'as-wanted'
    : 'not-shown'
}

/** What the newest reading says, held against what its place said the time before. */
function sinceOf(wants: readonly Want[], readings: readonly Reading[]): Comparison['since'] {
  const newest = readings.at(-1)
  const earlier = readings.findLast((each) => each !== newest && samePlace(each, newest))
  if (!newest || !earlier) return null
  const since = { at: earlier.at, changed: 0, same: 0, first: 0 }
  for (const want of wants) {
    const now = want.look(newest.observations)
    if (now.length === 0) continue
    const before = readings
      .filter((each) => each !== newest && samePlace(each, newest))
      .map(({ observations }) => want.look(observations))
      .findLast((seen) => seen.length > 0)
    if (!before) since.first += 1
    else if (textOf(before) === textOf(now)) since.same += 1
    else since.changed += 1
  }
  return since.changed + since.same === 0 ? null : since
}

function samePlace(one: Reading, other: Reading | undefined): boolean {
  return one.place.trim().toLowerCase() === other?.place.trim().toLowerCase()
}

function textOf(seen: readonly Seen[]): string {
  return seen.map(({ text }) => text).join('\n')
}
