import { OBJECT_TYPES } from './objects/objectTypes'
import { commandIn, toolOf } from './prompt'
import { slice, words, type Span } from './span'
import type { RecordContext } from './tables'

/** What the commands so far say about the lines below them. */
export interface Session extends RecordContext {
  /** The owner of a record that the command above asks for. */
  asked: Span | null
  isTenant: boolean
}

/** From here on the cmdlets are those of Microsoft 365. */
const TENANT_SESSION = /^(?:\$\w{1,40}\s*=\s*)?(?:Connect-MicrosoftTeams|New-CsOnlineSession)\b/i
const SESSION_END = /^(?:Disconnect-MicrosoftTeams|Remove-PSSession)\b/i

const COMMANDS = new Set(OBJECT_TYPES.map(({ command }) => command.toLowerCase()))

/** A cmdlet alone on its line, as it is copied without the prompt: `Get-CsSite -Identity Redmond | fl`. */
function bareCommand(line: string): string | null {
  const [, name, rest = ''] =
    /^\s{0,20}([A-Za-z]{3,5}-[A-Za-z]{3,60})(.*)$/.exec(line.slice(0, 500)) ?? []
  if (name === undefined || !COMMANDS.has(name.toLowerCase())) return null
  return /^\s*(?:$|-\w|\|\s*\w)/.test(rest) ? line.trim() : null
}

/** `"contoso.com"` of a command, without its quotes. */
function unquoted(word: Span): Span {
  const inner = /^(["'])(.+)\1$/.exec(word.text)?.[2]
  return inner === undefined ? word : slice(word, 1, 1 + inner.length)
}

export const NO_SESSION: Session = {
  command: null,
  type: null,
  zone: null,
  asked: null,
  isTenant: false,
}

/** The session after a line with a command; null where it is none. `isAnswering`: what begins with ">" goes on with it. */
export function afterPrompt(session: Session, line: Span, isAnswering: boolean): Session | null {
  const command = commandIn(line.text) ?? bareCommand(line.text)
  if (command === null) return null
  const goesOn = line.text.startsWith('>')
  if (goesOn) return isAnswering ? session : null
  const zone = words(line).find((_, index, all) => /^-zonename$/i.test(all[index - 1]?.text ?? ''))
  const isTenant = TENANT_SESSION.test(command) || (session.isTenant && !SESSION_END.test(command))
  return {
    command: toolOf(command),
    type: null,
    zone: zone ? unquoted(zone) : null,
    asked: words(line).find(({ text }) => /^_\S+\.\S/.test(text)) ?? null,
    isTenant,
  }
}
