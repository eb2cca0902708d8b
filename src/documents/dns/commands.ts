import { scriptHead } from '../request/paperHead'
import { quoted, windowsFile } from '../powershell/powershellText'
import type { Summary } from '../summary'
import type { AddressName, SrvRecord } from './records'
import { CHOICE, PROTOCOL, SERVICE, addressNames, srvRecords, withdraws } from './records'

const OWNER = quoted(`${SERVICE}.${PROTOCOL}`)
const NOTHING = "Write-Host 'No record can be written yet: no Access Edge has a name.'"

/**
 * The same records for a DNS server on Windows Server 2012 and later. Lines that need an address, and those
 * that undo the others, are comments. A zone of another name than its SIP domain has to be put in by hand.
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
  return [
    '# For the DNS server that holds your external zones. A zone that is not named like its SIP domain',
    '# has to be put in by hand. A record that is there already gives an error and stays as it is.',
    `# Priority ${String(CHOICE.priority)} and weight ${String(CHOICE.weight)} are for you to choose: no source sets them.`,
    '',
    ...records.map(addLine),
    '',
    '# These need the external address of the Access Edge: only names are planned here.',
    ...addressNames(summary).map(addressLine),
    '',
    '# To undo. Each removes every SRV record of this name and asks before it does.',
    ...records.map((record) => `# ${removeLine(record)}`),
  ]
}

function removal(summary: Summary, records: readonly SrvRecord[]): string[] {
  return withdraws(summary)
    ? [
        '# Each removes every SRV record of this name and asks before it does.',
        '',
        ...records.map(removeLine),
        '',
        '# To undo.',
        ...records.map((record) => `# ${addLine(record)}`),
      ]
    : [
        "Write-Host 'Nothing is to be removed: other federation needs these records.'",
        ...records.map(({ owner }) => `# ${owner}`),
      ]
}

function comment(line: string): string {
  return `# ${line}`.trimEnd()
}

function addLine({ domain, target, port }: SrvRecord): string {
  return (
    `Add-DnsServerResourceRecord -Srv -ZoneName ${quoted(domain)} -Name ${OWNER} -DomainName ${quoted(target)} ` +
    `-Priority ${String(CHOICE.priority)} -Weight ${String(CHOICE.weight)} -Port ${String(port)}`
  )
}

function removeLine({ domain }: SrvRecord): string {
  return `Remove-DnsServerResourceRecord -ZoneName ${quoted(domain)} -Name ${OWNER} -RRType 'Srv'`
}

function addressLine({ zone, label }: AddressName): string {
  return `# Add-DnsServerResourceRecordA -ZoneName ${quoted(zone)} -Name ${quoted(label)} -IPv4Address 'ADDRESS'`
}
