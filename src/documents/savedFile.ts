import { canonicalJson } from '../core/canonical'
import { byteLength } from '../core/byteLength'
import type { Draft } from '../request/draft'
import { SAVED_FILE } from '../request/limits'
import { inOneGo, type Steps } from '../core/steps'
import { foundSealOf, SAVED_VERSION, sealing } from '../request/reading/savedFile'
import type { Instant } from '../core/time'

/** What is kept beside a draft, and by whose id. */
interface Beside {
  draftId: string
  readings: unknown
}

/**
 * Our own file: every draft whole, with the number of drafts and a seal over all of it. Each draft stands on
 * a line of its own, so that a damaged file gives back the drafts whose lines are whole. A backup holds what was found
 * beside the drafts as well, under a seal of its own.
 */
export const writeSavedFile = (drafts: readonly Draft[], savedAt: Instant): string =>
  inOneGo(writingFile(drafts, savedAt))

function* writingFile(
  drafts: readonly Draft[],
  savedAt: Instant,
  found: readonly Beside[] = [],
): Steps<string> {
  const count = drafts.length
  const sha256 = yield* sealing({ savedAt, count, drafts })
  const head = JSON.stringify({
    format: 'edgewise',
    version: SAVED_VERSION,
    savedAt,
    count,
    sha256,
  })
  const lines = []
  for (const draft of drafts) {
    lines.push(canonicalJson(draft))
    yield
  }
  const rest =
    found.length === 0
      ? ''
      : `,"foundSha256":"${foundSealOf(found)}","found":[\n${found.map(canonicalJson).join(',\n')}\n]`
  return `${head.slice(0, -1)},"drafts":[\n${lines.join(',\n')}\n]${rest}}\n`
}

/**
 * Everything in as few files as there have to be, each one whole by itself: a draft is never divided, and a file
 * begins when the one before would grow too large to be read at once.
 */
export function* writingSavedFiles(
  drafts: readonly Draft[],
  savedAt: Instant,
  found: readonly Beside[] = [],
): Steps<string[]> {
  const byDraft = new Map(found.map((each) => [each.draftId, each]))
  const beside = ({ id }: Draft) => byDraft.get(id) ?? []
  const files: Draft[][] = [[]]
  let bytes = 0
  for (const draft of drafts) {
    const own = byteLength(canonicalJson(draft) + canonicalJson(beside(draft)))
    if (bytes > 0 && bytes + own > SAVED_FILE.partBytes) {
      files.push([])
      bytes = 0
    }
    files.at(-1)?.push(draft)
    bytes += own
    yield
  }
  const texts = []
  for (const each of files) texts.push(yield* writingFile(each, savedAt, each.flatMap(beside)))
  return texts
}
