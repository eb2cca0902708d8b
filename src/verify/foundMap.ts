import { LANES_ON_SCREEN, mapOf } from '../documents/map/model'
import { mapSection, withMap } from '../documents/map/section'
import type { Summary } from '../documents/summary'
import type { RequestMap } from '../paper/map/map'
import type { Paper } from '../paper/paper'
import type { Comparison, Verdict } from './compare'

/** The map of a request with what was found on its lanes; null where there is nothing to draw. */
export function foundMap(summary: Summary, comparison: Comparison): RequestMap | null {
  return mapOf(summary, LANES_ON_SCREEN, foundIn(comparison))
}

/** The record of a verification with the same map on its first page. */
export function withFoundMap(paper: Paper, summary: Summary, comparison: Comparison): Paper {
  return withMap(paper, mapSection(summary, foundIn(comparison)))
}

function foundIn({ rows }: Comparison): (want: string) => Verdict | null {
  const verdicts = new Map(rows.map(({ want, verdict }) => [want.id, verdict]))
  return (want) => verdicts.get(want) ?? null
}
