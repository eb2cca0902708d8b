import type { Paper, PaperSection } from '../../paper/paper'
import type { Summary } from '../summary'
import type { FoundState } from './lanes'
import { mapOf } from './model'

/** Lanes that are drawn one by one on the first page of a paper. */
const MOST_ON_PAPER = 10

/** The map as a section of a paper; null where there is nothing to draw. */
export function mapSection(
  summary: Summary,
  found?: (want: string) => FoundState | null,
): PaperSection | null {
  const map = mapOf(summary, MOST_ON_PAPER, found)
  return map && { id: 'map', title: 'Map', blocks: [{ kind: 'map', map }] }
}

/** A document with the map below its first section, on the first page. Screens load the map late. */
export function withMap(paper: Paper, map: PaperSection | null): Paper {
  const [first, ...others] = paper.sections
  return map && first ? { ...paper, sections: [first, map, ...others] } : paper
}
