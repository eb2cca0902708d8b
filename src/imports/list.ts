import type { NameTables } from '../names/hostName'
import { cellReader } from './cells'
import { readClaims, type Claim, type ImportEntry } from './entries'
import { piecesOf, readWrittenLine, type LineClaim } from './listLine'
import { lookupReader } from './lookupOutput'
import { sipDomainReader } from './sipDomainOutput'

/** Characters; what is longer is refused before it is looked at. */
export const LIST_LIMIT = 1_048_576
/** Longer lines are taken for names and separators only: no command prints them, no person writes them. */
const LONGEST_LINE = 2_000

export interface IgnoredLine {
  line: number
  text: string
}

export type ListReading =
  | {
      state: 'read'
      /** Read while they are asked for, line by line; once. */
      entries: Iterable<ImportEntry>
      lines: number
      /** Headings, remarks and the talk of commands: lines in which no domain was looked for; all of them once the entries are. */
      ignored: IgnoredLine[]
    }
  | { state: 'too-large'; characters: number; limit: number }

/**
 * Reads anything with host names in it: lists however separated, addresses, pairs of domain and Access Edge,
 * copied cells, and what `Get-CsSipDomain`, `nslookup`, `Resolve-DnsName` and `dig` print. Never throws; linear.
 * `known` are the strict names that the draft has already.
 */
export function readList(
  text: string,
  tables: NameTables,
  known?: ReadonlySet<string>,
): ListReading {
  if (text.length > LIST_LIMIT) {
    return { state: 'too-large', characters: text.length, limit: LIST_LIMIT }
  }
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
  const ignored: IgnoredLine[] = []
  const claims = claimsIn(lines, lineReader(text), ignored)
  return { state: 'read', entries: readClaims(claims, tables, known), lines: lines.length, ignored }
}

type ReadLine = (raw: string, bare: string) => LineClaim[]

function* claimsIn(
  lines: readonly string[],
  readLine: ReadLine,
  ignored: IgnoredLine[],
): Iterable<Claim> {
  let line = 0
  for (const raw of lines) {
    line += 1
    const bare = raw.trim()
    if (bare === '') continue
    const claims = readLine(raw, bare)
    if (claims.length === 0) ignored.push({ line, text: bare.slice(0, 200) })
    for (const claim of claims) yield { line, ...claim }
  }
}

/** The first reader that knows a line has it; what no command printed was written by a person. */
function lineReader(text: string): ReadLine {
  const readCells = cellReader()
  const readSipDomains = sipDomainReader()
  const readLookup = lookupReader(text)
  return (raw, bare) =>
    bare.length > LONGEST_LINE
      ? piecesOf(bare).map((domain) => ({ domain }))
      : (readCells(raw) ?? readSipDomains(bare) ?? readLookup(bare) ?? readWrittenLine(bare))
}
