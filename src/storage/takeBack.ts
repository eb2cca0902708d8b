import type { Draft } from '../request/draft'
import { sameContent } from './content'
import type { Tx } from './database/engine'
import { revisionAfter } from './revision'

/**
 * A draft from a file that lies in the trash with the same content: it is taken out of there, and given as it goes on.
 * Null where the trash holds none, or another under its id. The transaction writes to `trash`.
 */
export async function takeBack(tx: Tx, draft: Draft): Promise<Draft | null> {
  const trashed = await tx.get('trash', draft.id)
  const deleted = trashed?.row.draft as Draft | undefined
  if (!deleted || !sameContent(deleted, draft)) return null
  await tx.remove('trash', draft.id)
  // One above: a tab that still has the draft open must not take it for the version it knows.
  return { ...draft, revision: revisionAfter(draft.revision, trashed?.row.revision ?? 0) }
}
