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

    # The provider entry, with each property that the scripts set.
    $found = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    Check 'There is one provider entry' ($found.Count -eq 1)
    foreach ($entry in $found) {
        Check 'Provider: ProxyFqdn = federation.messenger.msn.com' (@($entry | Where-Object { [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' }).Count -eq 1)
        Check 'Provider: Enabled = True' (@($entry | Where-Object { $_.Enabled -eq $true }).Count -eq 1)
        Check 'Provider: Identity = Skype' (@($entry | Where-Object { [string]$_.Identity -eq 'Skype' }).Count -eq 1)
        Check 'Provider: VerificationLevel = 2' (@($entry | Where-Object { $_.VerificationLevel -eq 2 }).Count -eq 1)
        Check 'Provider: NameDecorationRoutingDomain = msn.com' (@($entry | Where-Object { [string]$_.NameDecorationRoutingDomain -eq 'msn.com' }).Count -eq 1)
        Check 'Provider: NameDecorationExcludedDomainList = msn.com,outlook.com,live.com,hotmail.com' (@($entry | Where-Object { (@($_.NameDecorationExcludedDomainList) -join ',') -eq 'msn.com,outlook.com,live.com,hotmail.com' }).Count -eq 1)
        Check 'Provider: IconUrl = https://images.edge.messenger.live.com/Messenger_16x16.png' (@($entry | Where-Object { [string]$_.IconUrl -eq 'https://images.edge.messenger.live.com/Messenger_16x16.png' }).Count -eq 1)
    }

    # The external access policy.
    $policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Tag:Skype users' })
    Check 'The policy is there' ($policy.Count -eq 1)
    foreach ($each in $policy) {
        Check 'Policy: EnablePublicCloudAccess' ($each.EnablePublicCloudAccess -eq $true)
        Check 'Policy: EnablePublicCloudAudioVideoAccess' ($each.EnablePublicCloudAudioVideoAccess -eq $true)
    }
    function PolicyOf($user) {
        $held = $user.ExternalAccessPolicy
        if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }
        return ([string]$held) -replace '^Tag:', ''
    }

    # The users of users.txt, one SIP address on each line; a line that comes twice counts once.
    if (-not (Test-Path -LiteralPath '.\users.txt')) {
        throw 'Write the SIP address of each user who gets the policy into users.txt, one on each line, and run this again.'
    }
    $seen = @{}
    $found = New-Object -TypeName System.Collections.ArrayList
    foreach ($line in @(Get-Content -LiteralPath '.\users.txt')) {
        $address = ([string]$line).Trim() -replace '^sip:', ''
        if ($address -eq '' -or $seen.ContainsKey($address)) { continue }
        $seen[$address] = $true
        if ($address -notmatch '^[^\s*?\[\]@]+@[^\s*?\[\]@]+$') {
            Remark ('This is not a SIP address: ' + $address)
            continue
        }
        $hits = @()
        $isRead = $false
        try {
            $hits = @(Get-CsUser -Identity $address)
            $isRead = $true
        }
        catch { Remark ('Not found: ' + $address + ' (' + $_.Exception.Message + ')') }
        if ($hits.Count -eq 1 -and $seen.ContainsKey([string]$hits[0].SipAddress)) { continue }
        if ($hits.Count -eq 1) {
            $seen[[string]$hits[0].SipAddress] = $true
            $found.Add((New-Object -TypeName PSObject -Property @{
                'SipAddress' = [string]$hits[0].SipAddress
                'Policy' = (PolicyOf $hits[0])
            })) | Out-Null
        }
        elseif ($isRead) { Remark ('Not one user but ' + $hits.Count + ': ' + $address) }
    }
    $users = @($found)
    if ($users.Count -eq 0) { throw 'Nobody in users.txt was found.' }
    $name = 'Skype users'
    foreach ($user in $users) { Check ($user.SipAddress + ' has the policy') ($user.Policy -eq $name) }

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
