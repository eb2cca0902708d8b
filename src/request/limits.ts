/**
 * What a file of our own may hold, for writing as for opening: what Edgewise writes it opens. Bytes of UTF-8, not
 * characters: a Chinese letter is three. A request of 100,000 names with contacts fits.
 */
export const SAVED_FILE = {
  bytes: 32 * 1024 * 1024,
  partBytes: 8 * 1024 * 1024,
  depth: 20,
} as const
