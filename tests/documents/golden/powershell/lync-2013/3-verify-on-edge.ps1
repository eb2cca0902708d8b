# Step 3 of 4 - verify on each Edge Server
# Draft        Contoso
# Kind         New request
# Revision     7
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing. Reads the copy of the settings that this server has received.
# That this shows the replication is our reading of the switch, not a documented test.

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

$found = @(Get-CsPublicProvider -LocalStore | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
if ($found.Count -eq 1) { Write-Host 'OK  The entry has arrived here.' } else { Write-Warning 'The entry is not here yet.' }
$found | Format-List -Property 'Identity','ProxyFqdn','Enabled','VerificationLevel','IconUrl'
