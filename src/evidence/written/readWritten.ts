import type { Collector } from '../collect'
import type { NameRole, Source } from '../fact'
import { nameTokens } from '../nameTokens'
import type { Span } from '../span'
import { headingIn, isBelow, type Heading } from './labels'
import { readWrittenLine } from './line'
import { signaturesIn } from './mail'
import { isProse } from './sentences'
import { namesAlone } from './splitName'

/** What bare names are that a command printed (`… | select -ExpandProperty Identity`). */
const ROLE_OF_OUTPUT: Readonly<Record<string, NameRole>> = {
  'get-cssipdomain': 'sip-domain',
  'get-csalloweddomain': 'allowed-partner',
  'get-csblockeddomain': 'blocked-partner',
  'get-accepteddomain': 'mail-domain',
  'get-csservice': 'server',
  'get-cspool': 'pool',
  'get-cscomputer': 'server',
}

/** A line that no other reader knows, and the command above it. */
export interface WrittenRow {
  at: number
  command: string | null
}

/** Reads what a person wrote: each line by the heading over it, the command above it and the signature it is in. */
export function readWritten(
  collector: Collector,
  all: readonly Span[],
  rows: readonly WrittenRow[],
): void {
  const lines = rows.flatMap(({ at }) => all[at] ?? [])
  const prose = isProse(lines)
  const hasNames = lines.some((line) => nameTokens(line).length > 0)
  const isInSignature = signaturesIn(all)
  const alone = namesAlone(rows.map(({ at }) => all[at]))
  let heading: Heading | null = null
  for (const [index, { at, command }] of rows.entries()) {
    const line = all[at]
    if (!line) continue
    const source: Source = { shape: 'text', command, line: at + 1 }
    const next = headingIn(line, at)
    if (next) heading = next
    else if (heading && isBelow(line, at, heading)) heading.last = at
    else heading = null
    const said = heading?.role ?? null
    const isSigned = said === null && isInSignature(at)
    const role = isSigned
      ? 'mentioned-apart'
      : (said ?? ROLE_OF_OUTPUT[command?.toLowerCase() ?? ''] ?? 'listed')
    const over = isSigned ? line.text.slice(0, 200) : said && heading ? heading.text : null
    const isListed = alone[index - 1] === true || alone[index + 1] === true
    readWrittenLine(collector, line, source, { isProse: prose, isListed, hasNames, role, over })
  }
}
