# Step 1 - rehearse the settings for federation with Microsoft 365
# Draft        Contoso
# Kind         Federation with Microsoft 365
# Prepared     2026-11-21 12:30 UTC
# Rules as of  2026-11-21
# Fingerprint  7f3a91c2
#
# Changes nothing: every changing command carries -WhatIf.
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
        Start-Transcript -Path '.\log-1-rehearse.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    # Each change goes through this: it says what would be done.
    function Step([string]$what, [scriptblock]$change) {
        $script:doing = $what
        & $change | Out-Null
        $script:doing = ''
        Write-Host ('WOULD   ' + $what)
    }
    function AsIs([string]$what) { Write-Host ('AS IS   ' + $what) }
    function Remark([string]$what) {
        $script:remarks += 1
        Write-Host ('LOOK    ' + $what)
    }

    if (-not (Test-Path -LiteralPath '.\before\complete.xml')) {
        throw 'There is no complete snapshot beside this script. Run 0-snapshot.ps1 first.'
    }
    $snapshot = $null
    try { $snapshot = Import-Clixml -Path '.\before\complete.xml' }
    catch { throw 'The snapshot is damaged. Do not go on without a good one.' }
    if ([string]$snapshot.Fingerprint -ne '7f3a91c2') {
        throw ('The snapshot belongs to another pack (' + [string]$snapshot.Fingerprint + '), not to this one (' + '7f3a91c2' + '). Keep each pack in a folder of its own.')
    }
    $oldUsers = @()
    try {
        $oldEdge = @(Import-Clixml -Path '.\before\edge.xml')
        $oldProviders = @(Import-Clixml -Path '.\before\providers.xml')
        $oldPolicies = @(Import-Clixml -Path '.\before\policies.xml')
        $oldHosting = @(Import-Clixml -Path '.\before\hosting.xml')
        $oldAllowed = @(Import-Clixml -Path '.\before\allowed.xml')
        $oldBlocked = @(Import-Clixml -Path '.\before\blocked.xml')
    }
    catch { throw 'The snapshot is damaged. Nothing was changed.' }
    $whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies -and $oldHosting.Count -eq $snapshot.Hosting -and $oldAllowed.Count -eq $snapshot.Allowed -and $oldBlocked.Count -eq $snapshot.Blocked
    if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {
        throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'
    }
    Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')

    # Looked at before anything is changed: what this server knows, and what would stand in the way.
    foreach ($command in 'New-CsHostingProvider', 'Set-CsHostingProvider') {
        $parameters = (Get-Command -Name $command).Parameters
        foreach ($needed in 'Enabled', 'EnabledSharedAddressSpace', 'HostsOCSUsers', 'VerificationLevel', 'IsLocal') {
            if (-not $parameters.ContainsKey($needed)) {
                throw ('On this server ' + $command + ' does not know -' + $needed + '. Choose its version in step 1 and make the scripts again.')
            }
        }
    }
    $edge = Get-CsAccessEdgeConfiguration
    if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {
        throw 'The Edge uses a default route. No hosting provider works beside one: decide on the route first.'
    }
    # Names and addresses are unique among public and hosting providers.
    foreach ($each in @(Get-CsPublicProvider | Where-Object { ([string]$_.ProxyFqdn -eq 'sipfed.online.lync.com') -or ([string]$_.Identity -eq 'Office365') })) {
        throw ('A public provider has the name or the address that is needed: ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn + '. Find out what it is for before anything is done.')
    }
    # Another entry that carries your own users, of another cloud than the worldwide one or left over.
    foreach ($each in @(Get-CsHostingProvider | Where-Object { $_.Enabled -eq $true -and $_.HostsOCSUsers -eq $true -and -not ([string]$_.ProxyFqdn -eq 'sipfed.online.lync.com') })) {
        throw ('Another hosting provider carries your own users already: ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn + '. These scripts are for the worldwide Microsoft 365. Find out where your users are before anything is done.')
    }
    $present = @(Get-CsHostingProvider | Where-Object { [string]$_.ProxyFqdn -eq 'sipfed.online.lync.com' })
    if ($present.Count -eq 0) {
        foreach ($each in @(Get-CsHostingProvider | Where-Object { [string]$_.Identity -eq 'Office365' })) {
            throw ('The name Office365 belongs to an entry with another address: ' + [string]$each.ProxyFqdn + '. Find out what it is for before anything is done.')
        }
    }

    # The partners of allowed.txt and blocked.txt, one domain on each line. Both files are optional.
    function NamesIn([string]$file) {
        $seen = @{}
        $good = 0
        if (-not (Test-Path -LiteralPath $file)) { return }
        foreach ($line in @(Get-Content -LiteralPath $file)) {
            $name = ([string]$line).Trim().TrimEnd('.').ToLowerInvariant()
            if ($name -eq '' -or $seen.ContainsKey($name)) { continue }
            $seen[$name] = $true
            if ($name.Length -le 253 -and $name -match '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$') { $good += 1; $name }
            else { Remark ('This is not a domain name, so it was left out of ' + $file + ': ' + $name) }
        }
        if ($seen.Count -gt 0 -and $good -eq 0) { throw ('No line of ' + $file + ' is a domain name. Save it as UTF-8 or as Unicode, one domain on each line.') }
    }
    function SetOf($domains) {
        $set = @{}
        foreach ($each in $domains) { $set[[string]$each.Identity] = $true }
        return $set
    }
    $toAllow = @(NamesIn '.\allowed.txt')
    $toBlock = @(NamesIn '.\blocked.txt')
    $inBoth = @{}
    foreach ($name in $toBlock) { $inBoth[$name] = $true }
    foreach ($name in $toAllow) {
        if ($inBoth.ContainsKey($name)) { throw ('This domain is in both files, and can be on one list only: ' + $name) }
    }
    $allowed = SetOf @(Get-CsAllowedDomain)
    $blocked = SetOf @(Get-CsBlockedDomain)
    $own = @{}
    if (Get-Command -Name 'Get-CsSipDomain' -ErrorAction 'SilentlyContinue') { $own = SetOf @(Get-CsSipDomain) }

    # The lists of domains.
    $add = @()
    foreach ($name in $toBlock) {
        if ($blocked.ContainsKey($name)) { AsIs ($name + ' is blocked') }
        elseif ($own.ContainsKey($name)) { Remark ($name + ' is a SIP domain of your own and belongs on no list') }
        elseif ($allowed.ContainsKey($name)) { Remark ($name + ' is allowed on this server and was left there: a domain can be on one list only') }
        else { $add += New-Object -TypeName PSObject -Property @{ 'List' = 'blocked'; 'Name' = $name } }
    }
    foreach ($name in $toAllow) {
        if ($allowed.ContainsKey($name)) { AsIs ($name + ' is allowed') }
        elseif ($own.ContainsKey($name)) { Remark ($name + ' is a SIP domain of your own and belongs on no list') }
        elseif ($blocked.ContainsKey($name)) { Remark ($name + ' is blocked on this server and was left there: a domain can be on one list only') }
        else { $add += New-Object -TypeName PSObject -Property @{ 'List' = 'allowed'; 'Name' = $name } }
    }
    if ($allowed.Count + @($add | Where-Object { $_.List -eq 'allowed' }).Count -gt 4000) { Remark 'The list of allowed domains gets longer than the 4000 that a list in Microsoft 365 holds, and the two have to be the same' }
    if ($blocked.Count + @($add | Where-Object { $_.List -eq 'blocked' }).Count -gt 4000) { Remark 'The list of blocked domains gets longer than the 4000 that a list in Microsoft 365 holds, and the two have to be the same' }
    foreach ($each in $add) {
        $name = [string]$each.Name
        if ($each.List -eq 'allowed') { Step ('Allow ' + $name) { New-CsAllowedDomain -Identity $name -WhatIf } }
        if ($each.List -eq 'blocked') { Step ('Block ' + $name) { New-CsBlockedDomain -Identity $name -WhatIf } }
    }

    # Federation.
    #   -AllowFederatedUsers  Switches federation on for the whole organisation, public networks included.
    if ($edge.AllowFederatedUsers -eq $true) { AsIs 'Federation is on' }
    else { Step 'Switch federation on' { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true -WhatIf } }

    # The hosting provider of Microsoft 365. One entry has its proxy, whatever it is called.
    #   -Identity                   The name of the entry. No public or hosting provider may have it already.
    #   -ProxyFqdn                  The Access Edge of Microsoft 365. No other entry may use it already.
    #   -Enabled                    Switches the entry on. A disabled entry connects nobody.
    #   -EnabledSharedAddressSpace  Users of one SIP domain are on your servers and in Microsoft 365.
    #   -HostsOCSUsers              Microsoft 365 holds users of your own domains.
    #   -VerificationLevel          As Microsoft prints it for a split domain.
    #   -IsLocal                    The entry is outside your own deployment.
    $present = @(Get-CsHostingProvider | Where-Object { [string]$_.ProxyFqdn -eq 'sipfed.online.lync.com' })
    if ($present.Count -eq 0) { Step 'Make the hosting provider Office365' { New-CsHostingProvider -Identity 'Office365' -ProxyFqdn 'sipfed.online.lync.com' -Enabled $true -EnabledSharedAddressSpace $true -HostsOCSUsers $true -VerificationLevel 'UseSourceVerification' -IsLocal $false -WhatIf } }
    foreach ($entry in $present) {
        $name = [string]$entry.Identity
        if (($entry.Enabled -eq $true) -eq $true -and ($entry.EnabledSharedAddressSpace -eq $true) -eq $true -and ($entry.HostsOCSUsers -eq $true) -eq $true -and [string]$entry.VerificationLevel -eq 'UseSourceVerification' -and ($entry.IsLocal -eq $true) -eq $false) { AsIs ('The hosting provider ' + $name) }
        else { Step ('Set the hosting provider ' + $name) { Set-CsHostingProvider -Identity $name -Enabled $true -EnabledSharedAddressSpace $true -HostsOCSUsers $true -VerificationLevel 'UseSourceVerification' -IsLocal $false -WhatIf } }
    }

    # The external access policy: without one that allows federation, nobody may use it. Where one allows it
    # already, who may federate was decided before, and nothing is opened for anybody else.
    $policies = @(Get-CsExternalAccessPolicy)
    $open = @($policies | Where-Object { $_.EnableFederationAccess -eq $true })
    if ($open.Count -gt 0) { AsIs ('Federation is allowed in ' + $open.Count + ' of ' + $policies.Count + ' policies') }
    else {
        Step 'Allow federation in the policy Global' { Set-CsExternalAccessPolicy -Identity 'Global' -EnableFederationAccess $true -WhatIf }
    }
    foreach ($each in $policies) {
        if ($open.Count -gt 0 -and $each.EnableFederationAccess -ne $true) { Write-Host ('        Not allowed in: ' + [string]$each.Identity) }
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
