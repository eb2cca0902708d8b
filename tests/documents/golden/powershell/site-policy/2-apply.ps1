# Step 2 - apply the settings for Skype connectivity
# Draft        Contoso
# Kind         New request
# Prepared     2019-03-25 12:30 UTC
# Rules as of  2019-03-25
# Fingerprint  7f3a91c2
#
# Can be run again.
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
        Start-Transcript -Path '.\log-2-apply.txt' -Append | Out-Null
        $transcript = $true
    }
    catch { Write-Host 'No transcript is kept in this window.' }

    if (-not (Get-Command -Name 'Get-CsPublicProvider' -ErrorAction 'SilentlyContinue')) {
        throw 'Run this in the Lync Server Management Shell on a Front End Server.'
    }

    # Each change goes through this: it does it, and says so.
    function Step([string]$what, [scriptblock]$change) {
        $script:doing = $what
        & $change | Out-Null
        $script:done.Add($what) | Out-Null
        $script:doing = ''
        Write-Host ('DONE    ' + $what)
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
    }
    catch { throw 'The snapshot is damaged. Nothing was changed.' }
    $whole = $oldEdge.Count -eq 1 -and $oldProviders.Count -eq $snapshot.Providers -and $oldPolicies.Count -eq $snapshot.Policies
    if (-not $whole -or $oldUsers.Count -lt $snapshot.Users) {
        throw 'The snapshot is damaged: something is missing in it. Nothing was changed.'
    }
    Write-Host ('The snapshot is of ' + ('{0:yyyy-MM-dd HH:mm}' -f $snapshot.Taken) + '.')

    # Looked at before anything is changed: what this server knows, and what would stand in the way.
    $parameters = (Get-Command -Name 'New-CsPublicProvider').Parameters
    foreach ($needed in 'VerificationLevel', 'NameDecorationRoutingDomain', 'NameDecorationExcludedDomainList', 'IconUrl') {
        if (-not $parameters.ContainsKey($needed)) {
            throw ('This server does not know -' + $needed + '. Choose its version in step 1 and make the scripts again.')
        }
    }
    $edge = Get-CsAccessEdgeConfiguration
    if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {
        throw 'The Edge uses a default route. No public provider works beside one: decide on the route first.'
    }
    $hosting = @(Get-CsHostingProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    if ($hosting.Count -gt 0) {
        throw 'A hosting provider has this name or this address. Remove it by hand, then run this again.'
    }

    if (-not (Get-Command -Name 'Set-CsExternalAccessPolicy').Parameters.ContainsKey('EnablePublicCloudAccess')) {
        throw 'This server no longer has -EnablePublicCloudAccess: public contacts cannot be allowed on it.'
    }

    $site = @(Get-CsSite | Where-Object { [string]$_.Identity -eq 'Site:Redmond' })
    if ($site.Count -eq 0) { throw ('There is no site of this name: ' + 'Redmond') }

    # Federation.
    #   -AllowFederatedUsers  Switches federation on for the whole organisation, public networks included.
    if ($edge.AllowFederatedUsers -eq $true) { AsIs 'Federation is on' }
    else { Step 'Switch federation on' { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $true } }

    # The external access policy. Federation alone is not enough: a policy must also allow public contacts.
    #   -Identity                           Everyone whose pool is in this site and who has no policy of their own.
    #   -EnablePublicCloudAccess            Text and presence with people on public networks.
    #   -EnablePublicCloudAudioVideoAccess  Voice and video with them. Works only together with the flag before it.
    #   -EnableFederationAccess             Partners: as the global policy has it.
    #   -EnableOutsideAccess                Sign-in from outside: as the global policy has it.
    #   -EnableXmppAccess                   XMPP partners: as the global policy has it.
    $policy = @(Get-CsExternalAccessPolicy | Where-Object { [string]$_.Identity -eq 'Site:Redmond' })
    if ($policy.Count -eq 1 -and $policy[0].EnablePublicCloudAccess -eq $true -and $policy[0].EnablePublicCloudAudioVideoAccess -eq $true) { AsIs 'The policy Site:Redmond' }
    elseif ($policy.Count -eq 1) {
        Step 'Allow public contacts in the policy Site:Redmond' { Set-CsExternalAccessPolicy -Identity 'site:Redmond' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true }
    }
    else {
        $base = Get-CsExternalAccessPolicy -Identity 'Global'
        Step 'Make the policy Site:Redmond' {
            New-CsExternalAccessPolicy -Identity 'site:Redmond' -EnablePublicCloudAccess $true -EnablePublicCloudAudioVideoAccess $true -EnableFederationAccess $base.EnableFederationAccess -EnableOutsideAccess $base.EnableOutsideAccess -EnableXmppAccess $base.EnableXmppAccess
        }
    }

    # The provider entry. An entry that already has this address, such as Messenger, gives way to it:
    # only its switch and its verification level can be changed, all else means making it anew.
    #   -ProxyFqdn                         Where public IM traffic goes. No public or hosting provider may use it already.
    #   -Enabled                           Switches the entry on. A disabled entry connects nobody.
    #   -Identity                          The name of the entry. No public or hosting provider may have it already.
    #   -VerificationLevel                 As Microsoft printed it. No source says which named level the number stands for.
    #   -NameDecorationRoutingDomain       Accounts on other domains are written under this one: bob(contoso.com)@msn.com.
    #   -NameDecorationExcludedDomainList  Addresses on these domains are used as they are.
    #   -IconUrl                           The small picture beside contacts of this provider.
    $present = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq 'Skype' -or [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' })
    $fitting = @($present | Where-Object { [string]$_.ProxyFqdn -eq 'federation.messenger.msn.com' -and [string]$_.Identity -eq 'Skype' -and [string]$_.NameDecorationRoutingDomain -eq 'msn.com' -and (@($_.NameDecorationExcludedDomainList) -join ',') -eq 'msn.com,outlook.com,live.com,hotmail.com' -and [string]$_.IconUrl -eq 'https://images.edge.messenger.live.com/Messenger_16x16.png' })
    if ($present.Count -eq 1 -and $fitting.Count -eq 1) {
        $asWanted = @($fitting | Where-Object { $_.Enabled -eq $true -and $_.VerificationLevel -eq 2 })
        if ($asWanted.Count -eq 1) { AsIs 'The provider entry Skype' }
        else { Step 'Set the provider entry Skype' { Set-CsPublicProvider -Enabled 1 -Identity 'Skype' -VerificationLevel 2 } }
    }
    else {
        foreach ($entry in $present) {
            $name = [string]$entry.Identity
            Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name }
        }
        Step 'Make the provider entry Skype' { New-CsPublicProvider -ProxyFqdn 'federation.messenger.msn.com' -Enabled 1 -Identity 'Skype' -VerificationLevel 2 -NameDecorationRoutingDomain 'msn.com' -NameDecorationExcludedDomainList 'msn.com,outlook.com,live.com,hotmail.com' -IconUrl 'https://images.edge.messenger.live.com/Messenger_16x16.png' }
    }

    $exitCode = 0
    if ($remarks -gt 0) { $exitCode = 2 }
}
catch {
    Write-Host ''
    Write-Host ('STOPPED ' + $_.Exception.Message)
    if ($doing -ne '') { Write-Host ('It stopped at this step, which may have taken effect: ' + $doing) }
    if ($done.Count -gt 0) {
        Write-Host 'Done before that:'
        foreach ($each in $done) { Write-Host ('  ' + $each) }
    }
    if ($done.Count -eq 0 -and $doing -eq '') { Write-Host 'Nothing was changed.' }
    else { Write-Host 'Remove the cause and run 2-apply.ps1 again. To go back: 4-roll-back.ps1.' }
}
finally {
    if ($transcript) { Stop-Transcript | Out-Null }
    Pop-Location
}
exit $exitCode
