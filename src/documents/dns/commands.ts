import { scriptHead } from '../request/paperHead'
import { quoted, windowsFile } from '../powershell/powershellText'
import { inService } from '../estate'
import type { Summary } from '../summary'
import type { AddressName, SrvRecord } from './records'
import { CHOICE, PROTOCOL, SERVICE, addressNames, srvRecords, withdraws } from './records'
import { LOOK, PUBLISH, WITHDRAW } from './replaceRecord'

const OWNER = quoted(`${SERVICE}.${PROTOCOL}`)
const NOTHING = "Write-Host 'No record can be written yet: no Access Edge has a name.'"

/**
 * The same records for a DNS server on Windows Server 2012 and later. A record that leads elsewhere is replaced and
 * never left beside the new one; what was there is written down first, and what goes back is what was changed. Lines
 * that need an address are comments. A zone of another name than its SIP domain has to be put in by hand.
 */
export function dnsCommands(summary: Summary): string {
  const head = [...scriptHead(summary, 'Commands for Windows DNS'), '']
  const records = srvRecords(summary)
  if (records.length === 0) return windowsFile([...head.map(comment), NOTHING])
  const lines =
    summary.draft.kind === 'removal' ? removal(summary, records) : setUp(summary, records)
  return windowsFile([...head.map(comment), ...lines])
}

function setUp(summary: Summary, records: readonly SrvRecord[]): string[] {
  const addresses = addressNames(summary)
  const { withdrawn } = inService(summary)
  return [
    ...zonesNote(),
    `# Priority ${String(CHOICE.priority)} and weight ${String(CHOICE.weight)} are for you to choose: no source sets them.`,
    '#',
    '# 1. Where a record is replaced: lower its time to live, and wait as long as it was before.',
    '# 2. The addresses. They need the external address of the Access Edge, only names are planned here.',
    ...addresses.filter(({ kept }) => !kept).flatMap(addressLines),
    ...keptLines(addresses),
    '# 3. The certificate with every name, assigned on every Edge Server.',
    '# 4. The federation records, last.',
    '',
    ...prelude(),
    ...LOOK,
    ...PUBLISH,
    ...(withdrawn.length === 0 ? [] : WITHDRAW),
    ...records.flatMap(publishLines),
    ...(withdrawn.length === 0
      ? []
      : [
          '',
          '# When the update works: the records of the domains that were removed, where nobody uses them any more.',
          '# Take the # away then, and run this again: what is right stays as it is.',
          ...withdrawn.map(withdrawLine).map(comment),
        ]),
    ...undoNote(),
  ]
}

function removal(summary: Summary, records: readonly SrvRecord[]): string[] {
  if (!withdraws(summary))
    return [
      "Write-Host 'Nothing is to be removed: other federation needs these records.'",
      ...records.map(({ owner }) => `# ${owner}`),
    ]
  return [
    ...zonesNote(),
    '',
    ...prelude(),
    ...LOOK,
    ...WITHDRAW,
    ...records.map(({ domain, target, edge }) =>
      withdrawLine({ domain, targets: [...new Set([target, edge])] }),
    ),
    ...undoNote(),
  ]
}

function zonesNote(): string[] {
  return [
    '# For the DNS server that holds your external zones. A zone that is not named like its SIP domain',
    '# has to be put in by hand.',
  ]
}

function prelude(): string[] {
  return [
    "$ErrorActionPreference = 'Stop'",
    `$owner = ${OWNER}`,
    "$before = '.\\dns-before.txt'",
    "$undo = '.\\dns-undo.ps1'",
    '',
  ]
}

function undoNote(): string[] {
  return [
    '',
    "Write-Host 'What was there before is in dns-before.txt. To go back, run dns-undo.ps1: it undoes what was changed here.'",
  ]
}

function keptLines(addresses: readonly AddressName[]): string[] {
  const kept = addresses.filter((each) => each.kept)
  if (kept.length === 0) return []
  return [
    '#    These are there and stay until the update is complete:',
    ...kept.map(({ name }) => `#    ${name}`),
  ]
}

function comment(line: string): string {
  return `# ${line}`.trimEnd()
}

function publishLines({ domain, target, replaces }: SrvRecord): string[] {
  return [
    ...(replaces.length === 0 ? [] : [`# Today it may lead to ${replaces.join(' or ')}.`]),
    `Publish ${quoted(domain)} ${quoted(target)}`,
  ]
}

function withdrawLine({ domain, targets }: { domain: string; targets: readonly string[] }): string {
  return `Withdraw ${quoted(domain)} ${targets.map(quoted).join(',')}`
}

function addressLines({ zone, label, from }: AddressName): string[] {
  return [
    `# Add-DnsServerResourceRecordA -ZoneName ${quoted(zone)} -Name ${quoted(label)} -IPv4Address 'ADDRESS'`,
    ...(from === null ? [] : [`#    in place of the address of ${from}, which it has today`]),
  ]
}
