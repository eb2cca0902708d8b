# Step 1 of 4 - rehearse the removal of Skype connectivity
# Draft        Contoso
# Kind         Removal
# Revision     7
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing: every changing command carries -WhatIf.
# Who: a member of RTCUniversalServerAdmins or CsAdministrator, on a Front End Server.

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
    throw 'Run this in the Lync Server Management Shell on a Front End Server.'
}

if (-not (Test-Path -LiteralPath '.\before\complete.txt')) {
    throw 'There is no snapshot beside this script. Run 0-snapshot.ps1 first.'
}

# The provider entry: off first, then out. Switching off what is off already would be an error.
$present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
$present | Where-Object { $_.Enabled -eq $true } | ForEach-Object {
    Disable-CsPublicProvider -Identity ([string]$_.Identity) -WhatIf
}
$present | ForEach-Object {
    Remove-CsPublicProvider -Identity ([string]$_.Identity) -WhatIf
}

# The policies: both flags off, wherever they are on, unless another public provider is in use.
$others = @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and [string]$_.ProxyFqdn -ne 'federation.messenger.msn.com' })
if ($others.Count -eq 0) {
    Get-CsExternalAccessPolicy | Where-Object { $_.EnablePublicCloudAccess -eq $true -or $_.EnablePublicCloudAudioVideoAccess -eq $true } | ForEach-Object {
        Set-CsExternalAccessPolicy -Identity ([string]$_.Identity) -EnablePublicCloudAccess $false -EnablePublicCloudAudioVideoAccess $false -WhatIf
    }
}
else {
    Write-Warning 'Another public provider is enabled, so the policies were left as they are.'
}

# Federation: nothing else federates, so it goes off as well.
Set-CsAccessEdgeConfiguration -AllowFederatedUsers $false -WhatIf
