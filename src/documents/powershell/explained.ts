import type { Command } from '../../guidance/commands'
import type { PaperBlock } from '../../paper/paper'
import { commandLine, written } from './powershellText'

/** A command, and why each of its parameters is there. */
export function explained(caption: string, command: Command): PaperBlock[] {
  return [
    { kind: 'code', label: caption, text: commandLine(command) },
    {
      kind: 'table',
      caption: `${caption}: parameters`,
      columns: [
        { label: 'Parameter', code: true },
        { label: 'Value', code: true },
        { label: 'Why it is there' },
      ],
      rows: command.parameters.map(({ name, value, why }) => [name, written(value), why]),
    },
  ]
}
