# Step 1 of 4 - rehearse the settings for Skype connectivity
# Draft        Contoso
# Kind         New request
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

# Public providers and a default route exclude each other.
$edge = Get-CsAccessEdgeConfiguration
if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {
    throw 'The Edge uses a default route. No public provider works beside one: decide on the route first.'
}

# Federation.
#   -AllowFederatedUsers  Switches federation and public IM on for the whole organisation.
Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true -WhatIf

# The external access policy. Without it federation is on and still nobody can talk.
#   -Identity                           Everyone who has no policy of a site or of their own.
#   -EnablePublicCloudAccess            Text and presence with people on public networks.
#   -EnablePublicCloudAudioVideoAccess  Voice and video with them. Works only together with the flag before it.
Set-CsExternalAccessPolicy -Identity 'Global' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true -WhatIf

# The provider entry. An entry that already has this address, such as Messenger, gives way to it:
# only its switch and its verification level can be changed, all else means making it anew.
#   -Identity           The name of the entry. No public or hosting provider may have it already.
#   -ProxyFqdn          Where public IM traffic goes. No public or hosting provider may use it already.
#   -IconUrl            The small picture beside contacts of this provider.
#   -VerificationLevel  As Microsoft printed it. No source says which named level the number stands for.
#   -Enabled            Switches the entry on. A disabled entry connects nobody.
$hosting = @(Get-CsHostingProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
if ($hosting.Count -gt 0) {
    throw 'A hosting provider has this name or this address. Remove it by hand, then run this again.'
}
$present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
$fitting = @($present | Where-Object { [string]$_.Identity -eq 'Skype' -and [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -and [string]$_.IconUrl -eq 'https://images.edge.messenger.live.com/Messenger_16x16.png' })
if ($present.Count -eq 1 -and $fitting.Count -eq 1) {
    Set-CsPublicProvider -Identity 'Skype' -VerificationLevel 2 -Enabled 1 -WhatIf
}
else {
    $present | ForEach-Object { Remove-CsPublicProvider -Identity ([string]$_.Identity) -WhatIf }
    $left = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    if ($left.Count -eq 0) {
        New-CsPublicProvider -Identity 'Skype' -ProxyFqdn 'federation.messenger.msn.com' -IconUrl 'https://images.edge.messenger.live.com/Messenger_16x16.png' -VerificationLevel 2 -Enabled 1 -WhatIf
    }
    else {
        Write-Warning 'The old entry is still there, so the new one was not made. In a rehearsal this is as it should be.'
    }
}
