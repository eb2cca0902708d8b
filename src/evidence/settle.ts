import type { Collector } from './collect'
import { lastAtMost } from './cleanText'
import type { Evidence, Fact, Noise, Place, Skipped } from './fact'
import { nameTokens } from './nameTokens'

/** Every place of a text that a fact is made of. */
export function placesOf(fact: Fact): readonly Place[] {
  switch (fact.kind) {
    case 'name':
    case 'absence':
      return [fact.place]
    case 'pair':
      return [fact.domain, fact.edge, fact.contact, fact.before].flatMap(
        (each) => each?.place ?? [],
      )
    case 'record':
      return [fact.ownerPlace, fact.targetPlace]
    case 'settings':
      return fact.settings.map(({ place }) => place)
    case 'certificate':
      return [fact.subject, fact.issuer, ...fact.names].flatMap((each) => each?.place ?? [])
  }
}

/**
 * Sees to it that every name-like token is in exactly one of facts, skipped and noise: what overlaps a fact is not also
 * skipped, a line with either is no noise, and a token that no reader spoke of is skipped as not needed.
 */
export function settle(collector: Collector): Evidence {
  const facts = inOrder(collector.facts)
  const inFacts = coverOf(facts.flatMap(placesOf))
  const skipped = collector.skipped.filter(({ place }) => !inFacts(place))
  const inSkipped = coverOf(skipped.map(({ place }) => place))
  const noise = collector.noise.filter(({ place }) => !inFacts(place) && !inSkipped(place))
  const inNoise = coverOf(noise.map(({ place }) => place))
  const left: Skipped[] = []
  for (const token of collector.clean.lines.flatMap(nameTokens)) {
    const place = collector.place(token)
    if (inFacts(place) || inSkipped(place) || inNoise(place)) continue
    left.push({ place, text: token.text.slice(0, 200), reason: 'not-needed', problem: null })
  }
  return {
    facts,
    skipped: inOrder<Skipped>([...skipped, ...left]),
    noise: inOrder<Noise>(noise),
    lines: collector.clean.lines.length,
    encoding: null,
    refused: null,
  }
}

function inOrder<T extends { place: Place }>(all: readonly T[]): T[] {
  return [...all].sort((one, other) => one.place.offset - other.place.offset)
}

/** Tells whether a place has a character in common with any of these. */
function coverOf(places: readonly Place[]): (place: Place) => boolean {
  const sorted = places
    .filter(({ length }) => length > 0)
    .sort((one, other) => one.offset - other.offset)
  const starts: number[] = []
  const ends: number[] = []
  for (const { offset, length } of sorted) {
    const last = ends.length - 1
    const end = offset + length
    if (last >= 0 && offset < (ends[last] ?? 0)) ends[last] = Math.max(ends[last] ?? 0, end)
    else {
      starts.push(offset)
      ends.push(end)
    }
  }
  return ({ offset, length }) => {
    const at = lastAtMost(starts, offset + Math.max(1, length) - 1)
    return at >= 0 && (ends[at] ?? 0) > offset
  }
}
