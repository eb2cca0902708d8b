import type { Node } from 'web-tree-sitter'
import { nodesOf, parsePowerShell } from '../fixtures/powershellGrammar'

/**
 * What the scripts may use: commands with the parameters that Windows PowerShell 2.0 has, which Lync Server 2010 runs
 * on. A table of our own: it grows with the scripts, and says no to what came later.
 */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'Export-Clixml': ['Path'],
  'ForEach-Object': [],
  'Format-List': ['Property'],
  'Format-Table': ['AutoSize', 'Property'],
  'Get-Command': ['Name', 'ErrorAction'],
  'Get-Content': ['LiteralPath'],
  'Get-Date': [],
  'Import-Clixml': ['Path'],
  'Move-Item': ['LiteralPath', 'Destination', 'Force'],
  'New-Item': ['Path', 'ItemType', 'Force'],
  'New-Object': ['TypeName', 'ArgumentList', 'Property'],
  'Out-File': ['FilePath', 'Append', 'Width'],
  'Out-Null': [],
  'Out-String': ['Width'],
  'Pop-Location': [],
  'Push-Location': ['LiteralPath'],
  'Read-Host': [],
  'Select-Object': ['Property'],
  'Set-StrictMode': ['Off'],
  'Sort-Object': [],
  'Split-Path': ['Parent'],
  'Start-Transcript': ['Path', 'Append'],
  'Stop-Transcript': [],
  'Test-Path': ['LiteralPath'],
  'Where-Object': [],
  'Write-Host': [],
  'Write-Output': [],
  nslookup: ['type'],
}

/** Used where the script has asked for it by name before: newer machines have it. */
const GUARDED: Readonly<Record<string, readonly string[]>> = {
  'Resolve-DnsName': ['Name', 'Type', 'ErrorAction'],
}

/** Operators that came after 2.0, or that build code from text. */
const LATER = /^-c?i?(?:in|notin|shl|shr)$/i
/** Variables that are empty or missing in a script of 2.0. */
const LATER_VARIABLES = ['$PSScriptRoot', '$PSCommandPath', '$PSItem', '$PSEdition', '$IsWindows']
/** Types that 2.0 does not know as literals. */
const LATER_TYPES = ['ordered', 'pscustomobject']

/** Everything in a script that Windows PowerShell 2.0 does not have, with its line. */
export function problemsIn(text: string): string[] {
  const root = parsePowerShell(text)
  const functions = nodesOf(root, 'function_name').map((node) => node.text)
  const found: string[] = []
  const say = (node: Node, what: string) => {
    found.push(`line ${String(node.startPosition.row + 1)}: ${what}`)
  }
  for (const command of nodesOf(root, 'command')) {
    const name = command.childForFieldName('command_name')?.text ?? ''
    // A block or a command by a variable: `& $change`.
    if (name.startsWith('$') || functions.includes(name)) continue
    if (/^[A-Z][a-z]+-Cs[A-Za-z]+$/.test(name)) continue
    const isAsked = text.includes(`Get-Command -Name '${name}'`)
    const parameters = COMMANDS[name] ?? (isAsked ? GUARDED[name] : undefined)
    if (parameters === undefined) say(command, `no command ${name}`)
    for (const parameter of parametersOf(command))
      if (parameters !== undefined && !parameters.includes(parameter))
        say(command, `${name} has no parameter ${parameter}`)
  }
  for (const operator of [
    ...nodesOf(root, 'comparison_operator'),
    ...nodesOf(root, 'bitwise_comparison_operator'),
  ])
    if (LATER.test(operator.text)) say(operator, `no operator ${operator.text}`)
  for (const variable of nodesOf(root, 'variable'))
    if (LATER_VARIABLES.some((later) => later.toLowerCase() === variable.text.toLowerCase()))
      say(variable, `no variable ${variable.text}`)
  for (const type of nodesOf(root, 'type_name'))
    if (LATER_TYPES.includes(type.text.toLowerCase())) say(type, `no type ${type.text}`)
  return [...found, ...exitProblems(text)]
}

/** Parameters of the command itself, not of commands inside its blocks. */
function parametersOf(command: Node): string[] {
  const elements = command.childForFieldName('command_elements')
  return (elements?.children ?? [])
    .filter((node) => node.type === 'command_parameter')
    .map((node) => node.text.slice(1).split(/[:=]/)[0] ?? '')
}

/** `exit` closes a window into which lines are pasted, so it is the last line of a script and nowhere else. */
function exitProblems(text: string): string[] {
  const lines = text.trimEnd().split(/\r?\n/)
  return lines.flatMap((line, index) =>
    /^\s*exit\b/.test(line) !== (index === lines.length - 1)
      ? [`line ${String(index + 1)}: exit is the last line of a script and nowhere else`]
      : [],
  )
}
