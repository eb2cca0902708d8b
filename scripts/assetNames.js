// @ts-check

/** Characters of the hash in the name of a built file. The list of files is part of the first visit. */
const HASH_LENGTH = 7

/** The end of the name of a built file that never changes under that name, as the source of a regular expression. */
export const hashAndEnding = (/** @type {string} */ endings) =>
  `-[\\w-]{${HASH_LENGTH}}\\.(${endings})$`

/** How the bundler names what it writes. */
export const ASSET_NAMES = {
  entryFileNames: `assets/[name]-[hash:${HASH_LENGTH}].js`,
  chunkFileNames: `assets/[name]-[hash:${HASH_LENGTH}].js`,
  assetFileNames: `assets/[name]-[hash:${HASH_LENGTH}][extname]`,
}
