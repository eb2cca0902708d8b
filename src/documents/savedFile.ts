import { canonicalJson } from '../core/canonical'
import type { Draft } from '../request/draft'
import { SAVED_VERSION, sealOf } from '../request/savedFile'
import type { Instant } from '../core/time'

/**
 * Our own file: every draft whole, with the number of drafts and a seal over all of it. Each draft stands on
 * a line of its own, so that a damaged file gives back the drafts whose lines are whole.
 */
export function writeSavedFile(drafts: readonly Draft[], savedAt: Instant): string {
  const count = drafts.length
  const sha256 = sealOf({ savedAt, count, drafts })
  const head = JSON.stringify({
    format: 'edgewise',
    version: SAVED_VERSION,
    savedAt,
    count,
    sha256,
  })
  return `${head.slice(0, -1)},"drafts":[\n${drafts.map(canonicalJson).join(',\n')}\n]}\n`
}
