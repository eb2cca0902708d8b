import { readHost } from './hostLabels'
import { cleanHostText } from './hostText'

/** What was changed to read a name, in the order it was done. */
export interface NameChange {
  kind:
    | 'trimmed'
    | 'invisible-removed'
    | 'scheme-removed'
    | 'address-read'
    | 'path-removed'
    | 'port-removed'
    | 'trailing-dot-removed'
    | 'lower-cased'
    | 'width-folded'
    | 'to-ascii'
  from: string
  to: string
}

/** Why a text is not a name for a request, with the part that is wrong and, where one is plain, a name to use. */
export interface NameProblem {
  code:
    | 'empty'
    | 'space-inside'
    | 'empty-label'
    | 'label-too-long'
    | 'name-too-long'
    | 'underscore'
    | 'character'
    | 'hyphen-edge'
    | 'single-label'
    | 'ip-address'
    | 'wildcard'
    | 'not-encodable'
    | 'too-long-to-read'
    /** Of a name that is one, but not of the public DNS. */
    | 'reserved-ending'
    | 'public-suffix'
    | 'unknown-ending'
  /** The exact label, character or ending that is wrong. */
  part: string
  suggestion?: string
  /** The strict name, where only its ending is wrong. */
  name?: string
}

export interface NameReading {
  typed: string
  /** Lower-case ASCII, no trailing dot; null where there is a problem. */
  name: string | null
  /** The name as people read it, only for an internationalised one. */
  unicode: string | null
  changes: readonly NameChange[]
  problem: NameProblem | null
}

/**
 * Large tables, loaded when they are first needed: UTS 46 and the public suffix list. Without them an
 * ASCII name is read in full, an internationalised one is `not-encodable` until they are there.
 */
export interface NameTables {
  /** Whether the UTS 46 table is among them. */
  international: boolean
  /** UTS 46, non-transitional, strict; null where the name has no ASCII form. */
  toAscii: (name: string) => string | null
  toUnicode: (ascii: string) => string
  /** The public suffix of an ASCII name; null where its last label is in no list. */
  publicSuffix: (ascii: string) => string | null
}

/** More than any name with its address, scheme and port around it; longer text is not looked at. */
const LONGEST_TEXT = 2_000
/** Longer texts are read again each time, so that what is remembered stays small. */
const LONGEST_REMEMBERED = 320
const GENERATION = 50_000
/** A strict name already, as nearly all of a large estate are: known at a glance. */
const PLAIN =
  /^(?=.{1,253}$)(?:(?!xn--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!xn--)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/

interface Memory {
  young: Map<string, NameReading>
  old: Map<string, NameReading>
}

const WITHOUT_TABLES = {}
const memories = new WeakMap<object, Memory>()

/**
 * Reads any text as the host name it is meant to be: lenient in what surrounds the name (spaces, case, scheme,
 * user, port, path, trailing dot, full-width forms, invisible characters, each told in `changes`), strict in
 * what it gives: lower-case ASCII labels of 1 to 63, at least two, 253 in all. Never throws, takes linear time, and a
 * text read before with the same tables costs a look-up. Whether a name is public or fits the request is not
 * decided here (F19, F20).
 */
export function parseHostName(typed: string, tables?: NameTables): NameReading {
  if (typed.length > LONGEST_REMEMBERED) return read(typed, tables)
  const memory = memoryOf(tables ?? WITHOUT_TABLES)
  const known = memory.young.get(typed) ?? memory.old.get(typed)
  const reading = known ?? read(typed, tables)
  if (!memory.young.has(typed)) remember(memory, typed, reading)
  return reading
}

function read(typed: string, tables: NameTables | undefined): NameReading {
  if (PLAIN.test(typed)) return { typed, name: typed, unicode: null, changes: [], problem: null }
  if (typed.length > LONGEST_TEXT) {
    const problem: NameProblem = { code: 'too-long-to-read', part: `${typed.slice(0, 40)}…` }
    return { typed, name: null, unicode: null, changes: [], problem }
  }
  const { host, changes } = cleanHostText(typed)
  const { name, unicode, problem } = readHost(host, tables)
  if (name !== null && name !== host) changes.push({ kind: 'to-ascii', from: host, to: name })
  return { typed, name, unicode, changes, problem }
}

function memoryOf(owner: object): Memory {
  const memory = memories.get(owner) ?? { young: new Map(), old: new Map() }
  memories.set(owner, memory)
  return memory
}

/** Two generations: what is still in use moves to the young one, the rest goes with the old one. */
function remember(memory: Memory, typed: string, reading: NameReading): void {
  if (memory.young.size >= GENERATION) {
    memory.old = memory.young
    memory.young = new Map()
  }
  memory.young.set(typed, reading)
}
