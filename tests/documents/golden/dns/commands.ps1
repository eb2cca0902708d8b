# Commands for Windows DNS
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# For the DNS server that holds your external zones. A zone that is not named like its SIP domain
# has to be put in by hand.
# Priority 0 and weight 0 are for you to choose: no source sets them.
#
# 1. Where a record is replaced: lower its time to live, and wait as long as it was before.
# 2. The addresses. They need the external address of the Access Edge, only names are planned here.
# Add-DnsServerResourceRecordA -ZoneName 'contoso.com' -Name 'sip' -IPv4Address 'ADDRESS'
# Add-DnsServerResourceRecordA -ZoneName 'fabrikam.com' -Name 'sip' -IPv4Address 'ADDRESS'
# Add-DnsServerResourceRecordA -ZoneName 'litware.com' -Name 'access' -IPv4Address 'ADDRESS'
# 3. The certificate with every name, assigned on every Edge Server.
# 4. The federation records, last.

$ErrorActionPreference = 'Stop'
$owner = '_sipfederationtls._tcp'
$before = '.\dns-before.txt'
$undo = '.\dns-undo.ps1'

function Show($record) {
    $data = $record.RecordData
    return [string]$data.Priority + ' ' + [string]$data.Weight + ' ' + [string]$data.Port + ' ' + [string]$data.DomainName
}
function TargetOf($record) { return ([string]$record.RecordData.DomainName).TrimEnd([char]46) }
function Look([string]$zone) {
    return @(Get-DnsServerResourceRecord -ZoneName $zone -RRType 'Srv' | Where-Object { [string]$_.HostName -eq $owner })
}
# Takes out one record by its data, asks before it does, and writes down how it is put back.
function TakeOut([string]$zone, $record) {
    Write-Host ('FOUND   ' + $zone + ': ' + (Show $record))
    Add-Content -LiteralPath $before -Value ($owner + '.' + $zone + '. ' + [string][int]$record.TimeToLive.TotalSeconds + ' IN SRV ' + (Show $record))
    $data = $record.RecordData
    $target = (TargetOf $record).Replace([string][char]39, '')
    $back = 'Add-DnsServerResourceRecord -Srv -ZoneName {0}{1}{0} -Name {0}{2}{0} -DomainName {0}{3}{0} -Priority {4} -Weight {5} -Port {6} -TimeToLive {0}{7}{0}' -f [char]39, $zone, $owner, $target, $data.Priority, $data.Weight, $data.Port, $record.TimeToLive
    Remove-DnsServerResourceRecord -ZoneName $zone -InputObject $record
    $left = @(Look $zone | Where-Object { (Show $_) -eq (Show $record) })
    if ($left.Count -gt 0) { return $false }
    Add-Content -LiteralPath $undo -Value $back
    return $true
}

# Makes the record of a zone lead to one name. What is right already stays as it is.
function Publish([string]$zone, [string]$target) {
    try {
        $here = @(Look $zone)
        $right = @($here | Where-Object { (TargetOf $_) -eq $target -and [int]$_.RecordData.Port -eq 5061 })
        $others = @($here | Where-Object { (TargetOf $_) -ne $target -or [int]$_.RecordData.Port -ne 5061 })
        if (($others.Count -gt 0 -or $right.Count -eq 0) -and -not (HasAddress $target)) {
            Write-Host ('LOOK    ' + $zone + ': nothing was changed, because no address record of its own was found for ' + $target)
            return
        }
        foreach ($each in $others) {
            if (-not (TakeOut $zone $each)) {
                Write-Host ('LOOK    ' + $zone + ': the record that leads to ' + (TargetOf $each) + ' stays, so none was added')
                return
            }
        }
        if ($right.Count -gt 0) { Write-Host ('AS IS   ' + $zone + ' leads to ' + $target); return }
        Add-DnsServerResourceRecord -Srv -ZoneName $zone -Name $owner -DomainName $target -Priority 0 -Weight 0 -Port 5061
        Add-Content -LiteralPath $undo -Value ('Get-DnsServerResourceRecord -ZoneName {0}{1}{0} -RRType {0}Srv{0} | Where-Object {{ $_.HostName -eq {0}{2}{0} -and ([string]$_.RecordData.DomainName).TrimEnd([char]46) -eq {0}{3}{0} }} | Remove-DnsServerResourceRecord -ZoneName {0}{1}{0}' -f [char]39, $zone, $owner, $target)
        Write-Host ('DONE    ' + $zone + ' leads to ' + $target)
    }
    catch { Write-Host ('LOOK    ' + $zone + ': ' + $_.Exception.Message + ' What was taken out comes back with dns-undo.ps1.') }
}
# Whether a name has an address of its own: nobody is led to a name that has none, or to an alias.
function HasAddress([string]$name) {
    try {
        $answers = @(Resolve-DnsName -Name $name -Type 'A')
        $aliases = @($answers | Where-Object { $_.NameHost })
        return $aliases.Count -eq 0 -and @($answers | Where-Object { $_.IPAddress }).Count -gt 0
    }
    catch { return $false }
}

Publish 'contoso.com' 'sip.contoso.com'
Publish 'fabrikam.com' 'sip.fabrikam.com'
Publish 'litware.com' 'access.litware.com'

Write-Host 'What was there before is in dns-before.txt. To go back, run dns-undo.ps1: it undoes what was changed here.'
