import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dnsCommands } from '../../src/documents/dns/commands'
import { summaryOf, type SummaryParts } from '../fixtures/summaries'
import { PWSH } from './pwsh'

/** A zone on a DNS server: records that can be read, added and removed one by one. */
const SERVER = `
$global:records = New-Object System.Collections.ArrayList
function New-Record($priority, $weight, $port, $target) {
    $data = New-Object PSObject -Property @{ Priority = $priority; Weight = $weight; Port = $port; DomainName = $target + '.' }
    return New-Object PSObject -Property @{ HostName = '_sipfederationtls._tcp'; RecordData = $data; TimeToLive = [TimeSpan]::FromHours(1) }
}
function Get-DnsServerResourceRecord($ZoneName, $RRType) {
    if ($ZoneName -ne 'contoso.com') { throw ('The zone ' + $ZoneName + ' was not found.') }
    return $global:records.ToArray()
}
function Add-DnsServerResourceRecord([switch]$Srv, $ZoneName, $Name, $DomainName, $Priority, $Weight, $Port, $TimeToLive) {
    if ($global:full) { throw 'The server refused.' }
    $global:records.Add((New-Record $Priority $Weight $Port $DomainName)) | Out-Null
}
function Remove-DnsServerResourceRecord {
    param($ZoneName, [Parameter(ValueFromPipeline = $true)]$InputObject)
    process { if (-not $global:refused) { $global:records.Remove($InputObject) } }
}
function Resolve-DnsName($Name, $Type) {
    if ($global:alias) { New-Object PSObject -Property @{ NameHost = 'edge.contoso.com' } }
    if (-not $global:noAddress) { New-Object PSObject -Property @{ IPAddress = '192.0.2.1' } }
}
`
const SHOW = `
foreach ($each in $global:records) { Write-Host ('ZONE ' + $each.RecordData.Port + ' ' + $each.RecordData.DomainName) }
`

interface Result {
  zone: string[]
  output: string
  before: string
}

/** Runs the commands against a zone with these targets, and the undo file after them where that is asked for. */
function run(
  targets: readonly string[],
  parts: SummaryParts = {},
  prepare = '',
  undo = false,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-dns-'))
  const start = targets.map(
    (target) => `$global:records.Add((New-Record 0 0 5061 '${target}')) | Out-Null`,
  )
  writeFileSync(join(folder, 'dns.ps1'), dnsCommands(summaryOf(parts)))
  const goBack = undo ? ". '.\\dns-undo.ps1'" : ''
  writeFileSync(
    join(folder, 'run.ps1'),
    [SERVER, ...start, prepare, ". './dns.ps1'", goBack.replace('\\', '/'), SHOW].join('\n'),
  )
  const { stdout } = spawnSync(
    PWSH ?? 'pwsh',
    ['-NoProfile', '-NonInteractive', '-File', 'run.ps1'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  const file = join(folder, 'dns-before.txt')
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
  rmSync(folder, { recursive: true, force: true })
  const lines = stdout.split(/\r?\n/)
  return {
    zone: lines.flatMap((line) => (line.startsWith('ZONE ') ? [line.slice(5)] : [])),
    output: stdout,
    before,
  }
}

const WANTED = '5061 sip.contoso.com.'
const OLD = '5061 access.contoso.com.'

describe.skipIf(PWSH === null)('the commands for Windows DNS, run', () => {
  it('add a record where there is none, and the undo file takes out just that', () => {
    expect(run([]).zone).toEqual([WANTED])
    expect(run([], {}, '', true).zone).toEqual([])
  })

  it('leave a right record as it is, with nothing to undo', () => {
    const { zone, output } = run(['sip.contoso.com'])
    expect(zone).toEqual([WANTED])
    expect(output).toContain('AS IS   contoso.com leads to sip.contoso.com')
  })

  it('replace a record that leads elsewhere, never leave two, and write down what was there', () => {
    const { zone, before } = run(['access.contoso.com'])
    expect(zone).toEqual([WANTED])
    expect(before).toBe(
      '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 access.contoso.com.',
    )
    expect(run(['access.contoso.com', 'sip.contoso.com']).zone).toEqual([WANTED])
  })

  it('go back to exactly what was there', () => {
    expect(run(['access.contoso.com'], {}, '', true).zone).toEqual([OLD])
    expect(run(['sip.contoso.com', 'access.contoso.com'], {}, '', true).zone).toEqual([WANTED, OLD])
  })

  it('change nothing where the new name has no address, or the removal is refused', () => {
    const none = run(['access.contoso.com'], {}, '$global:noAddress = $true')
    expect(none.zone).toEqual([OLD])
    expect(none.output).toContain('LOOK    contoso.com: nothing was changed')
    // Nobody is led to a name that leads nowhere, where no record was there before either.
    expect(run([], {}, '$global:noAddress = $true').zone).toEqual([])
    expect(run([], {}, '$global:alias = $true').zone).toEqual([])
    const refused = run(['access.contoso.com'], {}, '$global:refused = $true')
    expect(refused.zone).toEqual([OLD])
    expect(refused.output).toContain('so none was added')
  })

  it('say how to go back where adding fails, and go on with the next zone', () => {
    const { output } = run(['access.contoso.com'], {}, '$global:full = $true')
    expect(output).toContain('The server refused. What was taken out comes back with dns-undo.ps1.')
    const edges = [{ fqdn: 'sip.contoso.com', domains: ['fabrikam.com', 'contoso.com'] }]
    const next = run([], { edges })
    expect(next.output).toContain('LOOK    fabrikam.com: The zone fabrikam.com was not found.')
    expect(next.zone).toEqual([WANTED])
  })

  it('of a removal withdraw the record of this Edge and no other', () => {
    const removal: SummaryParts = { kind: 'removal', tasks: ['withdraw-names'] }
    expect(run(['sip.contoso.com'], removal).zone).toEqual([])
    const other = run(['sip.contoso.com', 'sipfed.online.lync.com'], removal)
    expect(other.zone).toEqual(['5061 sipfed.online.lync.com.'])
    expect(other.output).toContain('leads to sipfed.online.lync.com, so it stays')
  })
})
