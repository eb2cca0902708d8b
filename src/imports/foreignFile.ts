import type { Refusal } from '../evidence/decodeText'

/** What a file is that cannot be ours, from its bytes, and what to do instead. */
export const FOREIGN_FILES: Readonly<Record<Exclude<Refusal, 'too-large'>, string>> = {
  empty: 'The file is empty.',
  zip: 'It is a zip archive. Unpack it and open the .json file inside.',
  gzip: 'It is a compressed file. Unpack it and open the .json file inside.',
  pdf: 'It is a PDF. Open a .json file saved by Edgewise.',
  office: 'It is an old Office document. Open a .json file saved by Edgewise.',
  binary: 'It is not a text file. Open a .json file saved by Edgewise.',
  encoding: 'Its characters are damaged.',
}

/** What other texts begin with. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^\s*$/u, FOREIGN_FILES.empty],
  [
    /^\s*<(?:!doctype\s+)?html/iu,
    'It is a web page without a request in it. Open a .json file saved by Edgewise.',
  ],
  [/^\s*</u, 'It is XML. A topology is read in step 3, with “Import topology”.'],
  [/^\s*[[{]/u, 'It is JSON, but not a file of Edgewise.'],
  [/^[^\n]*[,;\t]/u, 'It looks like a table or a list. These are read in step 3.'],
]

/** Says what a text is that is not ours, by how it begins. */
export function nameForeignText(text: string): string {
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? 'It is not a file of Edgewise.'
}
