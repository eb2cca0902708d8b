import { scriptHead } from '../request/paperHead'
import { inService } from '../estate'
import type { Summary } from '../summary'
import type { AddressName, SrvRecord } from './records'
import { CHOICE, PROTOCOL, SERVICE, addressNames, srvRecords, withdraws } from './records'

const CHOICE_NOTE = [
  `Priority ${String(CHOICE.priority)} and weight ${String(CHOICE.weight)} are for you to choose: no source sets them.`,
]
const ORDER_NOTE = [
  'One record only for each name: a line takes the place of any other with the same owner. Write down first',
  'what is there. Lower its time to live beforehand. Addresses and the certificate first, these records last.',
]
const ADDRESS_NOTE = [
  'An A record needs the external address of the Access Edge: only names are planned here.',
  'Replace ADDRESS with it and remove the semicolon.',
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
  if (!removal) for (const each of addressNames(summary)) add(each.zone, addressLine(each))
  for (const record of srvRecords(summary)) {
    if (removal) add(record.domain, `; ${record.owner}. IN SRV`)
    else for (const line of srvLines(record)) add(record.domain, line)
  }
  for (const { domain, targets } of inService(summary).withdrawn) {
    add(domain, '; Take out when the update works, where nobody uses the domain any more:')
    add(domain, `; ${SERVICE}.${PROTOCOL}.${domain}. IN SRV (to ${targets.join(' or ')})`)
  }
  const about = removal
    ? [
        withdraws(summary)
          ? 'Take these records out of your zones.'
          : 'Leave these records where they are: other federation needs them.',
      ]
    : [...ORDER_NOTE, ...CHOICE_NOTE, ...ADDRESS_NOTE]
  return [
    ...[...scriptHead(summary, 'Zone lines'), '', ...about].map((line) => `; ${line}`.trimEnd()),
    ...[...zones].flatMap(([zone, lines]) => ['', `; zone ${zone}`, ...lines]),
    '',
  ].join('\n')
}

function srvLines({ owner, port, target, replaces }: SrvRecord): string[] {
  return [
    ...(replaces.length === 0
      ? []
      : [`; In place of the record that leads to ${replaces.join(' or ')}:`]),
    `${owner}. IN SRV ${String(CHOICE.priority)} ${String(CHOICE.weight)} ${String(port)} ${target}.`,
  ]
}

function addressLine({ name, kept, from }: AddressName): string {
  if (kept) return `; ${name}. IN A (there already, and stays until the update is complete)`
  return `; ${name}. IN A ADDRESS${from === null ? '' : ` (in place of the address of ${from})`}`
}
