import type { LineReader } from './listLine'

/** The records that lead to an Access Edge (F57, F58), whichever tool printed them. */
const SRV = /^(?:_sipfederationtls\._tcp|_sip\._tls)\.(\S+?)\.?\s+(?:.*\s)?(?:SRV|service)\b(.*)$/i
const DETAIL =
  /^(?:priority|weight|port|ttl|primary name server|responsible mail addr|serial|refresh|retry|expire|default ttl)\s*=/i
const OTHER_RECORD =
  /\s(?:internet address|nameserver|AAAA IPv6 address|canonical name|text)\s*=|\sIN\s+(?:A|AAAA|CNAME|NS|SOA|TXT|MX)\s/i
const TALK =
  /^(?:default server|server|address(?:es)?|aliases|name|non-authoritative answer|authoritative answers|dns request|timeout was|>)\b.*|^\*\*\*|^>/i
const PROMPT = /^(?:PS\s+)?[A-Z]:\\[^>]*>|^Name\s+Type\s+TTL\b/i

/**
 * Reads SRV records out of what `nslookup`, `Resolve-DnsName` or `dig` printed: the domain, and the Access Edge
 * that its record leads to. The server that was asked, addresses and failures hold no domain.
 */
export function lookupReader(text: string): LineReader {
  const isConversation = /^[ \t]*(?:default server|server):/im.test(text)
  let asked: string | null = null
  return (line) => {
    const [, domain, rest = ''] = SRV.exec(line) ?? []
    if (domain !== undefined) {
      const target = rest.split(/[\s=]+/).find((word) => /[a-z].*\./i.test(word))
      asked = target === undefined ? domain : null
      return target === undefined ? [] : [{ domain, edge: withoutRoot(target) }]
    }
    const host = /^svr hostname\s*=\s*(\S+)$/i.exec(line)?.[1]
    if (host !== undefined && asked !== null) return [{ domain: asked, edge: withoutRoot(host) }]
    if (DETAIL.test(line) || OTHER_RECORD.test(line) || PROMPT.test(line)) return []
    return isConversation && TALK.test(line) ? [] : null
  }
}

/** The last dot is how these tools print a full name: no correction of what anyone wrote. */
function withoutRoot(name: string): string {
  return name.replace(/\.$/, '')
}
