import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
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
/** All folders in one PowerShell, which takes long to start; each in a runspace of its own, as in a new window. */
const RUN_ALL = `
foreach ($folder in Get-ChildItem -LiteralPath $PSScriptRoot -Directory) {
    Write-Host ('CASE ' + $folder.Name)
    $runspace = [runspacefactory]::CreateRunspace($Host)
    $runspace.Open()
    $shell = [powershell]::Create($runspace)
    $lines = 'Set-Location -LiteralPath "' + $folder.FullName + '"; . "./run.ps1"'
    try { $shell.AddScript($lines).AddCommand('Out-Default').Invoke() } catch { Write-Host ('THROWN ' + $_) }
    $shell.Dispose()
    $runspace.Dispose()
}
`

interface Given {
  targets: readonly string[]
  parts: SummaryParts
  prepare: string
  undo: boolean
}
interface Result {
  zone: string[]
  output: string
  before: string
}

const given: Given[] = []
const results: Result[] = []

/** Has the commands run against a zone with these targets, and the undo file after them where that is asked for. */
function running(
  targets: readonly string[],
  parts: SummaryParts = {},
  prepare = '',
  undo = false,
): () => Result {
  const at = given.push({ targets, parts, prepare, undo }) - 1
  return () => results[at]!
}

function writeCase(folder: string, { targets, parts, prepare, undo }: Given): void {
  const start = targets.map(
    (target) => `$global:records.Add((New-Record 0 0 5061 '${target}')) | Out-Null`,
  )
  const goBack = undo ? ". './dns-undo.ps1'" : ''
  mkdirSync(folder)
  writeFileSync(join(folder, 'dns.ps1'), dnsCommands(summaryOf(parts)))
  writeFileSync(
    join(folder, 'run.ps1'),
    [SERVER, ...start, prepare, ". './dns.ps1'", goBack, SHOW].join('\n'),
  )
}

function runAll(): void {
  const folder = mkdtempSync(join(tmpdir(), 'edgewise-dns-'))
  const folderOf = (at: number) => join(folder, String(at))
  given.forEach((each, at) => {
    writeCase(folderOf(at), each)
  })
  writeFileSync(join(folder, 'all.ps1'), RUN_ALL)
  const { stdout } = spawnSync(
    PWSH ?? 'pwsh',
    ['-NoProfile', '-NonInteractive', '-File', join(folder, 'all.ps1')],
    { encoding: 'utf8' },
  )
  for (const said of stdout.split(/^CASE /m).slice(1)) {
    const [at = '', ...lines] = said.split(/\r?\n/)
    const file = join(folderOf(Number(at)), 'dns-before.txt')
    results[Number(at)] = {
      zone: lines.flatMap((line) => (line.startsWith('ZONE ') ? [line.slice(5)] : [])),
      output: lines.join('\n'),
      before: existsSync(file) ? readFileSync(file, 'utf8').trim() : '',
    }
  }
  rmSync(folder, { recursive: true, force: true })
}

const WANTED = '5061 sip.contoso.com.'
const OLD = '5061 access.contoso.com.'

describe.skipIf(PWSH === null)('the commands for Windows DNS, run', () => {
  beforeAll(runAll, 120_000)

  const added = running([])
  const takenOut = running([], {}, '', true)
  it('add a record where there is none, and the undo file takes out just that', () => {
    expect(added().zone).toEqual([WANTED])
    expect(takenOut()).toMatchObject({
      zone: [],
      output: expect.stringContaining('DONE') as string,
    })
  })

  const right = running(['sip.contoso.com'])
  it('leave a right record as it is, with nothing to undo', () => {
    const { zone, output } = right()
    expect(zone).toEqual([WANTED])
    expect(output).toContain('AS IS   contoso.com leads to sip.contoso.com')
  })

  const elsewhere = running(['access.contoso.com'])
  const both = running(['access.contoso.com', 'sip.contoso.com'])
  it('replace a record that leads elsewhere, never leave two, and write down what was there', () => {
    const { zone, before } = elsewhere()
    expect(zone).toEqual([WANTED])
    expect(before).toBe(
      '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 access.contoso.com.',
    )
    expect(both().zone).toEqual([WANTED])
  })

  const back = running(['access.contoso.com'], {}, '', true)
  const backToBoth = running(['sip.contoso.com', 'access.contoso.com'], {}, '', true)
  it('go back to exactly what was there', () => {
    expect(back().zone).toEqual([OLD])
    expect(backToBoth().zone).toEqual([WANTED, OLD])
  })

  const noAddress = running(['access.contoso.com'], {}, '$global:noAddress = $true')
  const newWithout = running([], {}, '$global:noAddress = $true')
  const newAlias = running([], {}, '$global:alias = $true')
  const refusal = running(['access.contoso.com'], {}, '$global:refused = $true')
  it('change nothing where the new name has no address, or the removal is refused', () => {
    const none = noAddress()
    expect(none.zone).toEqual([OLD])
    expect(none.output).toContain('LOOK    contoso.com: nothing was changed')
    // Nobody is led to a name that leads nowhere, where no record was there before either.
    for (const { zone, output } of [newWithout(), newAlias()]) {
      expect(zone).toEqual([])
      expect(output).toContain('LOOK    contoso.com: nothing was changed')
    }
    const refused = refusal()
    expect(refused.zone).toEqual([OLD])
    expect(refused.output).toContain('so none was added')
  })

  const full = running(['access.contoso.com'], {}, '$global:full = $true')
  const edges = [{ fqdn: 'sip.contoso.com', domains: ['fabrikam.com', 'contoso.com'] }]
  const twoZones = running([], { edges })
  it('say how to go back where adding fails, and go on with the next zone', () => {
    const { output } = full()
    expect(output).toContain('The server refused. What was taken out comes back with dns-undo.ps1.')
    const next = twoZones()
    expect(next.output).toContain('LOOK    fabrikam.com: The zone fabrikam.com was not found.')
    expect(next.zone).toEqual([WANTED])
  })

  const removal: SummaryParts = { kind: 'removal', tasks: ['withdraw-names'] }
  const withdrawn = running(['sip.contoso.com'], removal)
  const withOther = running(['sip.contoso.com', 'sipfed.online.lync.com'], removal)
  it('of a removal withdraw the record of this Edge and no other', () => {
    expect(withdrawn()).toMatchObject({
      zone: [],
      output: expect.stringContaining('contoso.com') as string,
    })
    const other = withOther()
    expect(other.zone).toEqual(['5061 sipfed.online.lync.com.'])
    expect(other.output).toContain('leads to sipfed.online.lync.com, so it stays')
  })

  it('end by themselves, each of them', () => {
    expect(results).toHaveLength(given.length)
    for (const { output } of results) expect(output).not.toContain('THROWN')
  })
})
