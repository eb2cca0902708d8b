import type { Command, ParameterValue } from '../../guidance/commands'

/** PowerShell for a script: no tab, no line break, nothing outside printable ASCII. */
const PRINTABLE = /^[\x20-\x7E]*$/

/** Letters, digits and their marks outside ASCII: these may be written as character codes. */
const LETTERS = /^[\x20-\x7E\p{L}\p{N}\p{M}]*$/u

/**
 * The text as a single-quoted literal, in which PowerShell expands nothing; letters outside ASCII become
 * character codes: `('M' + [char]0x00FC + 'nchen')`. Throws for anything else: PowerShell reads four more
 * characters as a single quote and others as the end of a line.
 */
export function quoted(text: string): string {
  if (PRINTABLE.test(text)) return `'${text.replaceAll("'", "''")}'`
  if (!LETTERS.test(text)) throw new RangeError('A script holds letters and printable ASCII only')
  const pieces = text.match(/[\x20-\x7E]+|[^\x20-\x7E]/g) ?? []
  const parts = pieces.map((piece) => (PRINTABLE.test(piece) ? quoted(piece) : code(piece)))
  return `('' + ${parts.join(' + ')})`
}

/** One UTF-16 unit as PowerShell writes it. */
function code(unit: string): string {
  return `[char]0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A value as PowerShell reads it: a quoted text, a plain number, `$true` or `$false`. */
export function written(value: ParameterValue): string {
  if (typeof value === 'boolean') return value ? '$true' : '$false'
  return typeof value === 'number' ? String(value) : quoted(value)
}

/** The command on one line, as it is typed. `-WhatIf` tells what would happen and changes nothing. */
export function commandLine(command: Command, whatIf = false): string {
  const parameters = command.parameters.map(({ name, value }) => `-${name} ${written(value)}`)
  return [command.name, ...parameters, ...(whatIf ? ['-WhatIf'] : [])].join(' ')
}

/** The margin of a command: each parameter with the reason why it stands there, as comments. */
export function marginLines(command: Command): string[] {
  const width = Math.max(...command.parameters.map(({ name }) => name.length))
  return command.parameters.map(({ name, why }) => `#   -${name.padEnd(width)}  ${why}`)
}

/** Lines set in by four spaces, for a block. */
export function indented(lines: readonly string[], levels = 1): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(4 * levels) + line))
}

/** The lines as a file for Windows: CRLF, and ASCII alone so that every editor and version reads the same. */
export function windowsFile(lines: readonly string[]): string {
  const odd = lines.find((line) => !PRINTABLE.test(line))
  if (odd !== undefined) throw new RangeError('A file for Windows holds printable ASCII only')
  return lines.map((line) => `${line}\r\n`).join('')
}

/** Lines for a Unix shell: LF, and ASCII alone. */
export function unixFile(lines: readonly string[]): string {
  return windowsFile(lines).replaceAll('\r\n', '\n')
}
