import type { ServerVersion } from '../../request/draft'
import { PROVIDER_COMMANDS, SKYPE, has } from '../../guidance/commands'
import type { Command } from '../../guidance/commands'
import { commandLine, indented, marginLines, quoted, written } from './powershellText'

/** Set-CsPublicProvider changes these two and nothing else (F46). */
const SETTABLE = ['Enabled', 'VerificationLevel']

/** Entries that stand in the way of ours: names and addresses are unique among providers (F47). */
export const OURS =
  `[string]$_.Identity -eq ${quoted(SKYPE.identity)} -or ` +
  `[string]$_.ProxyFqdn -eq ${quoted(SKYPE.proxy)}`

/** Makes the Skype entry, or sets right the one that is there. Safe to run again. */
export function setProvider(server: ServerVersion, whatIf: boolean): string[] {
  const { command } = PROVIDER_COMMANDS[server]
  const tail = whatIf ? ' -WhatIf' : ''
  return [
    '# The provider entry. An entry that already has this address, such as Messenger, gives way to it:',
    '# only its switch and its verification level can be changed, all else means making it anew.',
    ...marginLines(command),
    `$hosting = @(Get-CsHostingProvider | Where-Object { ${OURS} })`,
    'if ($hosting.Count -gt 0) {',
    "    throw 'A hosting provider has this name or this address. Remove it by hand, then run this again.'",
    '}',
    `$present = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
    `$fitting = @($present | Where-Object { ${fitting(command)} })`,
    'if ($present.Count -eq 1 -and $fitting.Count -eq 1) {',
    ...indented([commandLine(setCommand(command), whatIf)]),
    '}',
    'else {',
    ...indented([
      `$present | ForEach-Object { Remove-CsPublicProvider -Identity ([string]$_.Identity)${tail} }`,
      `$left = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
      'if ($left.Count -eq 0) {',
      `    ${commandLine(command, whatIf)}`,
      '}',
      'else {',
      "    Write-Warning 'The old entry is still there, so the new one was not made. In a rehearsal this is as it should be.'",
      '}',
    ]),
    '}',
  ]
}

/** Switches the entry off, then removes it (F44, F45). */
export function removeProvider(whatIf: boolean): string[] {
  const tail = whatIf ? ' -WhatIf' : ''
  return [
    '# The provider entry: off first, then out. Switching off what is off already would be an error.',
    `$present = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
    '$present | Where-Object { $_.Enabled -eq $true } | ForEach-Object {',
    `    Disable-CsPublicProvider -Identity ([string]$_.Identity)${tail}`,
    '}',
    '$present | ForEach-Object {',
    `    Remove-CsPublicProvider -Identity ([string]$_.Identity)${tail}`,
    '}',
  ]
}

/** Puts the entries back as the snapshot has them: what can be set is set, all else is made anew (F46). */
export function restoreProviders(server: ServerVersion, snapshot: string): string[] {
  const fixed = fixedParameters(server)
  const same = fixed.map((name) => `${plain('$_', name)} -eq ${plain('$now', name)}`).join(' -and ')
  return [
    '# The provider entries, as they were.',
    `$before = @(Import-Clixml -Path ${quoted(snapshot)} | Where-Object { ${OURS} })`,
    `$present = @(Get-CsPublicProvider | Where-Object { ${OURS} })`,
    '$present | ForEach-Object {',
    ...indented([
      '$now = $_',
      `$same = @($before | Where-Object { ${same} })`,
      'if ($same.Count -eq 0) { Remove-CsPublicProvider -Identity ([string]$now.Identity) }',
    ]),
    '}',
    '$before | ForEach-Object {',
    ...indented([
      '$old = $_',
      '$there = @(Get-CsPublicProvider | Where-Object { [string]$_.Identity -eq [string]$old.Identity })',
      '$values = @{',
      "    'Identity' = [string]$old.Identity",
      "    'Enabled' = [bool]$old.Enabled",
      "    'VerificationLevel' = [string]$old.VerificationLevel",
      '}',
      'if ($there.Count -eq 1) {',
      '    Set-CsPublicProvider @values',
      '}',
      'else {',
      "    $values['ProxyFqdn'] = [string]$old.ProxyFqdn",
      ...indented(
        fixed
          .filter((name) => name !== 'Identity' && name !== 'ProxyFqdn')
          .map((name) => {
            const value = typeOf(name) === 'bool' ? `[bool]$old.${name}` : plain('$old', name)
            return `if ($old.${name}) { $values['${name}'] = ${value} }`
          }),
      ),
      '    New-CsPublicProvider @values',
      '}',
    ]),
    '}',
  ]
}

function setCommand(command: Command): Command {
  return {
    name: 'Set-CsPublicProvider',
    parameters: command.parameters.filter(
      ({ name }) => name === 'Identity' || SETTABLE.includes(name),
    ),
  }
}

/** Whether an entry has every value that could not be set afterwards. */
function fitting(command: Command): string {
  return command.parameters
    .filter(({ name }) => !SETTABLE.includes(name))
    .map(({ name, value }) =>
      typeof value === 'boolean'
        ? `$_.${name} -eq ${written(value)}`
        : `${plain('$_', name)} -eq ${written(value)}`,
    )
    .join(' -and ')
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
