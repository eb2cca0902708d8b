import type { Collector } from '../collect'
import type { Source } from '../fact'
import { slice, words, type Span } from '../span'

/** Lines that tell of a question without an answer: nslookup's and host's, and Resolve-DnsName's error. */
const UNANSWERED = /^(?:\*\*\*?\s|host\s+\S+\s+not found|resolve-dnsname\s?:)/i
/**
 * That there is no such name, or no such record of it. A server that failed, refused or did not answer says nothing of
 * either, whatever its line begins with, so only these words count.
 */
const ABSENCE =
  /NXDOMAIN|non-existent domain|does not exist|n['’]existe pas|existiert nicht|ist nicht vorhanden|no existe|non esiste|存在しません|records available for\s/i
/**
 * How a line begins in which a resolver itself says so: the words alone may be anybody's. After an error of PowerShell
 * the name stands before the colon.
 */
const SAYS_ABSENCE =
  /^\s*(?:\*\*\*?\s|host\s+\S+\s+not found|resolve-dnsname\s?:|(?:\|\s*)?\S+\s?[:：].{0,40}(?:\bDNS|NXDOMAIN|non-existent domain)|;;\s)/i
const TALK =
  /^(?:non-authoritative answer|authoritative answers|dns request timed out|\s*timeout was|using domain server|alias(?:es)?:\s*$|nicht.autorisierende antwort|r[ée]ponse ne faisant pas autorit[ée]|respuesta no autoritativa|権限のない回答)|^>\s*$/i

/** A line that says that there is no such record, or is talk; the name in the first is told as absent. */
export function readAbsence(
  collector: Collector,
  line: Span,
  command: string | null,
  at: number,
): boolean {
  if (line.text.length > 1_000) return false
  if (TALK.test(line.text)) {
    collector.ignore(line)
    return true
  }
  const isAbsence = ABSENCE.test(line.text) && SAYS_ABSENCE.test(line.text)
  if (!isAbsence) {
    if (!UNANSWERED.test(line.text)) return false
    for (const word of words(line))
      if (/\S\.\S/.test(word.text)) collector.skip(unquoted(word), 'question')
    return true
  }
  const source: Source = { shape: 'resolver', command, line: at + 1 }
  const owner =
    words(line)
      .map((word) => unquoted(word))
      .find(({ text }) => /^_\S+\.\S/.test(text)) ?? nameBeforeColon(line)
  const server = words(line).find(({ text }, index) => index === 1 && /\S\.\S/.test(text))
  if (owner)
    collector.add({
      kind: 'absence',
      owner: owner.text.replace(/\.$/, '').toLowerCase(),
      place: collector.place(owner),
      source,
    })
  if (server && server.text !== owner?.text && line.text.startsWith('***'))
    collector.name(server, 'dns-server', source)
  if (!owner) collector.ignore(line)
  return true
}

/** `… records available for sip.contoso.com`, `can't find sip.contoso.com: …`, `Host sip.contoso.com not found: …`, `Resolve-DnsName : sip.contoso.com : …` */
function nameBeforeColon(line: Span): Span | undefined {
  const all = words(line)
  const found = all.find(({ text }, index) => {
    const next = all[index + 1]?.text ?? ''
    const isNamed =
      /^[:：]$|^not$/.test(next) || /[:：]$/.test(text) || all[index - 1]?.text === 'for'
    return index > 0 && isNamed && /^["'([{]*[a-z0-9][\w-]*\.[\w.-]*[a-z]/i.test(text)
  })
  return found && unquoted(found)
}

function unquoted(word: Span): Span {
  const start = /^["'([{]*/.exec(word.text)?.[0].length ?? 0
  const bare = slice(word, start)
  const [inner = ''] = /^[\w.-]*/.exec(bare.text) ?? []
  return slice(bare, 0, inner.replace(/(?<!\.)\.+$/, '').length)
}
