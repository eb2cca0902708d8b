import type { Source } from './fact'
import { cut, glue, slice, trim, type Span } from './span'

/** A piece of a value on one line; `isGlued` where the line end went through a word. */
export interface Piece extends Span {
  isGlued?: boolean
}

/** One property of an object in the text: its name, and its value, perhaps over several lines. */
export interface Field {
  key: Span
  value: readonly Piece[]
  /** Items that the text itself sets apart, as JSON does. */
  items?: readonly Span[]
}

/** One object in the text: a block of a list, a row of a table or of CSV, an object of JSON. */
export interface TextRecord {
  fields: readonly Field[]
  source: Source
}

/** The value in one piece: wrapped lines are put together as the formatter took them apart. */
export function valueOf({ key, value }: Field): Span {
  const [first, ...more] = value
  if (!first) return { text: '', offset: key.offset + key.text.length }
  return more.reduce<Span>((all, piece) => glue(all, piece, piece.isGlued ? '' : ' '), first)
}

/** The items of `{a, b...}`, of `a, b` or of a JSON array, and whether all of them are shown. */
export function itemsOf(field: Field): { items: Span[]; isComplete: boolean } {
  if (field.items) return { items: [...field.items], isComplete: true }
  const items: Span[] = []
  let isOpen = false
  for (const piece of field.value) {
    cut(piece, /,/g).forEach((part, index) => {
      const last = items.at(-1)
      if (index === 0 && isOpen && last)
        items.push(glue(items.pop() ?? last, part, piece.isGlued ? '' : ' '))
      else items.push(part)
    })
    isOpen = !piece.text.trimEnd().endsWith(',')
    if (!isOpen) items.pop()
  }
  const bare = items.map((item) => trim(unbraced(trim(item)))).filter(({ text }) => text !== '')
  const last = bare.at(-1)
  // Behind the last item that is shown, the formatter says that there are more.
  const isBraced = /\}\s*$/.test(valueOf(field).text)
  const more = last && isBraced ? /(?<!\s)\s*(?:\.\.\.|…)$/.exec(last.text) : null
  if (last && more) bare.splice(-1, 1, slice(last, 0, more.index))
  const isComplete = !more && !/(?:\.\.\.|…)\s*$/.test(valueOf(field).text)
  return { items: bare.filter(({ text }) => text !== ''), isComplete }
}

function unbraced(item: Span): Span {
  const start = item.text.startsWith('{') ? 1 : 0
  const end = item.text.endsWith('}') ? item.text.length - 1 : item.text.length
  return start === 0 && end === item.text.length ? item : slice(item, start, Math.max(start, end))
}

/** A property's name in lower-case letters and digits alone. */
export function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
