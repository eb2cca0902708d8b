# Step 0 of 4 - snapshot of the state of today
# Draft        Contoso
# Kind         New request
# Revision     7
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing on the server. Writes the folder "before" beside this script.
# Who: a member of RTCUniversalServerAdmins or CsAdministrator, on a Front End Server.

$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath (Split-Path -Parent $MyInvocation.MyCommand.Path)

if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
    throw 'Run this in the Lync Server Management Shell on a Front End Server.'
}

if (Test-Path -LiteralPath '.\before\complete.txt') {
    Write-Warning 'There is a snapshot already. It was kept: a second one would hold what the scripts have changed.'
    return
}
New-Item -Path '.\before' -ItemType 'Directory' -Force | Out-Null
Get-CsAccessEdgeConfiguration | Export-Clixml -Path '.\before\edge.xml'
Get-CsPublicProvider | Export-Clixml -Path '.\before\providers.xml'
Get-CsExternalAccessPolicy | Export-Clixml -Path '.\before\policies.xml'

# The same for people to read.
Get-CsAccessEdgeConfiguration | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt'
Get-CsPublicProvider | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt' -Append
Get-CsExternalAccessPolicy | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt' -Append
Get-Date | Out-File -FilePath '.\before\complete.txt'
Write-Host 'The snapshot is in the folder before. Keep it for as long as you may want to go back.'
