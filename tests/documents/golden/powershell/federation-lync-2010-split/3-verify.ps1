# Step 3 - verify the settings
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Changes nothing. Each line begins with OK, DIFFERS, LOOK or UNSEEN.
# It tells what the server holds. Whether a partner answers, 3-test-partners.ps1 tries.
# Ends with 0: all done, 1: stopped, 2: finished, but read what it says.

$ErrorActionPreference = 'Stop'
Set-StrictMode -Off
# Lists are printed whole: what is cut off cannot be checked.
$FormatEnumerationLimit = -1
$done = New-Object -TypeName System.Collections.ArrayList
$doing = ''
$remarks = 0
$transcript = $false
$exitCode = 1
Push-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)
try {
    # Some windows, the ISE among them, keep no transcript. The script goes on without.
    try {
        Start-Transcript -Path '.\log-3-verify.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    $good = 0
    $bad = 0
    $unseen = 0
    function Check([string]$what, $isSo) {
        if ($isSo -eq $true) {
            $script:good += 1
            Write-Host ('OK      ' + $what)
        }
        else {
            $script:bad += 1
            Write-Host ('DIFFERS ' + $what)
        }
    }
    function Unseen([string]$what) {
        $script:unseen += 1
        Write-Host ('UNSEEN  ' + $what)
    }
    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    $edge = Get-CsAccessEdgeConfiguration
    Check 'Federation is on' ($edge.AllowFederatedUsers -eq $true)
    Check 'The Edge does not use a default route' ([string]$edge.RoutingMethod -ne 'UseDefaultRouting')

    # The hosting provider of Microsoft 365, with each property that the scripts set.
    $found = @(Get-CsHostingProvider | Where-Object { [string]$_.ProxyFqdn -eq 'sipfed.online.lync.com' })
    Check 'There is one hosting provider with sipfed.online.lync.com' ($found.Count -eq 1)
    foreach ($entry in $found) {
        Check 'Hosting provider: Enabled = True' (($entry.Enabled -eq $true) -eq $true)
        Check 'Hosting provider: EnabledSharedAddressSpace = True' (($entry.EnabledSharedAddressSpace -eq $true) -eq $true)
        Check 'Hosting provider: HostsOCSUsers = True' (($entry.HostsOCSUsers -eq $true) -eq $true)
        Check 'Hosting provider: VerificationLevel = UseSourceVerification' ([string]$entry.VerificationLevel -eq 'UseSourceVerification')
        Check 'Hosting provider: IsLocal = False' (($entry.IsLocal -eq $true) -eq $false)
    }

    # The policies.
    $policies = @(Get-CsExternalAccessPolicy)
    $open = @($policies | Where-Object { $_.EnableFederationAccess -eq $true })
    Check 'A policy allows federation' ($open.Count -gt 0)
    foreach ($each in $policies) {
        if ($each.EnableFederationAccess -ne $true) { Write-Host ('        Not allowed in: ' + [string]$each.Identity) }
    }

    # The partners of allowed.txt and blocked.txt, one domain on each line. Both files are optional.
    function NamesIn([string]$file) {
        $seen = @{}
        $good = 0
        if (-not (Test-Path -LiteralPath $file)) { return }
        foreach ($line in @(Get-Content -LiteralPath $file)) {
            $name = ([string]$line).Trim().TrimEnd('.').ToLowerInvariant()
            if ($name -eq '' -or $seen.ContainsKey($name)) { continue }
            $seen[$name] = $true
            if ($name.Length -le 253 -and $name -match '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$') { $good += 1; $name }
            else { Remark ('This is not a domain name, so it was left out of ' + $file + ': ' + $name) }
        }
        if ($seen.Count -gt 0 -and $good -eq 0) { throw ('No line of ' + $file + ' is a domain name. Save it as UTF-8 or as Unicode, one domain on each line.') }
    }
    function SetOf($domains) {
        $set = @{}
        foreach ($each in $domains) { $set[[string]$each.Identity] = $true }
        return $set
    }
    $toAllow = @(NamesIn '.\allowed.txt')
    $toBlock = @(NamesIn '.\blocked.txt')
    $inBoth = @{}
    foreach ($name in $toBlock) { $inBoth[$name] = $true }
    foreach ($name in $toAllow) {
        if ($inBoth.ContainsKey($name)) { throw ('This domain is in both files, and can be on one list only: ' + $name) }
    }
    $allowed = SetOf @(Get-CsAllowedDomain)
    $blocked = SetOf @(Get-CsBlockedDomain)
    $own = @{}
    if (Get-Command -Name 'Get-CsSipDomain' -ErrorAction 'SilentlyContinue') { $own = SetOf @(Get-CsSipDomain) }

    foreach ($name in $toAllow) { if (-not $own.ContainsKey($name)) { Check ($name + ' is allowed') ($allowed.ContainsKey($name)) } }
    foreach ($name in $toBlock) { if (-not $own.ContainsKey($name)) { Check ($name + ' is blocked') ($blocked.ContainsKey($name)) } }
    foreach ($name in @($own.Keys | Sort-Object)) {
        if ($allowed.ContainsKey($name) -or $blocked.ContainsKey($name)) { Remark ($name + ' is a SIP domain of your own and belongs on no list') }
    }
    foreach ($each in @(Get-CsAllowedDomain)) {
        if ([string]$each.ProxyFqdn -ne '') { Remark ([string]$each.Identity + ' names a server, ' + [string]$each.ProxyFqdn + ': it goes stale when this partner moves to Teams. Ask the partner before you change it.') }
    }
    if ($edge.EnablePartnerDiscovery -ne $true -and $allowed.Count -eq 0) { Remark 'There is no partner discovery and no allowed domain: no partner can reach your users, nor they a partner' }

    # Whether every server has received the settings.
    $replicas = @()
    try { $replicas = @(Get-CsManagementStoreReplicationStatus) }
    catch { Unseen ('Replication: ' + $_.Exception.Message) }
    if ($replicas.Count -eq 0) { Unseen 'Replication: no server is listed' }
    foreach ($each in $replicas) {
        Check ('Replication: ' + [string]$each.ReplicaFqdn + ' is up to date') ($each.UpToDate -eq $true)
    }

    Write-Host ''
    Write-Host 'PACK    7f3a91c2'
    Write-Host ('TOTAL   ' + $good + ' as wanted, ' + $bad + ' different, ' + $unseen + ' not seen, ' + $remarks + ' to look at')
    if ($good -eq 0 -or $bad -gt 0 -or $unseen -gt 0) { $remarks += 1 }

    $exitCode = 0
    if ($remarks -gt 0) { $exitCode = 2 }
}
catch {
    Write-Host ''
    Write-Host ('STOPPED ' + $_.Exception.Message)
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
