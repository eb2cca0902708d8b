# Step 4 - roll back to the snapshot
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Touches what step 2 touches and nothing else. Can be run again.
# Federation goes off only if it was off in the snapshot: whoever has federated since then is cut off.
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
        Start-Transcript -Path '.\log-4-roll-back.txt' -Append | Out-Null
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
        $oldHosting = @(Import-Clixml -Path '.\before\hosting.xml')
        $oldAllowed = @(Import-Clixml -Path '.\before\allowed.xml')
        $oldBlocked = @(Import-Clixml -Path '.\before\blocked.xml')
    }
    catch { throw 'The snapshot is damaged. Nothing was changed.' }
    $whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies -and $oldHosting.Count -eq $snapshot.Hosting -and $oldAllowed.Count -eq $snapshot.Allowed -and $oldBlocked.Count -eq $snapshot.Blocked
    if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {
        throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'
    }
    Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')

    $added = @()
    if (Test-Path -LiteralPath '.\before\added.xml') {
        try { $added = @(Import-Clixml -Path '.\before\added.xml') }
        catch { throw 'The list of the domains that were added is damaged. Nothing was changed.' }
    }

    # The global policy, as it was; the scripts change no other.
    foreach ($old in @($oldPolicies | Where-Object { [string]$_.Identity -eq 'Global' })) {
        $wanted = [bool]$old.EnableFederationAccess
        foreach ($now in @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Global' })) {
            if ($now.EnableFederationAccess -eq $wanted) { AsIs ('Federation in the policy Global: ' + $wanted) }
            else { Step ('Set federation in the policy Global to ' + $wanted) { Set-CsExternalAccessPolicy -Identity 'Global' -EnableFederationAccess $wanted } }
        }
    }

    # The hosting provider, as it was.
    $before = @($oldHosting | Where-Object { [string]$_.ProxyFqdn -eq 'sipfed.online.lync.com' })
    foreach ($now in @(Get-CsHostingProvider | Where-Object { [string]$_.ProxyFqdn -eq 'sipfed.online.lync.com' })) {
        $name = [string]$now.Identity
        $old = @($before | Where-Object { [string]$_.Identity -eq $name })
        if ($old.Count -eq 0) { Step ('Remove the hosting provider ' + $name) { Remove-CsHostingProvider -Identity $name } }
    }
    foreach ($old in $before) {
        $name = [string]$old.Identity
        $there = @(Get-CsHostingProvider | Where-Object { [string]$_.Identity -eq $name })
        if ($there.Count -eq 0) { Remark ('The hosting provider ' + $name + ' of the snapshot is gone. These scripts remove none: make it again by hand, its values are in before.txt.') }
        foreach ($now in $there) {
            $values = @{
                'Identity' = $name
                'Enabled' = ($old.Enabled -eq $true)
                'EnabledSharedAddressSpace' = ($old.EnabledSharedAddressSpace -eq $true)
                'HostsOCSUsers' = ($old.HostsOCSUsers -eq $true)
                'VerificationLevel' = [string]$old.VerificationLevel
                'IsLocal' = ($old.IsLocal -eq $true)
            }
            if (($now.Enabled -eq $true) -eq ($old.Enabled -eq $true) -and ($now.EnabledSharedAddressSpace -eq $true) -eq ($old.EnabledSharedAddressSpace -eq $true) -and ($now.HostsOCSUsers -eq $true) -eq ($old.HostsOCSUsers -eq $true) -and [string]$now.VerificationLevel -eq [string]$old.VerificationLevel -and ($now.IsLocal -eq $true) -eq ($old.IsLocal -eq $true)) { AsIs ('The hosting provider ' + $name) }
            else { Step ('Set the hosting provider ' + $name + ' as it was') { Set-CsHostingProvider @values } }
        }
    }

    # Federation, as it was.
    $wanted = [bool]$oldEdge[0].AllowFederatedUsers
    $edge = Get-CsAccessEdgeConfiguration
    if ($edge.AllowFederatedUsers -eq $wanted) { AsIs ('Federation: ' + $wanted) }
    else { Step ('Set federation to ' + $wanted) { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $wanted } }

    # The lists of domains: what the scripts put there goes off again.
    function SetOf($domains) {
        $set = @{}
        foreach ($each in $domains) { $set[[string]$each.Identity] = $true }
        return $set
    }
    $allowed = SetOf @(Get-CsAllowedDomain)
    $blocked = SetOf @(Get-CsBlockedDomain)
    $before = @{}
    foreach ($each in $oldAllowed) { $before['allowed ' + [string]$each.Identity] = $true }
    foreach ($each in $oldBlocked) { $before['blocked ' + [string]$each.Identity] = $true }
    $gone = @{}
    foreach ($each in $added) {
        $name = [string]$each.Name
        $key = [string]$each.List + ' ' + $name
        if ($before.ContainsKey($key) -or $gone.ContainsKey($key)) { continue }
        $gone[$key] = $true
        if ($each.List -eq 'allowed' -and $allowed.ContainsKey($name)) { Step ('Take ' + $name + ' off the allowed domains') { Remove-CsAllowedDomain -Identity $name } }
        if ($each.List -eq 'blocked' -and $blocked.ContainsKey($name)) { Step ('Take ' + $name + ' off the blocked domains') { Remove-CsBlockedDomain -Identity $name } }
    }

    Write-Host 'Finished. Compare with 00-look.ps1 and with before.txt in the folder before.'

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
    else { Write-Host 'Remove the cause and run 4-roll-back.ps1 again: it goes on where it stopped.' }
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
