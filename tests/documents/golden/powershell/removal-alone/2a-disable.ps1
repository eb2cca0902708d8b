# Step 2a - switch the provider entries off
# Draft        Contoso
# Kind         Removal
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Removes nothing. Can be run again.
# Wait a few days to see whether anybody misses something, then run 2b-remove.ps1.
# Who: a member of RTCUniversalServerAdmins, on a Front End Server. CsAdministrator alone is not
# enough here: its rights are for the Control Panel and for remote PowerShell.
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
        Start-Transcript -Path '.\log-2a-disable.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    # Each change goes through this: it does it, and says so.
    function Step([string]$what, [scriptblock]$change) {
        $script:doing = $what
        & $change | Out-Null
        $script:done.Add($what) | Out-Null
        $script:doing = ''
        Write-Host ('DONE    ' + $what)
    }
    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    if (-not (Test-Path -LiteralPath '.\before\complete.xml')) {
        throw 'There is no complete snapshot beside this script. Run 0-snapshot.ps1 first.'
    }
    $snapshot = $null
    try { $snapshot = Import-Clixml -Path '.\before\complete.xml' }
    catch { throw 'The snapshot is damaged. Do not go on without a good one.' }
    if ([string]$snapshot.Fingerprint -ne '7f3a91c2') {
        throw ('The snapshot belongs to another pack (' + [string]$snapshot.Fingerprint + '), not to this one (' + '7f3a91c2' + '). Keep each pack in a folder of its own.')
    }
    $oldUsers = @()
    try {
        $oldEdge = @(Import-Clixml -Path '.\before\edge.xml')
        $oldProviders = @(Import-Clixml -Path '.\before\providers.xml')
        $oldPolicies = @(Import-Clixml -Path '.\before\policies.xml')
    }
    catch { throw 'The snapshot is damaged. Nothing was changed.' }
    $whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies
    if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {
        throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'
    }
    Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')

    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
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

    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $on = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and ([string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity) })
    if ($on.Count -gt 0 -or -not (Test-Path -LiteralPath '.\before\disabled.xml')) {
        New-Object -TypeName PSObject -Property @{ 'At' = (Get-Date)
            'Off' = $on.Count } | Export-Clixml -Path '.\before\disabled.xml'
    }

    # The provider entries: off. Switching off what is off already would be an error.
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity })
    foreach ($entry in $present) {
        $name = [string]$entry.Identity
        if ($entry.Enabled -eq $true) { Step ('Switch off the provider entry ' + $name) { Disable-CsPublicProvider -Identity $name } }
        else { AsIs ('The provider entry ' + $name + ' is off') }
    }

    Write-Host 'Watch for a few days, then run 2b-remove.ps1.'

    $exitCode = 0
    if ($remarks -gt 0) { $exitCode = 2 }
}
catch {
    Write-Host ''
    Write-Host ('STOPPED ' + $_.Exception.Message)
    if ($doing -ne '') { Write-Host ('It stopped at this step, which may have taken effect: ' + $doing) }
    if ($done.Count -gt 0) {
        Write-Host 'Done before that:'
        foreach ($each in $done) { Write-Host ('  ' + $each) }
    }
    if ($done.Count -eq 0 -and $doing -eq '') { Write-Host 'Nothing was changed.' }
    else { Write-Host 'Remove the cause and run 2a-disable.ps1 again. To go back: 4-roll-back.ps1.' }
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
