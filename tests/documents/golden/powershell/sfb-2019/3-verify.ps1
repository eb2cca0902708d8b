# Step 3 - verify the settings
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing. Each line begins with OK, DIFFERS, LOOK or UNSEEN.
# It shows what the server holds. Only a test contact shows whether anybody answers.
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
        throw 'Run this in the Skype for Business Server Management Shell on a Front End Server.'
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

    # The provider entry, with each property that the scripts set.
    $found = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    Check 'There is one provider entry' ($found.Count -eq 1)
    foreach ($entry in $found) {
        Check 'Provider: Identity = Skype' (@($entry | Where-Object { [string]$_.Identity -eq 'Skype' }).Count -eq 1)
        Check 'Provider: ProxyFqdn = federation.messenger.msn.com' (@($entry | Where-Object { [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' }).Count -eq 1)
        Check 'Provider: IconUrl = https://images.edge.messenger.live.com/Messenger_16x16.png' (@($entry | Where-Object { [string]$_.IconUrl -eq 'https://images.edge.messenger.live.com/Messenger_16x16.png' }).Count -eq 1)
        Check 'Provider: NameDecorationRoutingDomain = msn.com' (@($entry | Where-Object { [string]$_.NameDecorationRoutingDomain -eq 'msn.com' }).Count -eq 1)
        Check 'Provider: NameDecorationExcludedDomainList = msn.com,outlook.com,live.com,hotmail.com' (@($entry | Where-Object { (@($_.NameDecorationExcludedDomainList) -join ',') -eq 'msn.com,outlook.com,live.com,hotmail.com' }).Count -eq 1)
        Check 'Provider: Enabled = True' (@($entry | Where-Object { $_.Enabled -eq $true }).Count -eq 1)
        Check 'Provider: EnableSkypeIdRouting = True' (@($entry | Where-Object { $_.EnableSkypeIdRouting -eq $true }).Count -eq 1)
        Check 'Provider: EnableSkypeDirectorySearch = True' (@($entry | Where-Object { $_.EnableSkypeDirectorySearch -eq $true }).Count -eq 1)
    }

    # The external access policy.
    $policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Global' })
    Check 'The policy is there' ($policy.Count -eq 1)
    foreach ($each in $policy) {
        Check 'Policy: EnablePublicCloudAccess' ($each.EnablePublicCloudAccess -eq $true)
        Check 'Policy: EnablePublicCloudAudioVideoAccess' ($each.EnablePublicCloudAudioVideoAccess -eq $true)
    }
    # Policies that go before this one for some users, and lack what it has.
    function PolicyOf($user) {
        $held = $user.ExternalAccessPolicy
        if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }
        return ([string]$held) -replace '^Tag:', ''
    }

    $narrower = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -match '^(Site|Tag):' -and ($_.EnablePublicCloudAccess -ne $true -or $_.EnablePublicCloudAudioVideoAccess -ne $true) })
    $granted = @{}
    if ($narrower.Count -gt 0) {
        foreach ($user in @(Get-CsUser)) { $granted['Tag:' + (PolicyOf $user)] += 1 }
    }
    foreach ($each in $narrower) {
        $name = [string]$each.Identity
        $who = 'everybody in the site who has no policy of their own'
        if ($name -like 'Tag:*') { $who = ([string][int]$granted[$name]) + ' users' }
        Remark ('The policy ' + $name + ' goes before it and does not allow this. It holds for ' + $who + '.')
    }

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
