import { createHash } from '../../core/hash'

/** What a saved page carries: the text of our own file, and whether the page around it is as it was saved. */
export interface PageData {
  text: string
  isWhole: boolean
}

const OPEN = '<script type="application/json" id="edgewise-draft" data-page="'
const ELEMENT =
  /<script type="application\/json" id="edgewise-draft" data-page="([0-9a-f]{64})">([^<]*)<\/script>\n/u
/** What would end the element, and what a person does not see: by its number it is the same to a reader of JSON. */
const UNSAFE = /<|(?![\n\r ])[\p{C}\p{Z}]/gu
/** What our own file begins with. */
const FILE = '{"format":"edgewise"'

/**
 * An HTML page with the text of our own file in it, as data that is neither shown nor run. The element names the hash
 * of the page around it, so that a changed character anywhere is found when it is opened again.
 */
export function pageWith(page: string, file: string): string {
  const end = page.lastIndexOf('</body>')
  const inert = file.replace(UNSAFE, byNumber)
  const element = `${OPEN}${hashOfText(page)}">${inert}</script>\n`
  return page.slice(0, end) + element + page.slice(end)
}

/** The data in a page, also where the element around it was damaged; null where there is none. */
export function dataIn(page: string): PageData | null {
  // A program that copies text may have ended its lines in its own way.
  const text = page.replaceAll('\r\n', '\n')
  const [element, seal, file] = ELEMENT.exec(text) ?? []
  if (element !== undefined && file !== undefined)
    return { text: file, isWhole: hashOfText(text.replace(element, () => '')) === seal }
  const start = text.indexOf(FILE)
  if (start < 0) return null
  const end = text.indexOf('</', start)
  return { text: text.slice(start, end < 0 ? undefined : end), isWhole: false }
}

function hashOfText(text: string): string {
  const hash = createHash()
  hash.add(text)
  return hash.digest()
}

const byNumber = (sign: string) =>
  Array.from({ length: sign.length }, (_, at) => {
    return `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
