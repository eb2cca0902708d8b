import type { Field, Piece } from '../record'
import { slice, trim, type Span } from '../span'

/** `Identity     : Global`; a key is one word as cmdlets name properties, or a few of them (`Target Fqdn`). */
const PROPERTY =
  /^( {0,8})([A-Za-z][A-Za-z0-9_.-]{0,60}(?: [A-Z][A-Za-z0-9]{0,30}){0,2})(\s*):(?=\s|$)/
const LONGEST_LINE = 20_000

interface Property {
  key: Span
  value: Span
  /** The column of the colon. */
  colon: number
  isSpaced: boolean
}

function propertyOf(line: Span): Property | null {
  if (line.text.length > LONGEST_LINE) return null
  const match = PROPERTY.exec(line.text)
  if (!match) return null
  const [whole, indent = '', key = '', space = ''] = match
  return {
    key: slice(line, indent.length, indent.length + key.length),
    value: trim(slice(line, whole.length)),
    colon: whole.length - 1,
    isSpaced: space !== '',
  }
}

export interface ListBlock {
  fields: Field[]
  /** Lines that it takes. */
  count: number
}

/**
 * Reads one object as Format-List prints it: properties with their colons in one column, values wrapped to the column
 * behind them. Null where the lines are none. A property that comes a second time begins the next object where it is
 * the first one of this.
 */
export function readListBlock(
  lines: readonly Span[],
  at: number,
  isKnown: (key: string) => boolean,
): ListBlock | null {
  const first = lines[at] ? propertyOf(lines[at]) : null
  if (!first || !(first.isSpaced || isKnown(first.key.text))) return null
  if (first.value.text === '' && isYamlItem(lines[at + 1])) return null
  const width = widthOf(lines, at)
  const fields: { key: Span; value: Piece[] }[] = []
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || line.text.trim() === '') break
    const property = propertyOf(line)
    if (property?.value.text === '' && isYamlItem(lines[next + 1])) break
    if (property && isOfBlock(property, first, isKnown)) {
      if (next > at && property.key.text === first.key.text) break
      fields.push({ key: property.key, value: property.value.text === '' ? [] : [property.value] })
      continue
    }
    const field = fields.at(-1)
    const text = trim(line)
    const indent = text.offset - line.offset
    if (!field || !isContinuation(field.value, indent, first.colon, line.text)) break
    const isGlued = isHardBreak(lines[next - 1]?.text ?? '', indent - first.colon, width)
    field.value.push({ ...text, isGlued })
  }
  // `Partners :` over lines that are no values of it.
  const isHeading = fields.length === 1 && first.value.text === '' && next - at === 1
  return isHeading && !isKnown(first.key.text) ? null : { fields, count: next - at }
}

/** `- contoso.com`: YAML writes lists so, and no formatter of PowerShell does. */
function isYamlItem(line: Span | undefined): boolean {
  return line !== undefined && /^\s{0,40}-\s+\S/.test(line.text)
}

/** The longest line of the block and those right behind it. */
function widthOf(lines: readonly Span[], at: number): number {
  let width = 0
  for (const { text } of lines.slice(at, at + LONGEST_BLOCK))
    width = Math.max(width, text.trimEnd().length)
  return width
}

const LONGEST_BLOCK = 60

function isOfBlock(
  { key, colon, isSpaced }: Property,
  first: Property,
  isKnown: (key: string) => boolean,
): boolean {
  return colon === first.colon || isKnown(key.text) || (isSpaced && key.text.length < 60)
}

function isContinuation(
  value: readonly Piece[],
  indent: number,
  colon: number,
  text: string,
): boolean {
  if (indent > colon) return true
  // A long value may begin on a line of its own.
  if (value.length === 0 && indent >= 2) return true
  // A console that was narrower than the output broke the line where it ended.
  const isOpen = value[0]?.text.startsWith('{') === true && !value.at(-1)?.text.includes('}')
  return isOpen && !/^\s*[A-Za-z]+\s+:/.test(text)
}

/**
 * Whether a line was broken where the console ended, in the middle of a word: it is as long as any, and the next one
 * begins right in the column of values. Between words the break is where the next word would not have fitted.
 */
function isHardBreak(before: string, indent: number, width: number): boolean {
  return before.length >= width && indent <= 2 && !/[\s,]$/.test(before)
}
