import type { Paper } from '../../paper/paper'

/** The requests of a divided draft by the sections that hold them, with their short names (F19). */
export function requestsIn(paper: Paper): { section: string; label: string }[] {
  return paper.sections.flatMap(({ id, title }) =>
    id.startsWith('form-') ? [{ section: id, label: title.slice(0, title.indexOf(':')) }] : [],
  )
}

/** What is entered for one request alone, as a paper of its own; the whole paper where it has no such section. */
export function partPaper(paper: Paper, section: string): Paper {
  const own = paper.sections.find(({ id }) => id === section)
  return own ? { ...paper, sections: [{ ...own, newPage: false }] } : paper
}
