import { scriptHead } from '../request/paperHead'
import type { Summary } from '../summary'
import type { AddressName, SrvRecord } from './records'
import { CHOICE, addressNames, srvRecords, withdraws } from './records'

const CHOICE_NOTE = [
  `Priority ${String(CHOICE.priority)} and weight ${String(CHOICE.weight)} are for you to choose: no source sets them.`,
]
const ADDRESS_NOTE = [
  'An A record needs the external address of the Access Edge: only names are planned here.',
  'Put it in the place of ADDRESS and take the semicolon away.',
]

/**
 * Lines for zone files in BIND's form. Owner and target are complete names with the dot at their end, so a
 * line means the same under any origin. A removal gives comments alone: nothing in it can be loaded.
 */
export function zoneFile(summary: Summary): string {
  const removal = summary.draft.kind === 'removal'
  const zones = new Map<string, string[]>()
  const add = (zone: string, line: string) => {
    const lines = zones.get(zone)
    if (lines === undefined) zones.set(zone, [line])
    else lines.push(line)
  }
  for (const record of srvRecords(summary))
    add(record.domain, removal ? `; ${record.owner}. IN SRV` : srvLine(record))
  if (!removal) for (const each of addressNames(summary)) add(each.zone, addressLine(each))
  const about = removal
    ? [
        withdraws(summary)
          ? 'Take these records out of your zones.'
          : 'Leave these records where they are: other federation needs them.',
      ]
    : [...CHOICE_NOTE, ...ADDRESS_NOTE]
  return [
    ...[...scriptHead(summary, 'Zone lines'), '', ...about].map((line) => `; ${line}`.trimEnd()),
    ...[...zones].flatMap(([zone, lines]) => ['', `; zone ${zone}`, ...lines]),
    '',
  ].join('\n')
}

function srvLine({ owner, port, target }: SrvRecord): string {
  return `${owner}. IN SRV ${String(CHOICE.priority)} ${String(CHOICE.weight)} ${String(port)} ${target}.`
}

function addressLine({ name }: AddressName): string {
  return `; ${name}. IN A ADDRESS`
}
