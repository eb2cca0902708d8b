# Step 3 - test federation with each allowed partner
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Changes nothing. Each line begins with OK, DIFFERS, LOOK or UNSEEN.
# Asks for the internal name of the Edge pool, and tries every domain on the list of allowed
# domains. Nobody sees the test, but it takes a moment for each: where the list is long, put those
# to be tested into test.txt beside this script, one domain on each line.
# Ends with 0: all done, 1: stopped, 2: finished, but read what it says.

param([string]$Edge = '')

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
        Start-Transcript -Path '.\log-3-test-partners.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    $good = 0
    $bad = 0
    $unseen = 0
    function Check([string]$what, $isSo) {
        if ($isSo -eq $true) {
            $script:good += 1
            Write-Host ('OK      ' + $what)
        }
        else {
            $script:bad += 1
            Write-Host ('DIFFERS ' + $what)
        }
    }
    function Unseen([string]$what) {
        $script:unseen += 1
        Write-Host ('UNSEEN  ' + $what)
    }
    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    if ($Edge -eq '') { $Edge = Read-Host 'Internal name of the Edge pool, such as edge.example.local' }
    if ($Edge -notmatch '^[A-Za-z0-9.-]{1,253}$') { throw 'This is no name of a server. Nothing was tested.' }
    $partners = @(Get-CsAllowedDomain)
    if (Test-Path -LiteralPath '.\test.txt') {
        $only = @{}
        foreach ($line in @(Get-Content -LiteralPath '.\test.txt')) { $only[([string]$line).Trim()] = $true }
        $partners = @($partners | Where-Object { $only.ContainsKey([string]$_.Identity) })
        if ($partners.Count -eq 0) { throw 'No domain of test.txt is on the list of allowed domains. Nothing was tested.' }
    }
    Write-Host ('Domains to test: ' + $partners.Count)
    if ($partners.Count -eq 0) { Unseen 'No domain is allowed by name, so none can be tested like this: send a message to a partner instead' }
    foreach ($each in $partners) {
        $name = [string]$each.Identity
        try {
            $answer = Test-CsFederatedPartner -TargetFqdn $Edge -Domain $name
            Check ($name + ' answers') ([string]$answer.Result -eq 'Success')
            if ([string]$answer.Result -ne 'Success') { $answer | Format-List -Property '*' | Out-String | Write-Host }
        }
        catch { Check ($name + ' answers: ' + $_.Exception.Message) $false }
    }
    Write-Host ''
    Write-Host 'PACK    7f3a91c2'
    Write-Host ('TOTAL   ' + $good + ' as wanted, ' + $bad + ' different, ' + $unseen + ' not seen, ' + $remarks + ' to look at')
    if ($good -eq 0 -or $bad -gt 0 -or $unseen -gt 0) { $remarks += 1 }

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
