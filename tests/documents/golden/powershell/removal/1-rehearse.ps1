# Step 1 - rehearse the removal of Skype connectivity
# Draft        Contoso
# Kind         Removal
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing: every changing command carries -WhatIf.
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
        Start-Transcript -Path '.\log-1-rehearse.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    # Each change goes through this: it says what would be done.
    function Step([string]$what, [scriptblock]$change) {
        $script:doing = $what
        & $change | Out-Null
        $script:doing = ''
        Write-Host ('WOULD   ' + $what)
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

    # The provider entries: off. Switching off what is off already would be an error.
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity })
    foreach ($entry in $present) {
        $name = [string]$entry.Identity
        if ($entry.Enabled -eq $true) { Step ('Switch off the provider entry ' + $name) { Disable-CsPublicProvider -Identity $name -WhatIf } }
        else { AsIs ('The provider entry ' + $name + ' is off') }
    }

    # The provider entries: out. Once removed they can only be made again, which the roll back does.
    $leftovers = 'Yahoo!', 'Yahoo', 'AOL', 'AIM', 'AIM (AOL)', 'MSN', 'Messenger', 'Messenger (MSN)'
    $present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -or $leftovers -contains [string]$_.Identity })
    foreach ($entry in $present) {
        $name = [string]$entry.Identity
        Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name -WhatIf }
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
                Step ('Deny public contacts in the policy ' + $name) { Set-CsExternalAccessPolicy @values -WhatIf }
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
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
