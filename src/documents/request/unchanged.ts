import type { Paper } from '../../paper/paper'

/**
 * The paper with the very sections of an earlier one wherever they say the same, so that only what differs is
 * drawn again: a request may hold 10,000 names, and its time of making changes with each minute.
 */
export function keepUnchanged(paper: Paper, before: Paper | null | undefined): Paper {
  const earlier = new Map(before?.sections.map((section) => [section.id, section]))
  return {
    ...paper,
    sections: paper.sections.map((section) => {
      const same = earlier.get(section.id)
      return same && JSON.stringify(same) === JSON.stringify(section) ? same : section
    }),
  }
}
