import type { Collector } from './collect'
import type { NameRole, Source } from './fact'
import { nameTokens } from './nameTokens'
import { slice, trim, type Span } from './span'

const COMMAND =
  /^\s*(?:New|Set|Remove|Add|Enable|Disable|Grant|Get|Test)-(Cs[A-Za-z]{2,60})(?=\s|$)/i
/** What the names in a command are, by its noun; of a partner or provider `-ProxyFqdn` is the Edge. */
const ROLES: Readonly<Record<string, NameRole>> = {
  cssipdomain: 'sip-domain',
  csalloweddomain: 'allowed-partner',
  csblockeddomain: 'blocked-partner',
  cspublicprovider: 'provider-edge',
  cshostingprovider: 'provider-edge',
  csaccessedgeconfiguration: 'server',
}
/** Lines that change the DNS, with the server that they are for: they say what is to be, not what is there. */
const DNS_CHANGE =
  /^\s*(?:dnscmd\s|nsupdate\b|(?:Add|Set|Remove)-DnsServer\w|update\s+(?:add|delete)\s|prereq\s)/i
const PROXY = /-ProxyFqdn\s+["']?$/i

/** Reads a line of a script that calls a cmdlet of the server, or changes the DNS; false where it is none. */
export function readCommandLine(collector: Collector, line: Span, source: Source): boolean {
  if (DNS_CHANGE.test(line.text.slice(0, 200)) && line.text.length <= 2_000) {
    const tokens = nameTokens(line)
    for (const token of tokens) collector.skip(token, 'not-needed')
    if (tokens.length === 0) collector.ignore(line)
    return true
  }
  const noun = COMMAND.exec(line.text.slice(0, 200))?.[1]
  if (noun === undefined || line.text.length > 2_000) return false
  const role = ROLES[noun.toLowerCase()]
  const tokens = nameTokens(line)
  for (const token of tokens) {
    const before = line.text.slice(0, token.offset - line.offset)
    if (!role || /[/\\]$/.test(before)) collector.skip(token, 'not-needed')
    else if (PROXY.test(before) && role !== 'provider-edge')
      collector.name(token, 'partner-edge', source)
    else if (role === 'provider-edge' && !PROXY.test(before)) collector.skip(token, 'not-needed')
    else collector.name(token, role, source)
  }
  if (tokens.length === 0) collector.ignore(line)
  return true
}

/** `Skype for Business Server 2019 (7.0.2046.0): Volume license key installed.` */
const VERSION =
  /^\s*((?:Microsoft )?(?:Lync Server|Skype for Business Server|Office Communications Server)[^()]{0,60}?)\s*\((\d{1,3}(?:\.\d{1,5}){3})\)/

/** Reads the sentence of Get-CsServerVersion: the base version, not the patch level (F109). */
export function readServerVersion(collector: Collector, line: Span, source: Source): boolean {
  const match = VERSION.exec(line.text.slice(0, 300))
  if (!match?.[1] || match[2] === undefined) return false
  const start = line.text.indexOf(match[1])
  const product = slice(line, start, start + match[1].length)
  const at = line.text.indexOf(match[2])
  const version = slice(line, at, at + match[2].length)
  const setting = (property: string, span: Span) => {
    const value = collector.value(span)
    return { property, ...value, items: [value] }
  }
  collector.add({
    kind: 'settings',
    of: 'server-version',
    identity: null,
    settings: [setting('ComponentName', product), setting('BaseVersion', version)],
    place: collector.place(trim(line)),
    source: { ...source, command: source.command ?? 'Get-CsServerVersion' },
  })
  return true
}
