# Verify from outside
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Run it outside your network: what partners see. Changes nothing.
# Each line begins with OK, DIFFERS or UNSEEN; what could not be read is never OK.
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
        Start-Transcript -Path '.\log-verify-from-outside.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    $good = 0
    function Good([string]$what) {
        $script:good += 1
        Write-Host ('OK      ' + $what)
    }
    function Differs([string]$what) {
        $script:remarks += 1
        Write-Host ('DIFFERS ' + $what)
    }
    function Unseen([string]$what) {
        $script:remarks += 1
        Write-Host ('UNSEEN  ' + $what)
    }

    # Newer machines have Resolve-DnsName, every Windows has nslookup.
    function LookUp([string]$name, [string]$type) {
        # What nslookup writes beside its answer is an error in some windows, the ISE among them.
        $ErrorActionPreference = 'SilentlyContinue'
        if (Get-Command -Name 'Resolve-DnsName' -ErrorAction 'SilentlyContinue') {
            foreach ($each in @(Resolve-DnsName -Name $name -Type $type -ErrorAction SilentlyContinue)) {
                if ($type -eq 'SRV' -and $each.NameTarget) { Write-Output ([string]$each.Port + ' ' + [string]$each.NameTarget) }
                if ($type -eq 'A' -and $each.NameHost) { Write-Output ('alias ' + [string]$each.NameHost) }
                if ($type -eq 'A' -and $each.IPAddress) { Write-Output ([string]$each.IPAddress) }
            }
            return
        }
        if (-not (Get-Command -Name 'nslookup' -ErrorAction 'SilentlyContinue')) { return }
        $port = ''
        $server = $true
        $kind = '-type=' + $type
        # The dot keeps the suffixes of this machine away.
        $lines = @(nslookup $kind ($name + '.'))
        foreach ($line in $lines) {
            if ($line -match '^\s*port\s*=\s*(\d+)') { $port = $matches[1] }
            if ($line -match 'svr hostname\s*=\s*(\S+?)\.?$') { Write-Output ($port + ' ' + $matches[1]) }
            if ($line -match 'service = \d+ \d+ (\d+) (\S+?)\.?$') { Write-Output ($matches[1] + ' ' + $matches[2]) }
            # Before the first empty line is the server that was asked, not the answer.
            if ($line -notmatch '\S') { $server = $false }
            if ($server -or $type -ne 'A') { continue }
            if ($line -match '(\d+\.\d+\.\d+\.\d+)') { Write-Output $matches[1] }
            if ($line -match '\d+\.\d+\.\d+\.\d+') { continue }
            if ($line -match '[:=]\s*([a-z0-9_-]+\.[a-z0-9._-]*[a-z0-9])\.?\s*$' -and ($matches[1] -ne $name)) { Write-Output ('alias ' + $matches[1]) }
        }
    }

    $shown = @{}
    function CertificateNames([string]$target) {
        $shown.Clear()
        $client = New-Object -TypeName System.Net.Sockets.TcpClient
        # A port that is open and says nothing must not hold this up for good.
        $client.ReceiveTimeout = 15000
        $client.SendTimeout = 15000
        try {
            $client.Connect($target, 5061)
            $shown['open'] = $true
            $keep = [System.Net.Security.RemoteCertificateValidationCallback]{
                $shown['bytes'] = $args[1].GetRawCertData()
                return $true
            }
            $network = $client.GetStream()
            $stream = New-Object -TypeName System.Net.Security.SslStream -ArgumentList $network, $false, $keep
            $protocols = [System.Security.Authentication.SslProtocols]'Tls'
            if ([Enum]::IsDefined([System.Security.Authentication.SslProtocols], 'Tls12')) { $protocols = [System.Security.Authentication.SslProtocols]'Tls12' }
            # The Edge asks for a certificate of ours as well; its own has been shown by then.
            $stream.AuthenticateAsClient($target, $null, $protocols, $false)
        }
        catch { $shown['why'] = $_.Exception.Message }
        finally { $client.Close() }
        if (-not $shown['bytes']) { return }
        $certificate = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList @(,$shown['bytes'])
        if ($certificate.Subject -match 'CN=([^,]+)') { Write-Output $matches[1] }
        foreach ($extension in $certificate.Extensions) {
            if ($extension.Oid.Value -eq '2.5.29.17') {
                foreach ($part in ($extension.Format($false) -split '[,\s]+')) {
                    if ($part -match '[:=](\S+)$') { Write-Output $matches[1] }
                }
            }
        }
    }

    function CheckPair([string]$domain, [string]$target) {
        $owner = '_sipfederationtls._tcp.' + $domain
        $records = @(LookUp $owner 'SRV')
        $wanted = '5061 ' + $target
        if ($records.Count -eq 0) { Unseen ($owner + ' SRV: no answer that this machine can read') }
        elseif ($records.Count -eq 1 -and $records[0] -eq $wanted) { Good ($owner + ' SRV ' + $wanted) }
        else { Differs ($owner + ' SRV: found ' + ($records -join ', ') + ', wanted ' + $wanted) }
        $answers = @(LookUp $target 'A')
        $alias = @($answers | Where-Object { $_ -match '^alias ' })
        $addresses = @($answers | Where-Object { $_ -notmatch '^alias ' })
        if ($alias.Count -gt 0) { Differs ($target + ' A: an ' + $alias[0] + ', wanted an address record of its own') }
        elseif ($addresses.Count -eq 0) { Unseen ($target + ' A: no answer that this machine can read') }
        else { Good ($target + ' A ' + ($addresses -join ', ')) }
        $names = @(CertificateNames $target)
        if (-not $shown['open']) { Differs ($target + ' port 5061: ' + $shown['why']) }
        else { Good ($target + ' port 5061 answers') }
        if ($names.Count -eq 0) { Unseen ($target + ' certificate not read: ' + $shown['why']) }
        elseif ($names -contains $target) { Good ($target + ' is on the certificate') }
        else { Differs ($target + ' is not on the certificate, which has: ' + ($names -join ', ')) }
    }

    CheckPair 'contoso.com' 'sip.contoso.com'
    Write-Host ''
    Write-Host ('TOTAL   ' + $good + ' as wanted, ' + $remarks + ' different or not seen')
    if ($good -eq 0) { $remarks += 1 }

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
