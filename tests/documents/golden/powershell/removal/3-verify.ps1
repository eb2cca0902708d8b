# Step 3 - verify that the connectivity is gone
# Draft        Contoso
# Kind         Removal
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

    # The provider entries.
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $all = @(Get-CsPublicProvider)
    $left = @($all | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity })
    foreach ($each in $left) { Write-Host ('LEFT    ' + [string]$each.Identity) }
    Check 'No provider entry of Skype, Messenger, Yahoo! or AOL is left' ($left.Count -eq 0)

    # The policies.
    $policies = @(Get-CsExternalAccessPolicy)
    Check 'The policies can be read' ($policies.Count -gt 0)
    $others = @($all | Where-Object { $_.Enabled -eq $true -and -not ([string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity) })
    $open = @($policies | Where-Object { $_.EnablePublicCloudAccess -eq $true })
    $can = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters.ContainsKey('EnablePublicCloudAccess')
    if ($open.Count -gt 0 -and $others.Count -gt 0) { Remark 'EnablePublicCloudAccess is on in a policy, and another public provider is in use' }
    elseif ($can) { Check 'EnablePublicCloudAccess is off everywhere' ($open.Count -eq 0) }
    elseif ($open.Count -gt 0) { Remark 'EnablePublicCloudAccess is on in a policy, but this server no longer has the parameter' }
    $open = @($policies | Where-Object { $_.EnablePublicCloudAudioVideoAccess -eq $true })
    $can = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters.ContainsKey('EnablePublicCloudAudioVideoAccess')
    if ($open.Count -gt 0 -and $others.Count -gt 0) { Remark 'EnablePublicCloudAudioVideoAccess is on in a policy, and another public provider is in use' }
    elseif ($can) { Check 'EnablePublicCloudAudioVideoAccess is off everywhere' ($open.Count -eq 0) }
    elseif ($open.Count -gt 0) { Remark 'EnablePublicCloudAudioVideoAccess is on in a policy, but this server no longer has the parameter' }

    $edge = Get-CsAccessEdgeConfiguration
    $oldEdge = @()
    if (Test-Path -LiteralPath '.\before\edge.xml') {
        try { $oldEdge = @(Import-Clixml -Path '.\before\edge.xml') }
        catch { Unseen 'The snapshot is damaged' }
    }
    if ($oldEdge.Count -eq 1) { Check 'Federation is as it was' ($edge.AllowFederatedUsers -eq $oldEdge[0].AllowFederatedUsers) }
    else { Remark ('There is no snapshot to compare with. Federation: ' + [string]$edge.AllowFederatedUsers) }
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $isUsed = $true
    try {
        # Federation may go off only if nothing else uses it. This looks, whatever the request says.
        $edge = Get-CsAccessEdgeConfiguration
        $uses = @()
        foreach ($each in @(Get-CsHostingProvider | Where-Object { $_.Enabled -eq $true })) {
            $what = 'hosting provider'
            if ([string]$each.ProxyFqdn -eq 'exap.um.outlook.com') { $what = 'hosted voice mail' }
            if ([string]$each.ProxyFqdn -eq 'sipfed.online.lync.com') { $what = 'push notifications or Microsoft 365' }
            if ($each.EnabledSharedAddressSpace -eq $true) { $what = 'split domain' }
            $uses += ($what + ': ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn)
        }
        foreach ($each in @(Get-CsAllowedDomain)) {
            $what = 'partner domain'
            if ([string]$each.Identity -eq 'push.lync.com') { $what = 'push notifications' }
            $uses += ($what + ': ' + [string]$each.Identity)
        }
        if ($edge.EnablePartnerDiscovery -eq $true) { $uses += 'partner discovery: every organisation can reach your users' }
        foreach ($each in @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and -not ([string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity) })) {
            $uses += ('public provider: ' + [string]$each.Identity)
        }
        if (Get-Command -Name 'Get-CsXmppAllowedPartner' -ErrorAction 'SilentlyContinue') {
            foreach ($each in @(Get-CsXmppAllowedPartner)) { $uses += ('XMPP partner: ' + [string]$each.Identity) }
        }
        if ($uses.Count -gt 0) {
            foreach ($each in $uses) { Write-Host ('USES    ' + $each) }
            throw 'Federation is used by something else, see above. Say so in the request and make the scripts again, or take these out first.'
        }

        $isUsed = $false
    }
    catch { $isUsed = $true }
    if (-not $isUsed) { Remark 'Nothing was seen that still uses federation. If that is so, it can go off as well.' }

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
