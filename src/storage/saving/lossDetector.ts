import type { Draft } from '../../request/draft'
import { fitting } from '../../request/reading/fits'
import type { Marker } from '../../request/schema'
import { MARKER_OUTLINE, NO_MARKER } from '../../request/shapes/stored'
import { LOCAL_KEYS } from '../database/names'

/** What the browser removed, and what the second copy still holds of it. */
export interface Loss {
  drafts: number
  name: string
  mirror: Draft | null
}

const MARKER = `${LOCAL_KEYS}marker`
const MIRROR = `${LOCAL_KEYS}mirror`
/** Characters of the second copy; localStorage takes about five million for the whole site. */
const MIRROR_LIMIT = 500_000
/** A draft with more domains is over the limit: not worth writing it out to find that out. */
const MIRROR_DOMAINS = 3_000

export interface LossDetector {
  /**
   * Compares with what the database holds, before anything is written. It counts as emptied when it holds
   * nothing at all, or, after `hold`, fewer drafts than before.
   */
  check(drafts: number, other: number): Promise<Loss | null>
  /** The connection was lost: the marker stands still until it was compared. */
  hold(): void
  /** After a draft was stored: how many there are now, and a second copy of this one. */
  stored(draft: Draft, count: number): void
  /** After one was opened: the copy of it may be missing, or be of another. */
  opened(draft: Draft): void
  /** After one was deleted or brought back. */
  counted(count: number): void
  /** The loss was dealt with: the marker follows the database again. */
  settle(count: number): void
}

/**
 * The marker and the second copy. While a loss has not been dealt with neither is overwritten: they are all
 * that is left. A browser that refuses localStorage has none, and nothing fails.
 */
export function createLossDetector(store: () => Storage = () => localStorage): LossDetector {
  let frozen = false

  function attempt<T>(work: (store: Storage) => T): T | null {
    try {
      return work(store())
    } catch {
      return null
    }
  }

  function readMarker(): Marker | null {
    const stored = parse(attempt((store) => store.getItem(MARKER)))
    const marker = fitting(MARKER_OUTLINE, stored) as Partial<Marker>
    return marker.drafts === undefined ? null : { ...NO_MARKER, ...marker }
  }

  function writeMarker(marker: Marker): void {
    attempt((store) => {
      store.setItem(MARKER, JSON.stringify(marker))
    })
  }

  function writeMirror(draft: Draft): void {
    const domains = draft.edges.reduce((sum, edge) => sum + edge.domains.length, 0)
    const text = domains > MIRROR_DOMAINS ? '' : JSON.stringify(draft)
    attempt((store) => {
      // An older copy of another draft would be passed off as the last one.
      if (text === '' || text.length > MIRROR_LIMIT) store.removeItem(MIRROR)
      else store.setItem(MIRROR, text)
    })
  }

  function counted(drafts: number): void {
    if (frozen) return
    writeMarker({ ...(readMarker() ?? NO_MARKER), drafts })
  }

  function remember(draft: Draft, drafts: number): void {
    if (frozen) return
    const { id, name, revision } = draft
    writeMarker({ drafts, lastRevision: revision, id, name })
    writeMirror(draft)
  }

  return {
    check: async (drafts, other) => {
      const marker = readMarker()
      const missing = (marker?.drafts ?? 0) - drafts
      const emptied = missing > 0 && (frozen || drafts + other === 0)
      frozen = emptied
      // A browser that was killed may have lost what localStorage was given last.
      if (missing !== 0) counted(drafts)
      if (!marker || !emptied) return null
      const { readDraft } = await import('../../request/reading/record')
      const mirror = readDraft(parse(attempt((store) => store.getItem(MIRROR))))
      return {
        drafts: missing,
        name: marker.name,
        mirror: mirror.ok ? mirror.draft : null,
      }
    },
    hold: () => {
      frozen = true
    },
    stored: remember,
    opened: (draft) => remember(draft, readMarker()?.drafts ?? 1),
    counted,
    settle: (count) => {
      frozen = false
      counted(count)
    },
  }
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
