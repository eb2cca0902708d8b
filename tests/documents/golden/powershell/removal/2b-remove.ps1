# Step 2b - remove the provider entries and take the rights back
# Draft        Contoso
# Kind         Removal
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# A few days after 2a-disable.ps1. Can be run again.
# Federation stays on. Not known: Own users in Microsoft 365, Partner organisations, Hosted voice mail, Push notifications for mobile clients, XMPP partners.
# Who: a member of RTCUniversalServerAdmins, on a Front End Server. CsAdministrator alone is not
# enough here: its rights are for the Control Panel and for remote PowerShell.
# Ends with 0: all done, 1: stopped, 2: finished, but read what it says.

param([string]$Confirmed = '')

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
        Start-Transcript -Path '.\log-2b-remove.txt' -Append | Out-Null
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
    $on = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and ([string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity) })
    if ($on.Count -gt 0 -or -not (Test-Path -LiteralPath '.\before\disabled.xml')) {
        throw 'Switch the entries off first. Run 2a-disable.ps1 and watch for a few days.'
    }
    $disabled = $null
    try { $disabled = Import-Clixml -Path '.\before\disabled.xml' }
    catch { $disabled = $null }
    if ($null -eq $disabled -or -not ($disabled.At -is [datetime]) -or -not ($disabled.Off -is [int])) {
        throw 'The date of 2a-disable.ps1 cannot be read. Run it again.'
    }
    Write-Host ('Switched off on ' + ('{0:yyyy-MM-dd HH:mm}' -f $disabled.At) + '.')
    if ($disabled.Off -gt 0 -and ((Get-Date) - $disabled.At).TotalHours -lt 24) {
        if ($Confirmed -eq '') { $Confirmed = Read-Host 'That is less than a day ago. To remove the entries now, type REMOVE' }
        if ($Confirmed -ne 'REMOVE') { throw 'Nothing was removed. Watch for a few days, then run this again.' }
    }

    # The provider entries: out. Once removed they can only be made again, which the roll back does.
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity })
    foreach ($entry in $present) {
        $name = [string]$entry.Identity
        Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name }
    }
    if ($present.Count -eq 0) { AsIs 'No provider entry is left' }

    # The policies: both flags off, wherever they are on, unless another public provider is in use.
    $parameters = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters
    $flags = @('EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess' | Where-Object { $parameters.ContainsKey($_) })
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $others = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and -not ([string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity) })
    if ($others.Count -gt 0) { Remark 'Another public provider is enabled, so the policies were left as they are.' }
    else {
        foreach ($policy in @(Get-CsExternalAccessPolicy)) {
            $name = [string]$policy.Identity
            $values = @{ 'Identity' = $name }
            foreach ($flag in $flags) { if ($policy.$flag -eq $true) { $values[$flag] = $false } }
            if ($values.Count -gt 1) {
                Step ('Deny public contacts in the policy ' + $name) { Set-CsExternalAccessPolicy @values }
            }
            if ($flags -notcontains 'EnablePublicCloudAccess' -and $policy.EnablePublicCloudAccess -eq $true) {
                AsIs ('EnablePublicCloudAccess is on in the policy ' + $name + ', but this server no longer has the parameter')
            }
        }
    }

    # Federation stays on. Not known: Own users in Microsoft 365, Partner organisations, Hosted voice mail, Push notifications for mobile clients, XMPP partners.

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
    else { Write-Host 'Remove the cause and run 2b-remove.ps1 again. To go back: 4-roll-back.ps1.' }
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
