import { plainCopy } from '../core/plain'
import type { Draft } from '../request/draft'
import { sameContent } from './content'
import type { Tx } from './database/engine'
import { firstRevision } from './revision'
import { takeBack } from './takeBack'

/** What became of each draft of a file. No draft that was here is changed. */
export interface Added {
  added: Draft[]
  /** Here already with the same content. */
  present: number
  /** The id here of each draft, by the id that it came with. */
  ids: Map<string, string>
}

export interface AddOptions {
  /** Ends it: then nothing of it is kept. */
  signal?: AbortSignal
  onProgress?: (done: number, of: number) => void
}

/** Written between two answers to `onProgress`. */
const AT_ONCE = 50

/**
 * Stores drafts that are new here, all or none, inside one transaction: each with the id that it has, or a new one
 * where that is in use for another content. One that lies in the trash with the same content is taken out of there.
 * Throws after `signal`.
 */
export async function addMany(
  tx: Tx,
  drafts: readonly Draft[],
  put: (draft: Draft) => Promise<Draft>,
  { newId, signal, onProgress }: AddOptions & { newId: () => string },
): Promise<Added> {
  const taken = new Set([...(await tx.ids('drafts')), ...(await tx.ids('trash'))])
  const result: Added = { added: [], present: 0, ids: new Map() }
  for (let at = 0; at < drafts.length; at += AT_ONCE) {
    signal?.throwIfAborted()
    const writes: Promise<Draft>[] = []
    for (const draft of drafts.slice(at, at + AT_ONCE)) {
      const here = taken.has(draft.id) ? await tx.get('drafts', draft.id) : undefined
      if (here && sameContent(here.draft as Draft, draft)) {
        result.present += 1
        result.ids.set(draft.id, draft.id)
        continue
      }
      const back = taken.has(draft.id) && !here ? await takeBack(tx, plainCopy(draft)) : null
      if (back) {
        result.ids.set(draft.id, draft.id)
        writes.push(put(back))
        continue
      }
      const id = taken.has(draft.id) ? newId() : draft.id
      taken.add(id)
      result.ids.set(draft.id, id)
      writes.push(put({ ...plainCopy(draft), id, revision: firstRevision(draft.revision) }))
    }
    result.added.push(...(await Promise.all(writes)))
    onProgress?.(Math.min(at + AT_ONCE, drafts.length), drafts.length)
  }
  return result
}
