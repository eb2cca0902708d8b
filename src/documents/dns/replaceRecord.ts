import { CHOICE } from './records'

/**
 * What a zone has today, each record written to dns-before.txt: that is what to go back to. Only records with the
 * owner of federation are looked at; a zone that is not on this server is an error.
 */
export const LOOK: readonly string[] = [
  'function Show($record) {',
  '    $data = $record.RecordData',
  "    return [string]$data.Priority + ' ' + [string]$data.Weight + ' ' + [string]$data.Port + ' ' + [string]$data.DomainName",
  '}',
  'function TargetOf($record) { return ([string]$record.RecordData.DomainName).TrimEnd([char]46) }',
  'function Look([string]$zone) {',
  "    return @(Get-DnsServerResourceRecord -ZoneName $zone -RRType 'Srv' | Where-Object { [string]$_.HostName -eq $owner })",
  '}',
  '# Takes out one record by its data, asks before it does, and writes down how it is put back.',
  'function TakeOut([string]$zone, $record) {',
  "    Write-Host ('FOUND   ' + $zone + ': ' + (Show $record))",
  "    Add-Content -LiteralPath $before -Value ($owner + '.' + $zone + '. ' + [string][int]$record.TimeToLive.TotalSeconds + ' IN SRV ' + (Show $record))",
  '    $data = $record.RecordData',
  "    $target = (TargetOf $record).Replace([string][char]39, '')",
  "    $back = 'Add-DnsServerResourceRecord -Srv -ZoneName {0}{1}{0} -Name {0}{2}{0} -DomainName {0}{3}{0} -Priority {4} -Weight {5} -Port {6} -TimeToLive {0}{7}{0}' -f [char]39, $zone, $owner, $target, $data.Priority, $data.Weight, $data.Port, $record.TimeToLive",
  '    Remove-DnsServerResourceRecord -ZoneName $zone -InputObject $record',
  '    $left = @(Look $zone | Where-Object { (Show $_) -eq (Show $record) })',
  '    if ($left.Count -gt 0) { return $false }',
  '    Add-Content -LiteralPath $undo -Value $back',
  '    return $true',
  '}',
  '',
]

/** One record for each domain: what leads elsewhere goes first, and nothing is added beside a record that stayed. */
export const PUBLISH: readonly string[] = [
  '# Makes the record of a zone lead to one name. What is right already stays as it is.',
  'function Publish([string]$zone, [string]$target) {',
  '    try {',
  '        $here = @(Look $zone)',
  '        $right = @($here | Where-Object { (TargetOf $_) -eq $target -and [int]$_.RecordData.Port -eq 5061 })',
  '        $others = @($here | Where-Object { (TargetOf $_) -ne $target -or [int]$_.RecordData.Port -ne 5061 })',
  '        if ($others.Count -gt 0 -and -not (HasAddress $target)) {',
  "            Write-Host ('LOOK    ' + $zone + ': nothing was changed, because no address was found for ' + $target)",
  '            return',
  '        }',
  '        foreach ($each in $others) {',
  '            if (-not (TakeOut $zone $each)) {',
  "                Write-Host ('LOOK    ' + $zone + ': the record that leads to ' + (TargetOf $each) + ' stays, so none was added')",
  '                return',
  '            }',
  '        }',
  "        if ($right.Count -gt 0) { Write-Host ('AS IS   ' + $zone + ' leads to ' + $target); return }",
  `        Add-DnsServerResourceRecord -Srv -ZoneName $zone -Name $owner -DomainName $target -Priority ${String(CHOICE.priority)} -Weight ${String(CHOICE.weight)} -Port 5061`,
  "        Add-Content -LiteralPath $undo -Value ('Get-DnsServerResourceRecord -ZoneName {0}{1}{0} -RRType {0}Srv{0} | Where-Object {{ $_.HostName -eq {0}{2}{0} -and ([string]$_.RecordData.DomainName).TrimEnd([char]46) -eq {0}{3}{0} }} | Remove-DnsServerResourceRecord -ZoneName {0}{1}{0}' -f [char]39, $zone, $owner, $target)",
  "        Write-Host ('DONE    ' + $zone + ' leads to ' + $target)",
  '    }',
  "    catch { Write-Host ('LOOK    ' + $zone + ': ' + $_.Exception.Message + ' What was taken out comes back with dns-undo.ps1.') }",
  '}',
  '# Whether a name has an address: nobody is led to a name that has none.',
  'function HasAddress([string]$name) {',
  "    try { return @(Resolve-DnsName -Name $name -Type 'A' | Where-Object { $_.IPAddress }).Count -gt 0 }",
  '    catch { return $false }',
  '}',
  '',
]

/** Takes the records out that lead to one of these names; any other is somebody else's and stays. */
export const WITHDRAW: readonly string[] = [
  '# Takes out the records of a zone that lead to these names, and no others.',
  'function Withdraw([string]$zone, [string[]]$targets) {',
  '    try {',
  '        foreach ($each in @(Look $zone)) {',
  '            if ($targets -contains (TargetOf $each)) {',
  "                if (TakeOut $zone $each) { Write-Host ('DONE    ' + $zone + ' is withdrawn') }",
  "                else { Write-Host ('AS IS   ' + $zone + ' stays') }",
  '            }',
  "            else { Write-Host ('LOOK    ' + $zone + ' leads to ' + (TargetOf $each) + ', so it stays') }",
  '        }',
  '    }',
  "    catch { Write-Host ('LOOK    ' + $zone + ': ' + $_.Exception.Message) }",
  '}',
  '',
]
