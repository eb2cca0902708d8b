import { removeInvisible } from '../names/invisible'

/** What nearly every text is: nothing in it, and nothing around it, that has to go. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/
/** Controls, and every sign that some reader takes for the end of a line. */
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu

/**
 * A text as it may stand on a paper: one line, nothing invisible in it, no half of a character. What was
 * typed stays in the draft; a document shows what a person can see.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text
  return removeInvisible(text)
    .replace(CONTROLS, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
}

/**
 * The same value with every text in it, however deep, made visible. What is visible as it is comes back itself:
 * a summary may hold 10,000 names. Plain data only.
 */
export function visibleData<Data>(data: Data): Data {
  if (typeof data === 'string') return visibleText(data) as Data
  if (data === null || typeof data !== 'object') return data
  let shown: Data & object = data
  for (const key of Object.keys(data) as (keyof Data)[]) {
    const part = visibleData(data[key])
    if (part === data[key]) continue
    if (shown === data) shown = (Array.isArray(data) ? [...data] : { ...data }) as Data & object
    shown[key] = part
  }
  return shown
}
