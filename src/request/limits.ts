/** The record format that this version writes. Older ones are raised by `readDraft`, newer ones refused. */
export const DRAFT_SCHEMA = 2

/**
 * What one record may hold: above it the whole record is refused, so that nothing is cut off unseen. A text may have
 * as many characters as fit into 10 MB.
 */
export const RECORD_LIMITS = { edges: 5_000, domains: 120_000, text: 10_485_760 } as const

/**
 * What a file of our own may hold, for writing as for opening: what Edgewise writes it opens. Bytes of UTF-8, not
 * characters: a Chinese letter is three. A request of 100,000 names with contacts fits.
 */
export const SAVED_FILE = {
  bytes: 32 * 1024 * 1024,
  partBytes: 8 * 1024 * 1024,
  depth: 20,
} as const

/** What is kept beside one draft of what was pasted into Verify: the newest readings that fit. */
export const KEPT_EVIDENCE = { readings: 30, bytes: 1024 * 1024 } as const
