# Step 4 - roll back to the snapshot
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Touches what step 2 touches and nothing else. Can be run again.
# One user who has left is reported; anything else that fails stops it.
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
        $oldUsers = @(Import-Clixml -Path '.\before\users.xml')
    }
    catch { throw 'The snapshot is damaged. Nothing was changed.' }
    $whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies
    if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {
        throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'
    }
    Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')

    # The provider entries, as they were.
    $before = @($oldProviders | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    foreach ($now in @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })) {
        $name = [string]$now.Identity
        $same = @($before | Where-Object { [string]$_.Identity -eq [string]$now.Identity -and [string]$_.ProxyFqdn -eq [string]$now.ProxyFqdn -and [string]$_.IconUrl -eq [string]$now.IconUrl -and [string]$_.NameDecorationDomain -eq [string]$now.NameDecorationDomain -and [string]$_.NameDecorationRoutingDomain -eq [string]$now.NameDecorationRoutingDomain -and (@($_.NameDecorationExcludedDomainList) -join ',') -eq (@($now.NameDecorationExcludedDomainList) -join ',') })
        if ($same.Count -eq 0) { Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name } }
    }
    foreach ($old in $before) {
        $name = [string]$old.Identity
        $there = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq $name })
        $same = @($there | Where-Object { $_.Enabled -eq $old.Enabled -and [string]$_.VerificationLevel -eq [string]$old.VerificationLevel })
        $values = @{
            'Identity' = $name
            'Enabled' = [bool]$old.Enabled
            'VerificationLevel' = [string]$old.VerificationLevel
        }
        if ($same.Count -eq 1) { AsIs ('The provider entry ' + $name) }
        elseif ($there.Count -eq 1) { Step ('Set the provider entry ' + $name) { Set-CsPublicProvider @values } }
        else {
            $values['ProxyFqdn'] = [string]$old.ProxyFqdn
            if ($old.IconUrl) { $values['IconUrl'] = [string]$old.IconUrl }
            if ($old.NameDecorationDomain) { $values['NameDecorationDomain'] = [string]$old.NameDecorationDomain }
            if ($old.NameDecorationRoutingDomain) { $values['NameDecorationRoutingDomain'] = [string]$old.NameDecorationRoutingDomain }
            if ($old.NameDecorationExcludedDomainList) { $values['NameDecorationExcludedDomainList'] = (@($old.NameDecorationExcludedDomainList) -join ',') }
            Step ('Make the provider entry ' + $name) { New-CsPublicProvider @values }
        }
    }

    function PolicyOf($user) {
        $held = $user.ExternalAccessPolicy
        if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }
        return ([string]$held) -replace '^Tag:', ''
    }

    # The grants, as they were, one user after the other.
    foreach ($old in $oldUsers) {
        $address = [string]$old.SipAddress
        $name = [string]$old.Policy
        try {
            $now = PolicyOf (Get-CsUser -Identity $address)
            if ($now -eq $name) { AsIs ($address + ' has the policy of before') }
            elseif ($name -eq '') { Step ('Take the grant from ' + $address) { Grant-CsExternalAccessPolicy -Identity $address -PolicyName $null } }
            else { Step ('Grant the policy ' + $name + ' to ' + $address) { Grant-CsExternalAccessPolicy -Identity $address -PolicyName $name } }
        }
        catch { Remark ($address + ': ' + $_.Exception.Message) }
        $doing = ''
    }

    # The flags of the policies, as they were.
    $parameters = (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters
    $flags = @('EnablePublicCloudAccess', 'EnablePublicCloudAudioVideoAccess' | Where-Object { $parameters.ContainsKey($_) })
    $before = @($oldPolicies | Where-Object { [string]$_.Identity -eq 'Tag:Skype users' })
    foreach ($old in $before) {
        $name = [string]$old.Identity
        $policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq $name })
        if ($policy.Count -eq 0) { Remark ('The policy ' + $name + ' is no longer there. It was not made again.') }
        else {
            $values = @{ 'Identity' = $name }
            foreach ($flag in $flags) { if ($policy[0].$flag -ne $old.$flag) { $values[$flag] = [bool]$old.$flag } }
            if ($values.Count -eq 1) { AsIs ('The policy ' + $name) }
            else { Step ('Set the policy ' + $name + ' back') { Set-CsExternalAccessPolicy @values } }
        }
    }

    # A policy that was not there before goes again.
    if ($before.Count -eq 0) {
        foreach ($made in @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Tag:Skype users' })) {
            $name = [string]$made.Identity
            $others = @(Get-CsUser | Where-Object { ('Tag:' + (PolicyOf $_)) -eq $name })
            if ($others.Count -gt 0) { Remark ('The policy ' + $name + ' stays: it is granted to ' + $others.Count + ' users.') }
            else { Step ('Remove the policy ' + $name) { Remove-CsExternalAccessPolicy -Identity $name } }
        }
    }

    # Federation, as it was.
    $wanted = [bool]$oldEdge[0].AllowFederatedUsers
    $edge = Get-CsAccessEdgeConfiguration
    if ($edge.AllowFederatedUsers -eq $wanted) { AsIs ('Federation: ' + $wanted) }
    else { Step ('Set federation to ' + $wanted) { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $wanted } }

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
