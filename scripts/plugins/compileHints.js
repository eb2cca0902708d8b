// @ts-check
import { CHUNKS, moduleOf } from '../chunks.js'

/**
 * Asks for every function of a file to be compiled with its download, away from the page's own thread. Without it each
 * is compiled when it is first called, and a person who opens a step waits for a thousand of them one by one.
 * Chromium reads it from version 136 on; to the others it is a comment.
 */
export const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Puts the hint before each script that draws, and before those that are loaded together. The rest are tables and
 * libraries, of which a page needs a part.
 * @returns {import('vite').Plugin}
 */
export function compileHints() {
  return {
    name: 'edgewise:compile-hints',
    apply: 'build',
    // A file never changes under its name.
    augmentChunkHash: (chunk) => (isHinted(chunk) ? HINT : undefined),
    generateBundle: {
      // After what the build tools write at the head of a file: the hint counts on the first line only.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && isHinted(file)) file.code = HINT + file.code
      },
    },
  }
}

/** @param {{ readonly name: string, readonly moduleIds: readonly string[] }} chunk */
const isHinted = ({ name, moduleIds }) =>
  CHUNKS.some((chunk) => chunk.name === name) ||
  moduleIds.map(moduleOf).some((own) => own && !own.isStyle && own.path.endsWith('.vue'))
