import { strToU8, zipSync, type Zippable } from 'fflate'
import { CATALOGUE, type DocumentInput } from './catalogue'
import type { DocumentFile } from './file'

/**
 * Files as one zip archive, named in UTF-8. Equal files give an equal archive: the time in it is a fixed one,
 * since a zip knows no zones.
 */
export function toZip(files: readonly DocumentFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {}
  for (const { name, text } of files) entries[name] = strToU8(text)
  const bytes = zipSync(entries, { mtime: '1980-01-01T12:00:00' })
  return new Uint8Array(bytes)
}

/**
 * Every document that applies, those of several files in a folder of their own. Without the draft: a copy to
 * keep holds everything, contacts too, and is not for the hands that these papers go into.
 */
export async function allFiles(input: DocumentInput): Promise<DocumentFile[]> {
  const entries = CATALOGUE.filter(({ id, applies }) => id !== 'draft' && applies(input.summary))
  const made = await Promise.all(
    entries.map(async ({ id, make }) => {
      const files = await make(input)
      return files.length > 1
        ? files.map((file) => ({ ...file, name: `${id}/${file.name}` }))
        : files
    }),
  )
  return made.flat()
}
