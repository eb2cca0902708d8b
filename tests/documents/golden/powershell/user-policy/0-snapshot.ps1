# Step 0 - snapshot of the state of today
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing on the server. Writes the folder "before" beside this script.
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
        Start-Transcript -Path '.\log-0-snapshot.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    $there = Test-Path -LiteralPath '.\before\complete.xml'
    if ($there) {
        $snapshot = $null
        try { $snapshot = Import-Clixml -Path '.\before\complete.xml' }
        catch { throw 'The snapshot is damaged. Do not go on without a good one.' }
        if ([string]$snapshot.Fingerprint -ne '7f3a91c2') {
            throw ('The snapshot belongs to another pack (' + [string]$snapshot.Fingerprint + '), not to this one (' + '7f3a91c2' + '). Keep each pack in a folder of its own.')
        }
        Write-Host ('There is a snapshot of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + ' already. It was kept: a second one would hold what the scripts have changed.')
    }
    else {
        function PolicyOf($user) {
            $held = $user.ExternalAccessPolicy
            if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }
            return ([string]$held) -replace '^Tag:', ''
        }

        # The users of users.txt, one SIP address on each line; a line that comes twice counts once.
        if (-not (Test-Path -LiteralPath '.\users.txt')) {
            throw 'Write the SIP address of each user who gets the policy into users.txt, one on each line, and run this again.'
        }
        $seen = @{}
        $found = New-Object -TypeName System.Collections.ArrayList
        foreach ($line in @(Get-Content -LiteralPath '.\users.txt')) {
            $address = ([string]$line).Trim() -replace '^sip:', ''
            if ($address -eq '' -or $seen.ContainsKey($address)) { continue }
            $seen[$address] = $true
            if ($address -notmatch '^[^\s*?\[\]@]+@[^\s*?\[\]@]+$') {
                Remark ('This is not a SIP address: ' + $address)
                continue
            }
            $hits = @()
            $isRead = $false
            try {
                $hits = @(Get-CsUser -Identity $address)
                $isRead = $true
            }
            catch { Remark ('Not found: ' + $address + ' (' + $_.Exception.Message + ')') }
            if ($hits.Count -eq 1 -and $seen.ContainsKey([string]$hits[0].SipAddress)) { continue }
            if ($hits.Count -eq 1) {
                $seen[[string]$hits[0].SipAddress] = $true
                $found.Add((New-Object -TypeName PSObject -Property @{
                    'SipAddress' = [string]$hits[0].SipAddress
                    'Policy' = (PolicyOf $hits[0])
                })) | Out-Null
            }
            elseif ($isRead) { Remark ('Not one user but ' + $hits.Count + ': ' + $address) }
        }
        $users = @($found)
        if ($users.Count -eq 0) { throw 'Nobody in users.txt was found.' }

        New-Item -Path '.\before' -ItemType 'Directory' -Force | Out-Null
        Get-CsAccessEdgeConfiguration | Export-Clixml -Path '.\before\edge.xml'
        Get-CsPublicProvider | Export-Clixml -Path '.\before\providers.xml'
        Get-CsExternalAccessPolicy | Export-Clixml -Path '.\before\policies.xml'
        $users | Export-Clixml -Path '.\before\users.xml'

        # The same for people to read.
        Get-CsAccessEdgeConfiguration | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt'
        Get-CsPublicProvider | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt' -Append
        Get-CsExternalAccessPolicy | Format-List -Property '*' | Out-File -FilePath '.\before\before.txt' -Append

        # Written last: without it no other script takes the folder for a snapshot.
        New-Object -TypeName PSObject -Property @{
            'Fingerprint' = '7f3a91c2'
            'Taken' = (Get-Date)
            'Providers' = @(Get-CsPublicProvider).Count
            'Policies' = @(Get-CsExternalAccessPolicy).Count
            'Users' = $users.Count
        } | Export-Clixml -Path '.\before\complete.xml'
        Write-Host 'The snapshot is in the folder before. Keep it for as long as you may want to go back.'
    }

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
