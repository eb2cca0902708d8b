import { removeInvisible } from '../domain/invisible'

/** Controls, and every sign that some reader takes for the end of a line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu

/**
 * A text as it may stand on a paper: one line, nothing invisible in it, no half of a character. What was
 * typed stays in the draft; a document shows what a person can see.
 */
export function visibleText(text: string): string {
  return removeInvisible(text)
    .replace(CONTROLS, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
}

/** The same value with every text in it, however deep, made visible. Plain data only. */
export function visibleData<Data>(data: Data): Data {
  if (typeof data === 'string') return visibleText(data) as Data
  if (Array.isArray(data)) return data.map((item: unknown) => visibleData(item)) as Data
  if (data === null || typeof data !== 'object') return data
  const entries = Object.entries(data).map(([key, value]: [string, unknown]) => [
    key,
    visibleData(value),
  ])
  return Object.fromEntries(entries) as Data
}
