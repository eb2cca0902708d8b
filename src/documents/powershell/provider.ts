import type { ServerVersion } from '../../situation/server'
import { PROVIDER_COMMANDS, SKYPE, has } from '../../guidance/commands'
import type { Command } from '../../guidance/commands'
import { commandLine, indented, marginLines, quoted, written } from './powershellText'
import type { ScriptPlan } from './plan'

/** Set-CsPublicProvider changes these two and nothing else (F46). */
const SETTABLE = ['Enabled', 'VerificationLevel']

/** Entries of networks that have ended, as the servers shipped them; their own addresses are in no source (F73, K10, K13). */
const LEFTOVERS = [
  'Yahoo!',
  'Yahoo',
  'AOL',
  'AIM',
  'AIM (AOL)',
  'MSN',
  'Messenger',
  'Messenger (MSN)',
]

/** Entries that stand in the way of ours: names and addresses are unique among providers (F47). */
export const OURS =
  `[string]$_.Identity -eq ${quoted(SKYPE.identity)} -or ` +
  `[string]$_.ProxyFqdn -eq ${quoted(SKYPE.proxy)}`

/** What a removal takes out: our entry, and what Yahoo!, AOL and Messenger left behind. */
export const REMOVED = `${OURS} -or $leftovers -contains [string]$_.Identity`

export const LEFTOVER_LINE = `$leftovers = ${LEFTOVERS.map(quoted).join(', ')}`

/** Throws before anything is changed where the server lacks what the scripts need. */
export function providerGuards({ server }: ScriptPlan): string[] {
  const needed = PROVIDER_COMMANDS[server].command.parameters
    .map(({ name }) => name)
    .filter((name) => !['Identity', 'ProxyFqdn', 'Enabled'].includes(name))
  return [
    '# Looked at before anything is changed: what this server knows, and what would stand in the way.',
    "$parameters = (Get-Command -Name 'New-CsPublicProvider').Parameters",
    `foreach ($needed in ${needed.map(quoted).join(', ')}) {`,
    '    if (-not $parameters.ContainsKey($needed)) {',
    "        throw ('This server does not know -' + $needed + '. Choose its version in step 1 and make the scripts again.')",
    '    }',
    '}',
    '$edge = Get-CsAccessEdgeConfiguration',
    "if ([string]$edge.RoutingMethod -eq 'UseDefaultRouting') {",
    "    throw 'The Edge uses a default route. No public provider works beside one: decide on the route first.'",
    '}',
    `$hosting = @(Get-CsHostingProvider | Where-Object { ${OURS} })`,
    'if ($hosting.Count -gt 0) {',
    "    throw 'A hosting provider has this name or this address. Remove it by hand, then run this again.'",
    '}',
    '',
  ]
}

