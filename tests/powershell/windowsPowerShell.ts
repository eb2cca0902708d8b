import type { Node } from 'web-tree-sitter'
import { nodesOf, parsePowerShell } from '../fixtures/powershellGrammar'

/**
 * What Windows PowerShell has, with the version that brought it: about_* topics and the help of each command. A table
 * of our own: it grows with the scripts, and a command or a parameter that is not in it is refused.
 */
const SINCE_2: readonly (readonly [command: string, parameters: readonly string[]])[] = [
  ['Export-Clixml', ['Path']],
  ['ForEach-Object', []],
  ['Format-List', ['Property']],
  ['Format-Table', ['AutoSize', 'Property']],
  ['Get-Command', ['Name', 'ErrorAction']],
  ['Get-Content', ['LiteralPath']],
  ['Get-Date', []],
  ['Import-Clixml', ['Path']],
  ['Move-Item', ['LiteralPath', 'Destination', 'Force']],
  ['New-Item', ['Path', 'ItemType', 'Force']],
  ['New-Object', ['TypeName', 'ArgumentList', 'Property']],
  ['Out-File', ['FilePath', 'Append', 'Width']],
  ['Out-Null', []],
  ['Out-String', ['Width']],
  ['Pop-Location', []],
  ['Push-Location', ['LiteralPath']],
  ['Read-Host', []],
  ['Select-Object', ['Property']],
  ['Set-StrictMode', ['Off']],
  ['Sort-Object', []],
  ['Split-Path', ['Parent']],
  ['Start-Transcript', ['Path', 'Append']],
  ['Stop-Transcript', []],
  ['Test-Path', ['LiteralPath']],
  ['Where-Object', []],
  ['Write-Host', []],
  ['Write-Output', []],
  ['nslookup', ['type']],
]
const COMMANDS = new Map(SINCE_2)

/** The oldest version that a server of these scripts runs on: Lync Server 2010. Every pack keeps to it. */
const FLOOR = 2

/** Commands that came later, with their parameters: used only where the script has asked for the command by name. */
const LATER_COMMANDS: ReadonlyMap<string, { since: number; parameters: readonly string[] }> =
  new Map([
    // With Windows 8 and Server 2012.
    ['Resolve-DnsName', { since: 3, parameters: ['Name', 'Type', 'ErrorAction'] }],
    // With Windows 8.1 and Server 2012 R2.
    ['Test-NetConnection', { since: 4, parameters: ['ComputerName', 'Port'] }],
  ])

/** Parameters that a command of 2.0 got later. */
const LATER_PARAMETERS: ReadonlyMap<string, number> = new Map([
  ['Get-Content Raw', 3],
  ['Get-Content Tail', 3],
  ['Import-Clixml LiteralPath', 3],
  ['Export-Clixml LiteralPath', 3],
  ['Out-File LiteralPath', 3],
  ['Start-Transcript IncludeInvocationHeader', 5],
])
const LATER_OPERATORS: ReadonlyMap<string, number> = new Map([
  ['in', 3],
  ['notin', 3],
  ['shl', 3],
  ['shr', 3],
])
/** Empty or missing in a script of an older version. */
const LATER_VARIABLES: ReadonlyMap<string, number> = new Map([
  ['$psscriptroot', 3],
  ['$pscommandpath', 3],
  ['$psitem', 3],
  ['$psedition', 5.1],
  // Not in any Windows PowerShell.
  ['$iswindows', 6],
])
const LATER_TYPES: ReadonlyMap<string, number> = new Map([
  ['ordered', 3],
  ['pscustomobject', 3],
])

const LATER_METHODS: ReadonlyMap<string, number> = new Map([
  ['new', 5],
  ['where', 4],
])
/** Of these, 2.0 takes a block only: `Where-Object Name -eq 'x'` came later. */
const TAKE_A_BLOCK = ['Where-Object', 'ForEach-Object']

/** `-cin` and `-IIN` are forms of `-in`. */
function nameOf(operator: string): string {
  return operator.toLowerCase().replace(/^-(?:[ci](?=in|notin))?/, '')
}

