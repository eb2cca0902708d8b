import { mapSection, withMap } from '../map/section'
import type { Paper } from '../../paper/paper'
import type { Summary } from '../summary'
import { requestPaper } from './requestPaper'

/** The request as one document with its map, as it is saved, sent and printed. */
export function mappedPaper(summary: Summary): Paper {
  return withMap(requestPaper(summary), mapSection(summary))
}
