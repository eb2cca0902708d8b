/** What other files begin with, and what to do with them instead. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^PK\u0003\u0004/u, 'It is a zip archive. Unpack it and open the file inside.'],
  [/^\u001F[\u008B\uFFFD]/u, 'It is a compressed file. Unpack it and open the file inside.'],
  [/^%PDF/u, 'It is a PDF. Open the .json file that was saved with it.'],
  [/^[\u00D0\uFFFD][\u00CF\uFFFD]\u0011/u, 'It is an old Office document.'],
  [/^\s*<(?:!doctype\s+)?html/iu, 'It is a web page. Open the .json file that was saved with it.'],
  [/^\s*</u, 'It is XML. A topology is read in step 3, with “Import topology”.'],
  [/^\s*[[{]/u, 'It is JSON, but not a file of Edgewise.'],
  [/^[^\n]*[,;\t][^\n]*\n/u, 'It looks like a table. Lists and CSV are read in step 3.'],
]

/** Says what a file is that is not ours, by how its text begins. */
export function nameForeignFile(text: string): string {
  if (text.trim() === '') return 'It is empty.'
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? 'It is not a file of Edgewise.'
}
