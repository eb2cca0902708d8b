import { parseHostName } from './hostName'
import type { NameTables } from './nameReading'

const BETWEEN = /[\s,;|，；、]+/
/** No field holds more; a longer text is a list. */
const LONGEST_TEXT = 2_000

/**
 * The strict names in a text that is several names and nothing else, each once, in their order; null for any other
 * text. One that is no name, such as `con` of `con toso.com`, makes it another.
 */
export function severalNames(typed: string, tables: NameTables | undefined): string[] | null {
  if (typed.length > LONGEST_TEXT || !BETWEEN.test(typed.trim())) return null
  const names = new Set<string>()
  for (const part of typed.split(BETWEEN)) {
    if (part === '') continue
    const { name } = parseHostName(part, tables)
    if (name === null) return null
    names.add(name)
  }
  return names.size > 1 ? [...names] : null
}

/** Whether a pasted text is to be looked at as a list rather than put into a field of one line. */
export function isList(text: string): boolean {
  const bare = text.trim()
  if (/[\r\n\t]/.test(bare)) return true
  return (
    bare.length <= LONGEST_TEXT &&
    bare.split(BETWEEN).filter((part) => /\w\.\w/.test(part)).length > 1
  )
}
