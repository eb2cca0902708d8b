import { readHyphens } from './dashes'
import { foldWidth, removeInvisible, trimInvisible } from './invisible'
import type { NameChange } from './nameReading'

const URL_START = /^[a-z][a-z0-9+.-]*:\/\//i
/** Schemes that stand before an address without `//`; anything else with a colon may be a name and its port. */
const ADDRESS_START = /^(?:sips?|mailto|smtp|im|pres|xmpp|https?):/i
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '<': '>',
  '“': '”',
  '‘': '’',
  '«': '»',
}

/** Each step in the order in which the layers lie around a name. */
const STEPS: readonly (readonly [NameChange['kind'], (text: string) => string])[] = [
  ['trimmed', trimInvisible],
  ['invisible-removed', removeInvisible],
  ['width-folded', foldWidth],
  ['trimmed', unwrap],
  ['address-read', insideAngles],
  ['path-removed', withoutPath],
  ['scheme-removed', withoutScheme],
  ['address-read', afterUser],
  ['port-removed', withoutPort],
  ['hyphen-read', readHyphens],
  ['trailing-dot-removed', (text) => text.replace(/(?<=[^.])\.$/, '')],
  ['lower-cased', (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())],
]

/** Takes off what people paste around a host name, telling each change. What is left may still not be a name. */
export function cleanHostText(typed: string): { host: string; changes: NameChange[] } {
  const changes: NameChange[] = []
  let host = typed
  for (const [kind, step] of STEPS) {
    const to = step(host)
    if (to !== host) changes.push({ kind, from: host, to })
    host = to
  }
  return { host, changes }
}

function unwrap(text: string): string {
  let inner = trimInvisible(text).replace(/^[,;]+|(?<![,;])[,;]+$/g, '')
  while (inner.length > 1 && QUOTES[inner.charAt(0)] === inner.at(-1)) {
    inner = trimInvisible(inner.slice(1, -1))
  }
  return inner
}

/** `Bob Kelly <bob@contoso.com>` */
function insideAngles(text: string): string {
  const open = text.indexOf('<')
  return open > 0 && text.indexOf('<', open + 1) < 0 && text.indexOf('>') === text.length - 1
    ? trimInvisible(text.slice(open + 1, -1))
    : text
}

function withoutPath(text: string): string {
  const start = URL_START.exec(text)?.[0].length
  // In a web address the path may hold an @; in any other text what stands before the @ may hold a slash.
  const from = start ?? text.lastIndexOf('@') + 1
  const path = text.slice(from).search(ADDRESS_START.test(text) ? /[/?#;]/ : /[/?#]/)
  return path < 0 ? text : text.slice(0, from + path)
}

function withoutScheme(text: string): string {
  return text.replace(URL_START, '').replace(ADDRESS_START, '')
}

function afterUser(text: string): string {
  const at = text.indexOf('@')
  return at >= 0 && text.indexOf('@', at + 1) < 0 ? text.slice(at + 1) : text
}

function withoutPort(text: string): string {
  return text.replace(/^([^:]*):\d{0,5}$/, '$1')
}
