import { showCharacter } from './invisible'
import type { NameProblem, NameReading, NameTables } from './nameReading'

type Read = Pick<NameReading, 'name' | 'unicode' | 'problem'>

/** No text of this length shrinks to a label or a name; what UTS 46 would do with it takes square time. */
const LONGEST_RAW_LABEL = 253
const LONGEST_NAME = 253
const LONGEST_LABEL = 63

/** Judges what is left after cleaning: the strict name, or the first thing in it that is wrong. */
export function readHost(host: string, tables: NameTables | undefined): Read {
  const labels = host.split('.')
  const problem = problemAsTyped(host, labels)
  if (problem) return refuse(withSuggestion(problem, labels, tables))
  if (!/[^\0-\x7f]|^xn--|\.xn--/.test(host)) return readAscii(host, labels)
  if (!tables && !/[^\0-\x7f]/.test(host)) return readAscii(host, labels)
  const name = tables?.toAscii(host) ?? null
  if (tables === undefined || name === null) {
    return refuse({ code: 'not-encodable', part: unreadablePart(host, labels, tables) })
  }
  const read = readAscii(name, name.split('.'))
  const unicode = read.name === null ? null : tables.toUnicode(name)
  return { ...read, unicode: unicode === name ? null : unicode }
}

/** Also holds after encoding, because a compatibility character may have become any ASCII one. */
function readAscii(name: string, labels: readonly string[]): Read {
  const problem = problemAsTyped(name, labels) ?? problemOfLength(name, labels)
  return problem ? refuse(problem) : { name, unicode: null, problem: null }
}

function refuse(problem: NameProblem): Read {
  return { name: null, unicode: null, problem }
}

function problemAsTyped(host: string, labels: readonly string[]): NameProblem | null {
  if (host === '') return { code: 'empty', part: '' }
  if (isAddress(host, labels)) return { code: 'ip-address', part: host }
  if (/\s/.test(host)) {
    return { code: 'space-inside', part: labels.find((label) => /\s/.test(label)) ?? host }
  }
  if (labels.includes('')) return { code: 'empty-label', part: host }
  for (const label of labels) {
    const code = problemOfLabel(label)
    if (code) return { code, part: code === 'character' ? wrongCharacter(label) : label }
  }
  return null
}

function problemOfLabel(label: string): NameProblem['code'] | null {
  if (label.includes('*')) return 'wildcard'
  if (WRONG_CHARACTER.test(label)) return 'character'
  if (label.includes('_')) return 'underscore'
  if (label.startsWith('-') || label.endsWith('-')) return 'hyphen-edge'
  return label.length > LONGEST_RAW_LABEL ? 'label-too-long' : null
}

/** ASCII other than small letters, digits, hyphen and underscore; a dash; half of a surrogate pair. */
const WRONG_CHARACTER = /[\0-,/:-^`{-\x7f\u2010-\u2015\u2212\uFE58\p{Cs}]/u

function wrongCharacter(label: string): string {
  return showCharacter(WRONG_CHARACTER.exec(label)?.[0] ?? label)
}

function problemOfLength(name: string, labels: readonly string[]): NameProblem | null {
  const long = labels.find((label) => label.length > LONGEST_LABEL)
  if (long !== undefined) return { code: 'label-too-long', part: long }
  if (name.length > LONGEST_NAME) return { code: 'name-too-long', part: name }
  return labels.length < 2 ? { code: 'single-label', part: name } : null
}

/** A name never ends in a number, since every reader of addresses takes such a text for IPv4 (`0x7f.1`). */
function isAddress(host: string, labels: readonly string[]): boolean {
  if (/^\[[0-9a-f:.%]+\](?::\d*)?$/i.test(host)) return true
  if (/^[0-9a-f:.]*(?:%\w*)?$/i.test(host) && host.split(':').length > 2) return true
  return /^(?:\d+|0x[0-9a-f]*)$/i.test(labels.at(-1) ?? '')
}

function withSuggestion(
  problem: NameProblem,
  labels: readonly string[],
  tables: NameTables | undefined,
): NameProblem {
  const repaired = repair(problem.code, labels)?.join('.')
  const suggestion = repaired === undefined ? null : readHost(repaired, tables).name
  return suggestion === null ? problem : { ...problem, suggestion }
}

/** Only where the name that was meant is plain to see. Each repair removes its own cause for good. */
function repair(code: NameProblem['code'], labels: readonly string[]): readonly string[] | null {
  switch (code) {
    case 'empty-label':
      return labels.filter((label) => label !== '')
    case 'wildcard':
      return labels.slice(labels.findLastIndex((label) => label.includes('*')) + 1)
    case 'underscore':
      return labels.slice(labels.findLastIndex((label) => label.includes('_')) + 1)
    case 'hyphen-edge':
      return labels.map((label) => label.replace(/^-+/, '').replace(/(?<!-)-+$/, ''))
    default:
      return null
  }
}

function unreadablePart(
  host: string,
  labels: readonly string[],
  tables: NameTables | undefined,
): string {
  const bad = labels.find((label) =>
    tables ? tables.toAscii(label) === null : /[^\0-\x7f]/.test(label),
  )
  return bad ?? host
}