function came(since: number | undefined): string {
  return since === undefined || since <= FLOOR ? '' : `, which came with ${since.toFixed(1)}`
}

/** Everything in a script that Windows PowerShell 2.0 does not have, with its line. */
export function problemsIn(text: string): string[] {
  const root = parsePowerShell(text)
  const functions = nodesOf(root, 'function_name').map((node) => node.text)
  const found: string[] = []
  const say = (node: Node, what: string) => {
    found.push(`line ${String(node.startPosition.row + 1)}: ${what}`)
  }
  const sayLater = (node: Node, kind: string, since: number | undefined) => {
    if (since !== undefined) say(node, `no ${kind} ${node.text}${came(since)}`)
  }
  for (const command of nodesOf(root, 'command')) {
    const name = command.childForFieldName('command_name')?.text ?? ''
    // A block or a command by a variable: `& $change`.
    if (name.startsWith('$') || functions.includes(name)) continue
    if (/^[A-Z][a-z]+-Cs[A-Za-z]+$/.test(name)) continue
    const later = LATER_COMMANDS.get(name)
    const isAsked = text.includes(`Get-Command -Name '${name}'`)
    const parameters = COMMANDS.get(name) ?? (isAsked ? later?.parameters : undefined)
    if (parameters === undefined) say(command, `no command ${name}${came(later?.since)}`)
    for (const parameter of parametersOf(command))
      if (parameters !== undefined && !parameters.includes(parameter))
        say(
          command,
          `${name} has no parameter ${parameter}${came(LATER_PARAMETERS.get(`${name} ${parameter}`))}`,
        )
    const elements = command.childForFieldName('command_elements')?.text.trimStart() ?? ''
    if (TAKE_A_BLOCK.includes(name) && !elements.startsWith('{'))
      say(command, `${name} takes nothing but a block${came(3)}`)
    if (name === 'Start-Transcript' && !isInsideTry(command))
      say(command, 'Start-Transcript fails in the ISE, so it goes into a try')
  }
  for (const operator of [
    ...nodesOf(root, 'comparison_operator'),
    ...nodesOf(root, 'bitwise_comparison_operator'),
  ])
    sayLater(operator, 'operator', LATER_OPERATORS.get(nameOf(operator.text)))
  for (const variable of nodesOf(root, 'variable'))
    sayLater(variable, 'variable', LATER_VARIABLES.get(variable.text.toLowerCase()))
  for (const member of nodesOf(root, 'member_name'))
    sayLater(member, 'method', LATER_METHODS.get(member.text.toLowerCase()))
  for (const redirection of nodesOf(root, 'redirection'))
    if (redirection.text.startsWith('*')) say(redirection, `no redirection *>${came(3)}`)
  for (const type of nodesOf(root, 'type_name'))
    sayLater(type, 'type', LATER_TYPES.get(type.text.toLowerCase()))
  return [...found, ...countProblems(text), ...exitProblems(text)]
}

/** What has a count on every version: an array, a table, a list; and the functions of these scripts that give one. */
const COUNTED =
  /^(?:@\(|@\{|\(?New-Object -TypeName System\.Collections\.ArrayList|SetOf |\$?script:\w+ \+ )/

/** One object, or none, has no `Count` before 3.0: it is empty there, and compares as less than anything. */
function countProblems(text: string): string[] {
  const assigned = new Map<string, string[]>()
  for (const [, name = '', value = ''] of text.matchAll(/\$(?:script:)?(\w+) = ([^\r\n]+)/g))
    assigned.set(name, [...(assigned.get(name) ?? []), value])
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(/\$(?:script:)?(\w+)\.Count\b/g)].flatMap(([, name = '']) => {
      const values = assigned.get(name) ?? []
      return values.length > 0 && values.every((value) => COUNTED.test(value))
        ? []
        : [`line ${String(index + 1)}: $${name} may be one object, which has no Count before 3.0`]
    }),
  )
}

function isInsideTry(node: Node | null): boolean {
  if (node === null) return false
  return node.type === 'try_statement' || isInsideTry(node.parent)
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
