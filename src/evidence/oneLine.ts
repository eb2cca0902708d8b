import type { Collector } from './collect'
import { roleOfLabel } from './columns'
import { readCommandLine, readServerVersion } from './commandLine'
import { addRecord } from './dns/dnsRecord'
import type { Source } from './fact'
import { nameTokens } from './nameTokens'
import { isKnownProperty } from './objects/knownProperties'
import type { Session } from './session'
import { words, type Span } from './span'
import { readRecord } from './tables'
import { assignmentsIn } from './written/labels'
import { isAttribution } from './written/mail'

/** `10.1.2.21  fe01.corp.contoso.net  fe01` of a hosts file. */
const HOSTS =
  /^\s{0,20}\d{1,3}(?:\.\d{1,3}){3}\s+(?=\S*\.)[a-z\d][\w.-]*(?:\s+[\w.-]+)*\s*(?:#.*)?$/i

/**
 * Reads a line that says something by itself: a host of a hosts file, a label with its value, a command with its
 * values, the short answer of a resolver. False where it is none of these.
 */
export function readOneLine(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  line: Span,
  source: Source,
  session: Session,
): boolean {
  if (isErrorTalk(lines, at, line)) {
    collector.ignore(line)
    return true
  }
  if (isAttribution(line)) {
    collector.ignore(line)
    return true
  }
  if (HOSTS.test(line.text.slice(0, 600))) {
    for (const token of nameTokens(line))
      collector.name(token, 'mentioned-apart', source, line.text.trim().slice(0, 200))
    return true
  }
  const fields = assignmentsIn(line)
  if (fields) {
    const isKnown = fields.some(
      ({ key }) => roleOfLabel(key.text) !== null || isKnownProperty(key.text),
    )
    if (isKnown) readRecord(collector, { fields, source }, session)
    else
      for (const token of nameTokens(line))
        collector.name(token, 'mentioned-apart', source, line.text.slice(0, 200))
    return true
  }
  return (
    readServerVersion(collector, line, source) ||
    readCommandLine(collector, line, source) ||
    readShortAnswer(collector, line, source, session.asked)
  )
}

/** The lines with a plus under an error of PowerShell, in any language. */
function isErrorTalk(lines: readonly Span[], at: number, line: Span): boolean {
  if (!/^\s*\+\s/.test(line.text)) return false
  const near = lines.slice(Math.max(0, at - 4), at + 5)
  return near.some(({ text }) => /^\s*\+\s(?:~{2,}|CategoryInfo)/.test(text))
}

/** `0 0 5061 sip.contoso.com.`, all that dig +short prints: the owner is in the question above. */
function readShortAnswer(
  collector: Collector,
  line: Span,
  source: Source,
  asked: Span | null,
): boolean {
  const parts = words(line)
  const [priority, weight, port, target] = parts
  const isAnswer = parts.length === 4 && /^\s*\d{1,5} \d{1,5} \d{1,5} \S+\.$/.test(line.text)
  if (!isAnswer || !asked || !target) return false
  addRecord(
    collector,
    { ...source, shape: 'resolver' },
    { type: 'SRV', owner: asked, target, priority, weight, port },
  )
  return true
}
