import { readHost } from './hostLabels'
import { cleanHostText } from './hostText'
import type { NameProblem, NameReading, NameTables } from './nameReading'

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