/** Makes the Skype entry, or sets right the one that is there. Changes nothing where all is as wanted. */
export function setProvider(server: ServerVersion, whatIf: boolean): string[] {
  const { command } = PROVIDER_COMMANDS[server]
  const tail = whatIf ? ' -WhatIf' : ''
  const made = commandLine(command, whatIf)
  return [
    '# The provider entry. An entry that already has this address, such as Messenger, gives way to it:',
    '# only its switch and its verification level can be changed, all else means making it anew.',
    ...marginLines(command),
    `$present = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
    `$fitting = @($present | Where-Object { ${comparison(command, false)} })`,
    'if ($present.Count -eq 1 -and $fitting.Count -eq 1) {',
    ...indented([
      `$asWanted = @($fitting | Where-Object { ${comparison(command, true)} })`,
      "if ($asWanted.Count -eq 1) { AsIs 'The provider entry Skype' }",
      `else { Step 'Set the provider entry Skype' { ${commandLine(setCommand(command), whatIf)} } }`,
    ]),
    '}',
    'else {',
    ...indented([
      'foreach ($entry in $present) {',
      '    $name = [string]$entry.Identity',
      `    Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name${tail} }`,
      '}',
      ...(whatIf
        ? [
            '# Names and addresses are unique: the command can be tried only where nothing goes first.',
          ]
        : []),
      `Step 'Make the provider entry Skype' { ${whatIf ? `if ($present.Count -eq 0) { ${made} }` : made} }`,
    ]),
    '}',
  ]
}

/** Switches the entries off and keeps them: nothing is lost yet (F45). */
export function disableProviders(whatIf: boolean): string[] {
  return [
    '# The provider entries: off. Switching off what is off already would be an error.',
    LEFTOVER_LINE,
    `$present = @(Get-CsPublicProvider | Where-Object { ${REMOVED} })`,
    'foreach ($entry in $present) {',
    ...indented([
      '$name = [string]$entry.Identity',
      `if ($entry.Enabled -eq $true) { Step ('Switch off the provider entry ' + $name) { Disable-CsPublicProvider -Identity $name${whatIf ? ' -WhatIf' : ''} } }`,
      "else { AsIs ('The provider entry ' + $name + ' is off') }",
    ]),
    '}',
    '',
  ]
}

/** Takes out what was switched off before (F44). */
export function removeProviders(whatIf: boolean): string[] {
  return [
    '# The provider entries: out. Once removed they can only be made again, which the roll back does.',
    LEFTOVER_LINE,
    `$present = @(Get-CsPublicProvider | Where-Object { ${REMOVED} })`,
    'foreach ($entry in $present) {',
    ...indented([
      '$name = [string]$entry.Identity',
      `Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name${whatIf ? ' -WhatIf' : ''} }`,
    ]),
    '}',
    "if ($present.Count -eq 0) { AsIs 'No provider entry is left' }",
    '',
  ]
}

/** Puts the entries back as the snapshot has them: what can be set is set, all else is made anew (F46). */
export function restoreProviders({ server, removal }: ScriptPlan): string[] {
  const fixed = fixedParameters(server)
  const which = removal ? REMOVED : OURS
  const same = fixed.map((name) => `${plain('$_', name)} -eq ${plain('$now', name)}`).join(' -and ')
  return [
    '# The provider entries, as they were.',
    ...(removal ? [LEFTOVER_LINE] : []),
    `$before = @($oldProviders | Where-Object { ${which} })`,
    `foreach ($now in @(Get-CsPublicProvider | Where-Object { ${which} })) {`,
    ...indented([
      '$name = [string]$now.Identity',
      `$same = @($before | Where-Object { ${same} })`,
      "if ($same.Count -eq 0) { Step ('Remove the provider entry ' + $name) { Remove-CsPublicProvider -Identity $name } }",
    ]),
    '}',
    'foreach ($old in $before) {',
    ...indented([
      '$name = [string]$old.Identity',
      '$there = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq $name })',
      '$same = @($there | Where-Object { $_.Enabled -eq $old.Enabled -and [string]$_.VerificationLevel -eq [string]$old.VerificationLevel })',
      '$values = @{',
      "    'Identity' = $name",
      "    'Enabled' = [bool]$old.Enabled",
      "    'VerificationLevel' = [string]$old.VerificationLevel",
      '}',
      "if ($same.Count -eq 1) { AsIs ('The provider entry ' + $name) }",
      "elseif ($there.Count -eq 1) { Step ('Set the provider entry ' + $name) { Set-CsPublicProvider @values } }",
      'else {',
      "    $values['ProxyFqdn'] = [string]$old.ProxyFqdn",
      ...indented(fixed.filter((name) => !['Identity', 'ProxyFqdn'].includes(name)).map(restored)),
      "    Step ('Make the provider entry ' + $name) { New-CsPublicProvider @values }",
      '}',
    ]),
    '}',
    '',
  ]
}

/** A switch goes back as it was, on or off; an empty text is left to the command. */
function restored(name: string): string {
  return typeOf(name) === 'bool'
    ? `$values['${name}'] = [bool]$old.${name}`
    : `if ($old.${name}) { $values['${name}'] = ${plain('$old', name)} }`
}

function setCommand(command: Command): Command {
  return {
    name: 'Set-CsPublicProvider',
    parameters: command.parameters.filter(
      ({ name }) => name === 'Identity' || SETTABLE.includes(name),
    ),
  }
}

/** Whether an entry has the values that can be set afterwards, or all those that cannot. */
function comparison(command: Command, settable: boolean): string {
  return command.parameters
    .filter(({ name }) => SETTABLE.includes(name) === settable)
    .map(({ name, value }) => `${compared(name, value)}`)
    .join(' -and ')
}

/** One property of `$_` against what is wanted. Microsoft writes 1 for the switch (C12). */
export function compared(name: string, value: string | number | boolean): string {
  if (name === 'Enabled') return `$_.${name} -eq ${written(Boolean(value))}`
  if (typeof value === 'string') return `${plain('$_', name)} -eq ${written(value)}`
  return `$_.${name} -eq ${written(value)}`
}

/** Every parameter of an entry that this server has and that can be given only when it is made. */
function fixedParameters(server: ServerVersion): string[] {
  return [
    'Identity',
    'ProxyFqdn',
    'IconUrl',
    'NameDecorationDomain',
    'NameDecorationRoutingDomain',
    'NameDecorationExcludedDomainList',
    'EnableSkypeIdRouting',
    'EnableSkypeDirectorySearch',
  ].filter((name) => has(server, name))
}

function typeOf(name: string): 'bool' | 'list' | 'text' {
  if (name.startsWith('Enable')) return 'bool'
  return name.endsWith('List') ? 'list' : 'text'
}

/** A property as plain text: the snapshot holds copies of objects, and a list may come as one text or as many. */
function plain(of: string, name: string): string {
  return typeOf(name) === 'list' ? `(@(${of}.${name}) -join ',')` : `[string]${of}.${name}`
}
