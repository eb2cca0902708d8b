# Step 4 of 4 - roll back to the snapshot
# Draft        Contoso
# Kind         New request
# Revision     7
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Touches what step 2 touches and nothing else. Can be run again.
# Stops at the first error: mend the cause and run it once more.
# Who: a member of RTCUniversalServerAdmins or CsAdministrator, on a Front End Server.

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
    throw 'Run this in the Lync Server Management Shell on a Front End Server.'
}

if (-not (Test-Path -LiteralPath '.\before\complete.txt')) {
    throw 'There is no snapshot beside this script. Run 0-snapshot.ps1 first.'
}

# The provider entries, as they were.
$before = @(Import-Clixml -Path '.\before\providers.xml' | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
$present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
$present | ForEach-Object {
    $now = $_
    $same = @($before | Where-Object { [string]$_.Identity -eq [string]$now.Identity -and [string]$_.ProxyFqdn -eq [string]$now.ProxyFqdn -and [string]$_.IconUrl -eq [string]$now.IconUrl -and [string]$_.NameDecorationDomain -eq [string]$now.NameDecorationDomain -and [string]$_.NameDecorationRoutingDomain -eq [string]$now.NameDecorationRoutingDomain -and (@($_.NameDecorationExcludedDomainList) -join ',') -eq (@($now.NameDecorationExcludedDomainList) -join ',') })
    if ($same.Count -eq 0) { Remove-CsPublicProvider -Identity ([string]$now.Identity) }
}
$before | ForEach-Object {
    $old = $_
    $there = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq [string]$old.Identity })
    $values = @{
        'Identity' = [string]$old.Identity
        'Enabled' = [bool]$old.Enabled
        'VerificationLevel' = [string]$old.VerificationLevel
    }
    if ($there.Count -eq 1) {
        Set-CsPublicProvider @values
    }
    else {
        $values['ProxyFqdn'] = [string]$old.ProxyFqdn
        if ($old.IconUrl) { $values['IconUrl'] = [string]$old.IconUrl }
        if ($old.NameDecorationDomain) { $values['NameDecorationDomain'] = [string]$old.NameDecorationDomain }
        if ($old.NameDecorationRoutingDomain) { $values['NameDecorationRoutingDomain'] = [string]$old.NameDecorationRoutingDomain }
        if ($old.NameDecorationExcludedDomainList) { $values['NameDecorationExcludedDomainList'] = (@($old.NameDecorationExcludedDomainList) -join ',') }
        New-CsPublicProvider @values
    }
}

# The flags of the policies, as they were.
$before = @(Import-Clixml -Path '.\before\policies.xml' | Where-Object { [string]$_.Identity -eq 'Global' })
$before | ForEach-Object {
    $old = $_
    Set-CsExternalAccessPolicy -Identity ([string]$old.Identity) -EnablePublicCloudAccess ([bool]$old.EnablePublicCloudAccess) -EnablePublicCloudAudioVideoAccess ([bool]$old.EnablePublicCloudAudioVideoAccess)
}

# Federation, as it was.
$edge = Import-Clixml -Path '.\before\edge.xml'
Set-CsAccessEdgeConfiguration -AllowFederatedUsers ([bool]$edge.AllowFederatedUsers)

Write-Host 'Done. Compare with 3-verify.ps1 and with before.txt in the folder before.'
