import { BEFORE, LISTS } from '../files'
import { LONGEST_TENANT_LIST } from '../../../guidance/federation/tenantLists'
import { indented, quoted } from '../powershellText'
import type { FederationPlan } from './plan'

/** The two lists of domains; a domain can be on one of them only (F88). */
const TWO = [
  { file: LISTS.allowed, noun: 'AllowedDomain', word: 'allowed', set: '$allowed', put: 'Allow' },
  { file: LISTS.blocked, noun: 'BlockedDomain', word: 'blocked', set: '$blocked', put: 'Block' },
] as const

/**
 * Before anything is changed: reads the two files and the two lists of the server. What is no domain name is reported and left out; a name in
 * both files stops the script.
 */
export function readLists(): string[] {
  return [
    '# The partners of allowed.txt and blocked.txt, one domain on each line. Both files are optional.',
    'function NamesIn([string]$file) {',
    ...indented([
      '$seen = @{}',
      '$good = 0',
      'if (-not (Test-Path -LiteralPath $file)) { return }',
      'foreach ($line in @(Get-Content -LiteralPath $file)) {',
      ...indented([
        "$name = ([string]$line).Trim().TrimEnd('.').ToLowerInvariant()",
        "if ($name -eq '' -or $seen.ContainsKey($name)) { continue }",
        '$seen[$name] = $true',
        "if ($name.Length -le 253 -and $name -match '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})$') { $good += 1; $name }",
        "else { Remark ('This is not a domain name, so it was left out of ' + $file + ': ' + $name) }",
      ]),
      '}',
      "if ($seen.Count -gt 0 -and $good -eq 0) { throw ('No line of ' + $file + ' is a domain name. Save it as UTF-8 or as Unicode, one domain on each line.') }",
    ]),
    '}',
    'function SetOf($domains) {',
    '    $set = @{}',
    '    foreach ($each in $domains) { $set[[string]$each.Identity] = $true }',
    '    return $set',
    '}',
    `$toAllow = @(NamesIn ${quoted(LISTS.allowed)})`,
    `$toBlock = @(NamesIn ${quoted(LISTS.blocked)})`,
    '$inBoth = @{}',
    'foreach ($name in $toBlock) { $inBoth[$name] = $true }',
    'foreach ($name in $toAllow) {',
    "    if ($inBoth.ContainsKey($name)) { throw ('This domain is in both files, and can be on one list only: ' + $name) }",
    '}',
    ...readServer(),
    '$own = @{}',
    "if (Get-Command -Name 'Get-CsSipDomain' -ErrorAction 'SilentlyContinue') { $own = SetOf @(Get-CsSipDomain) }",
    '',
  ]
}

const readServer = () => TWO.map(({ noun, set }) => `${set} = SetOf @(Get-Cs${noun})`)

/**
 * Puts the domains of the files on their lists, the blocked ones first, before federation is opened. What is on the
 * other list, or of the organisation itself, is told.
 */
export function addToLists({ split }: FederationPlan, whatIf: boolean): string[] {
  const [allowed, blocked] = TWO
  return [
    '# The lists of domains.',
    '$add = @()',
    ...missing(blocked, allowed, '$toBlock'),
    ...missing(allowed, blocked, '$toAllow'),
    ...(split ? tooLong() : []),
    ...(whatIf ? [] : remember()),
    'foreach ($each in $add) {',
    ...indented([
      '$name = [string]$each.Name',
      ...TWO.map(
        ({ word, put, noun }) =>
          `if ($each.List -eq '${word}') { Step ('${put} ' + $name) { New-Cs${noun} -Identity $name${whatIf ? ' -WhatIf' : ''} } }`,
      ),
    ]),
    '}',
    '',
  ]
}

/** A list of a tenant holds no more, and on both sides it has to be the same (F29, F89). */
function tooLong(): string[] {
  return TWO.map(
    ({ word, set }) =>
      `if (${set}.Count + @($add | Where-Object { $_.List -eq '${word}' }).Count -gt ${String(LONGEST_TENANT_LIST)}) { Remark 'The list of ${word} domains gets longer than the ${String(LONGEST_TENANT_LIST)} that a list in Microsoft 365 holds, and the two have to be the same' }`,
  )
}

