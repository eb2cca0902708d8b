# Look - what this server has today
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Changes nothing. Writes look.txt beside this script: paste or drop it into Verify.
# Run it on a Front End Server, and for the certificate on an Edge Server as well.
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
        Start-Transcript -Path '.\log-00-look.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Skype for Business Server Management Shell on a Front End or Edge Server.'
    }

    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    $script:read = 0
    $script:unread = 0
    # An Edge Server reaches no central store: what has a copy on the machine is read from there.
    function ReadAll([string]$command) {
        try { & $command }
        catch {
            if (-not (Get-Command -Name $command).Parameters.ContainsKey('LocalStore')) { throw }
            & $command -LocalStore
            $script:copied += $command
        }
    }
    $script:copied = @()
    function Show([string]$command, [string]$missing) {
        Write-Output ''
        Write-Output ('== ' + $command)
        if (-not (Get-Command -Name $command -ErrorAction SilentlyContinue)) {
            Write-Output ('Not available: ' + $missing)
            return
        }
        try {
            $found = @(ReadAll $command)
            $script:read += 1
            if ($found.Count -eq 0) { Write-Output 'None' }
            foreach ($each in $found) {
                if ($each -is [string]) { Write-Output $each }
                else { $each | Format-List -Property '*' | Out-String -Width 4096 | ForEach-Object { $_.Trim() } }
                Write-Output ''
            }
        }
        catch {
            $script:unread += 1
            Write-Output ('Not read: ' + $_.Exception.Message)
        }
    }
    function PolicyOf($user) {
        $held = $user.ExternalAccessPolicy
        if ($held -and $held.FriendlyName) { $held = $held.FriendlyName }
        return ([string]$held) -replace '^Tag:', ''
    }

    $lines = @(
        Show 'Get-CsAccessEdgeConfiguration' 'not on this server'
        Show 'Get-CsPublicProvider' 'not on this server'
        Show 'Get-CsHostingProvider' 'not on this server'
        Show 'Get-CsAllowedDomain' 'not on this server'
        Show 'Get-CsBlockedDomain' 'not on this server'
        Show 'Get-CsXmppAllowedPartner' 'this server has no XMPP partners'
        Show 'Get-CsExternalAccessPolicy' 'not on this server'
        Show 'Get-CsSite' 'not on this server'
        Show 'Get-CsManagementStoreReplicationStatus' 'not on this server'
        Show 'Get-CsServerVersion' 'not on this server'
        Show 'Get-CsServerPatchVersion' 'look in the Control Panel: the version above is the base version, patched or not'
    )
    $lines += @('', '== Users by external access policy')
    try {
        $granted = @{}
        $all = @(Get-CsUser)
        foreach ($user in $all) { $granted[(PolicyOf $user)] += 1 }
        foreach ($name in @($granted.Keys | Sort-Object)) {
            $shown = 'without a policy of their own'
            if ($name -ne '') { $shown = 'Tag:' + $name }
            $lines += ($shown + ' : ' + [string]$granted[$name])
        }
        $lines += ('Users in all : ' + [string]$all.Count)
    }
    catch {
        $script:unread += 1
        $lines += ('Not read: ' + $_.Exception.Message)
    }
    $lines += @('', '== Get-CsCertificate -Type AccessEdgeExternal')
    try {
        $certificates = @(Get-CsCertificate -Type 'AccessEdgeExternal')
        $script:read += $certificates.Count
        if ($certificates.Count -eq 0) { $lines += 'None on this machine: run this on an Edge Server as well' }
        foreach ($each in $certificates) {
            $lines += ('Subject : ' + [string]$each.Subject)
            $lines += ('AlternativeNames : ' + (@($each.AlternativeNames) -join ', '))
            $lines += ('NotAfter : ' + ('{0:yyyy-MM-dd}' -f $each.NotAfter))
            $lines += ('Issuer : ' + [string]$each.Issuer)
        }
    }
    catch { $lines += ('Not read on this machine: ' + $_.Exception.Message) }

    $lines | Out-File -FilePath '.\look.txt' -Width 4096
    $lines | ForEach-Object { Write-Host $_ }
    Write-Host 'The same is in look.txt.'
    if ($script:copied.Count -gt 0) { Remark ('Read from the copy on this machine, as the central store did not answer: ' + ($script:copied -join ', ')) }
    if ($script:read -eq 0) { throw 'Nothing could be read: look at the reasons above, most often missing rights.' }
    if ($script:unread -gt 0) { Remark ([string]$script:unread + ' of the readings above failed: nothing is known of those. On an Edge Server this is usual.') }

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
