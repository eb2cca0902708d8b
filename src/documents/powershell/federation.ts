import { FEDERATION } from '../../guidance/commands'
import { commandLine, indented, marginLines } from './powershellText'

/** Federation on the Edge, for everyone at once (F40). */
export function enableFederation(whatIf: boolean): string[] {
  return [
    '# Federation.',
    ...marginLines(FEDERATION),
    "if ($edge.AllowFederatedUsers -eq $true) { AsIs 'Federation is on' }",
    `else { Step 'Switch federation on' { ${commandLine(FEDERATION, whatIf)} } }`,
    '',
  ]
}

export function disableFederation(whatIf: boolean): string[] {
  return [
    '# Federation: nothing else uses it, so it goes off as well.',
    "if ($edge.AllowFederatedUsers -eq $false) { AsIs 'Federation is off' }",
    `else { Step 'Switch federation off' { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $false${whatIf ? ' -WhatIf' : ''} } }`,
    '',
  ]
}

export function restoreFederation(): string[] {
  return [
    '# Federation, as it was.',
    '$wanted = [bool]$oldEdge[0].AllowFederatedUsers',
    '$edge = Get-CsAccessEdgeConfiguration',
    "if ($edge.AllowFederatedUsers -eq $wanted) { AsIs ('Federation: ' + $wanted) }",
    "else { Step ('Set federation to ' + $wanted) { Set-CsAccessEdgeConfiguration -AllowFederatedUsers $wanted } }",
    '',
  ]
}

/**
 * Throws where anything but Skype rides on federation (F110, F113): hosted voice mail and push notifications are
 * hosting providers too. Run before the first change.
 */
export function needNothingElse(removed: string): string[] {
  return [
    '# Federation may go off only if nothing else uses it. This looks, whatever the request says.',
    '$edge = Get-CsAccessEdgeConfiguration',
    '$uses = @()',
    'foreach ($each in @(Get-CsHostingProvider | Where-Object { $_.Enabled -eq $true })) {',
    ...indented([
      "$what = 'hosting provider'",
      "if ([string]$each.ProxyFqdn -eq 'exap.um.outlook.com') { $what = 'hosted voice mail' }",
      "if ([string]$each.ProxyFqdn -eq 'sipfed.online.lync.com') { $what = 'push notifications or Microsoft 365' }",
      "if ($each.EnabledSharedAddressSpace -eq $true) { $what = 'split domain' }",
      "$uses += ($what + ': ' + [string]$each.Identity + ', ' + [string]$each.ProxyFqdn)",
    ]),
    '}',
    'foreach ($each in @(Get-CsAllowedDomain)) {',
    ...indented([
      "$what = 'partner domain'",
      "if ([string]$each.Identity -eq 'push.lync.com') { $what = 'push notifications' }",
      "$uses += ($what + ': ' + [string]$each.Identity)",
    ]),
    '}',
    "if ($edge.EnablePartnerDiscovery -eq $true) { $uses += 'partner discovery: every organisation can reach your users' }",
    `foreach ($each in @(Get-CsPublicProvider | Where-Object { $_.Enabled -eq $true -and -not (${removed}) })) {`,
    "    $uses += ('public provider: ' + [string]$each.Identity)",
    '}',
    "if (Get-Command -Name 'Get-CsXmppAllowedPartner' -ErrorAction 'SilentlyContinue') {",
    "    foreach ($each in @(Get-CsXmppAllowedPartner)) { $uses += ('XMPP partner: ' + [string]$each.Identity) }",
    '}',
    'if ($uses.Count -gt 0) {',
    "    foreach ($each in $uses) { Write-Host ('USES    ' + $each) }",
    "    throw 'Federation is used by something else, see above. Say so in the request and make the scripts again, or take these out first.'",
    '}',
    '',
  ]
}
