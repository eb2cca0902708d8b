# Step 3 of 4 - verify the settings
# Draft        Contoso
# Kind         New request
# Revision     7
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing. Each line begins with OK or is a warning.
# It tells what the server holds. Whether Skype answers is seen with a test contact only.

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
    throw 'Run this in the Lync Server Management Shell on a Front End Server.'
}

$edge = Get-CsAccessEdgeConfiguration
if ($edge.AllowFederatedUsers -eq $true) { Write-Host 'OK  Federation is on.' } else { Write-Warning 'Federation is off.' }
$found = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -and [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -and $_.Enabled -eq $true })
if ($found.Count -eq 1) { Write-Host 'OK  The provider entry is there and enabled.' } else { Write-Warning 'The provider entry is missing or disabled.' }
$policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Global' })
if ($policy.Count -eq 1) { Write-Host 'OK  The policy is there.' } else { Write-Warning 'The policy is missing.' }
if ($policy.Count -eq 1 -and $policy[0].EnablePublicCloudAccess -eq $true) { Write-Host 'OK  EnablePublicCloudAccess is on.' } else { Write-Warning 'EnablePublicCloudAccess is off.' }
if ($policy.Count -eq 1 -and $policy[0].EnablePublicCloudAudioVideoAccess -eq $true) { Write-Host 'OK  EnablePublicCloudAudioVideoAccess is on.' } else { Write-Warning 'EnablePublicCloudAudioVideoAccess is off.' }

# All of it, to be read and kept.
Get-CsAccessEdgeConfiguration | Format-List -Property 'AllowFederatedUsers','EnablePartnerDiscovery','RoutingMethod'
Get-CsPublicProvider | Format-List -Property 'Identity','ProxyFqdn','Enabled','VerificationLevel'
Get-CsExternalAccessPolicy | Format-Table -AutoSize -Property 'Identity','EnablePublicCloudAccess','EnablePublicCloudAudioVideoAccess'