type List = (typeof TWO)[number]

function missing(list: List, other: List, names: string): string[] {
  return [
    `foreach ($name in ${names}) {`,
    ...indented([
      `if (${list.set}.ContainsKey($name)) { AsIs ($name + ' is ${list.word}') }`,
      "elseif ($own.ContainsKey($name)) { Remark ($name + ' is a SIP domain of your own and belongs on no list') }",
      `elseif (${other.set}.ContainsKey($name)) { Remark ($name + ' is ${other.word} on this server and was left there: a domain can be on one list only') }`,
      `else { $add += New-Object -TypeName PSObject -Property @{ 'List' = '${list.word}'; 'Name' = $name } }`,
    ]),
    '}',
  ]
}

/** Written before the first domain goes on a list: one that arrives although its command fails is taken off as well. */
function remember(): string[] {
  return [
    'if ($add.Count -gt 0) {',
    ...indented([
      ...readAdded(),
      `@($added + $add) | Export-Clixml -Path ${quoted(BEFORE.addedNext)}`,
      `Move-Item -LiteralPath ${quoted(BEFORE.addedNext)} -Destination ${quoted(BEFORE.added)} -Force`,
    ]),
    '}',
  ]
}

/** What the scripts put on the lists; a damaged file stops the script, so it is read before anything is changed. */
export function readAdded(): string[] {
  return [
    '$added = @()',
    `if (Test-Path -LiteralPath ${quoted(BEFORE.added)}) {`,
    `    try { $added = @(Import-Clixml -Path ${quoted(BEFORE.added)}) }`,
    "    catch { throw 'The list of the domains that were added is damaged. Nothing was changed.' }",
    '}',
  ]
}

/** Takes off the lists what the change put there, as `readAdded` read it, and nothing else. */
export function restoreLists(): string[] {
  return [
    '# The lists of domains: what the scripts put there goes off again.',
    'function SetOf($domains) {',
    '    $set = @{}',
    '    foreach ($each in $domains) { $set[[string]$each.Identity] = $true }',
    '    return $set',
    '}',
    ...readServer(),
    '$before = @{}',
    "foreach ($each in $oldAllowed) { $before['allowed ' + [string]$each.Identity] = $true }",
    "foreach ($each in $oldBlocked) { $before['blocked ' + [string]$each.Identity] = $true }",
    '$gone = @{}',
    'foreach ($each in $added) {',
    ...indented([
      '$name = [string]$each.Name',
      "$key = [string]$each.List + ' ' + $name",
      'if ($before.ContainsKey($key) -or $gone.ContainsKey($key)) { continue }',
      '$gone[$key] = $true',
      ...TWO.map(
        ({ word, noun, set }) =>
          `if ($each.List -eq '${word}' -and ${set}.ContainsKey($name)) { Step ('Take ' + $name + ' off the ${word} domains') { Remove-Cs${noun} -Identity $name } }`,
      ),
    ]),
    '}',
    '',
  ]
}

/** Every domain of the files on its list, and what is known to go wrong with the others (F87, F88). */
export function listChecks(): string[] {
  return [
    ...readLists(),
    ...TWO.map(
      ({ word, set, put }) =>
        `foreach ($name in $to${put}) { if (-not $own.ContainsKey($name)) { Check ($name + ' is ${word}') (${set}.ContainsKey($name)) } }`,
    ),
    'foreach ($name in @($own.Keys | Sort-Object)) {',
    "    if ($allowed.ContainsKey($name) -or $blocked.ContainsKey($name)) { Remark ($name + ' is a SIP domain of your own and belongs on no list') }",
    '}',
    'foreach ($each in @(Get-CsAllowedDomain)) {',
    "    if ([string]$each.ProxyFqdn -ne '') { Remark ([string]$each.Identity + ' names a server, ' + [string]$each.ProxyFqdn + ': it goes stale when this partner moves to Teams. Ask the partner before you change it.') }",
    '}',
    "if ($edge.EnablePartnerDiscovery -ne $true -and $allowed.Count -eq 0) { Remark 'There is no partner discovery and no allowed domain: no partner can reach your users, nor they a partner' }",
    '',
  ]
}
