# Step 3 of 4 - verify that the connectivity is gone
# Draft        Contoso
# Kind         Removal
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

$found = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
if ($found.Count -eq 0) { Write-Host 'OK  The provider entry is gone.' } else { Write-Warning 'A provider entry is still there.' }
$open = @(Get-CsExternalAccessPolicy | Where-Object { $_.EnablePublicCloudAccess -eq $true -or $_.EnablePublicCloudAudioVideoAccess -eq $true })
if ($open.Count -eq 0) { Write-Host 'OK  No policy allows public networks.' } else { Write-Warning 'A policy still allows public networks: right only while another provider is in use.' }
$edge = Get-CsAccessEdgeConfiguration
if ($edge.AllowFederatedUsers -eq $false) { Write-Host 'OK  Federation is off.' } else { Write-Warning 'Federation is still on.' }

# All of it, to be read and kept.
Get-CsAccessEdgeConfiguration | Format-List -Property 'AllowFederatedUsers','EnablePartnerDiscovery','RoutingMethod'
Get-CsPublicProvider | Format-List -Property 'Identity','ProxyFqdn','Enabled','VerificationLevel','NameDecorationRoutingDomain','NameDecorationExcludedDomainList','IconUrl'
Get-CsExternalAccessPolicy | Format-Table -AutoSize -Property 'Identity','EnablePublicCloudAccess','EnablePublicCloudAudioVideoAccess'
