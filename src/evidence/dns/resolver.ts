import type { Collector } from '../collect'
import type { Source } from '../fact'
import { slice, trim, words, type Span } from '../span'
import { roleOfLabel } from '../columns'
import { addRecord } from './dnsRecord'

/** `_sipfederationtls._tcp.contoso.com      SRV service location:`: every language keeps the type. */
const SRV_HEAD = /^(_\S{3,300})\s+(?=.{0,80}SRV)\S.{0,80}[:：]\s*$/
/** `priority       = 0` */
const DETAIL = /^\s+\S[^=]{0,60}=\s*(\S{1,300})\s*$/
/** `… service = 0 0 5061 sip.contoso.com.`, `… has SRV record 0 0 5061 sip.contoso.com.` */
const SRV_LINE =
  /^(_\S{3,300})\s+(?:service\s*=|has SRV record)\s*\d{1,5}\s+\d{1,5}\s+\d{1,5}\s+\S{1,300}\s*$/i
/** `sip.contoso.com internet address = 192.0.2.10`, in any language, `sip.contoso.com has address 192.0.2.10` */
const ADDRESS_LINE =
  /^(\S{1,255})\s+(?:(?=[^=]{0,60}(?:internet|インターネット|AAAA|IPv6))[^:=]{0,60}=|has(?: IPv6)? address)\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})\s*$/i
const ALIAS_LINE = /^(\S{1,255})\s+(?:canonical name\s*=|is an alias for)\s*(\S{1,300})\s*$/i
/** `Serveur :   dns01.fabrikam.com`, then `Address:  10.0.0.53`: a label and its value, in any language. */
const KEY = /^([^\s:：][^:：]{0,40}?)\s?[:：]\s*(\S.{0,300})?$/
const IP =
  /^(?:\d{1,3}\.){3}\d{1,3}(?:#\d{1,5})?$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,20})?(?:#\d{1,5})?$/i
/** How the answer's own name is called; what else is before an address is the server that was asked. */
const NAME_KEYS = /^(?:name|nom|nombre|nome|naam|navn|namn|nazwa|имя|名前|名称|名稱|이름)$/i
/** `Address:`, below the name of the server that was asked or of the answer. */
const ADDRESS_KEYS =
  /^(?:address(?:es)?|adresse[ns]?|adress(?:er)?|adres(?:sen|y|ler)?|direcci[oó]n(?:es)?|indirizz[oi]|endereços?|адрес[аы]?|osoite|cím|アドレス|地址|位址|주소)$/i
/** `Server:`, `Serveur par défaut :`, alone: a person's `Lync Server:` is none that was asked. */
const SERVER_KEYS =
  /^(?:(?:default |standard)?server|server predefinito|serveur(?: par défaut)?|servidor(?: predeterminado| por defecto| padrão)?|сервер(?: по умолчанию)?|(?:既定の)?サーバー?|serwer(?: domyślny)?|palvelin|sunucu|kiszolgáló|(?:默认)?服务器|(?:預設)?伺服器|(?:기본 )?서버)$/i
const OTHER_LINE =
  /\s(?:nameserver|servidor de nombres|servidor de nomes|server dei nomi|serveur de noms|text|mail exchanger|responsible mail addr|primary name server|origin)\s*=|\s(?:mail is handled by|name server|descriptive text)\s/i

/** What is remembered from line to line of one conversation. */
export interface Conversation {
  /** The first name that was before an address: the server, which every answer repeats. */
  server: string | null
}

/**
 * Reads what nslookup and host print, in any language: the structure of an answer is the same in all of them. The server
 * that was asked is known as one. Returns how many lines it took.
 */
export function readResolver(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  conversation: Conversation,
  command: string | null,
): number {
  const line = lines[at]
  if (!line || line.text.length > 1_000) return 0
  const source: Source = { shape: 'resolver', command, line: at + 1 }
  return (
    readSrvBlock(collector, lines, at, source) ||
    readLine(collector, line, source) ||
    readAddressPair(collector, lines, at, source, conversation)
  )
}

function readSrvBlock(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  source: Source,
): number {
  const head = lines[at]
  const match = head && SRV_HEAD.exec(head.text)
  if (!head || !match?.[1]) return 0
  const values: Span[] = []
  let next = at + 1
  for (; next < lines.length && values.length < 6; next += 1) {
    const line = lines[next]
    const detail = line && DETAIL.exec(line.text)
    if (!line || !detail?.[1]) break
    values.push(
      slice(
        line,
        line.text.lastIndexOf(detail[1]),
        line.text.lastIndexOf(detail[1]) + detail[1].length,
      ),
    )
  }
  const target = values.find(({ text }) => /[a-z]/i.test(text) && text.includes('.'))
  const numbers = values.filter(({ text }) => /^\d{1,5}$/.test(text))
  if (!target) return 0
  const owner = slice(head, 0, match[1].length)
  // With fewer than three numbers it is not known which of them is which.
  const [priority, weight, port] = numbers.length === 3 ? numbers : []
  addRecord(collector, source, { type: 'SRV', owner, target, priority, weight, port })
  return next - at
}

function readLine(collector: Collector, line: Span, source: Source): number {
  const { text } = line
  const srv = SRV_LINE.exec(text)
  if (srv) {
    const [priority, weight, port, target] = words(line).slice(-4)
    if (!target) return 0
    const owner = slice(line, 0, srv[1]?.length)
    addRecord(collector, source, { type: 'SRV', owner, target, priority, weight, port })
    return 1
  }
  const [found, owner = '', target = ''] = ADDRESS_LINE.exec(text) ?? ALIAS_LINE.exec(text) ?? []
  if (found === undefined || !owner.includes('.'))
    return OTHER_LINE.test(text) ? skipNames(collector, line) : 0
  const start = text.lastIndexOf(target)
  addRecord(collector, source, {
    type: ALIAS_LINE.test(text) ? 'CNAME' : target.includes(':') ? 'AAAA' : 'A',
    owner: slice(line, 0, owner.length),
    target: slice(line, start, start + target.length),
  })
  return 1
}

function skipNames(collector: Collector, line: Span): number {
  for (const word of words(line)) if (/\S\.\S/.test(word.text)) collector.skip(word, 'other-record')
  return 1
}

function readAddressPair(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  source: Source,
  conversation: Conversation,
): number {
  const line = lines[at]
  const { command } = source
  if (!line) return 0
  const key = KEY.exec(line.text)
  const below = lines[at + 1]
  const address = below && KEY.exec(below.text)
  if (key?.[2] === undefined || address?.[2] === undefined || !below) return 0
  if (!IP.test(address[2].trim())) return 0
  const label = key[1]?.trim() ?? ''
  const isTool = command === 'nslookup' || command === 'host'
  const isAddress =
    isTool || conversation.server !== null || ADDRESS_KEYS.test(address[1]?.trim() ?? '')
  if (!isAddress || isOfList(label)) return 0
  const name = trim(slice(line, line.text.length - key[2].length))
  const isAnswer =
    (NAME_KEYS.test(label) && !address[2].includes('#')) ||
    (conversation.server !== null && conversation.server !== name.text)
  if (!isAnswer && !isTool && !SERVER_KEYS.test(label)) return 0
  if (!isAnswer) {
    conversation.server = name.text
    if (name.text.includes('.') && !IP.test(name.text)) collector.name(name, 'dns-server', source)
    else collector.ignore(line)
    collector.ignore(below)
    return 2
  }
  let next = at + 1
  for (; next < lines.length; next += 1) {
    const more = lines[next]
    if (!more) break
    const value = next === at + 1 ? address[2].trim() : more.text.trim()
    if (!IP.test(value) || (next > at + 1 && !/^\s/.test(more.text))) break
    const start = more.text.lastIndexOf(value)
    const target = slice(more, start, start + value.length)
    addRecord(collector, source, { type: value.includes(':') ? 'AAAA' : 'A', owner: name, target })
  }
  return next + readAliases(collector, lines, next, source, name) - at
}

/** `Aliases:  sip.contoso.com`, in any language below the addresses: the name that was asked for, and others. */
function readAliases(
  collector: Collector,
  lines: readonly Span[],
  at: number,
  source: Source,
  target: Span,
): number {
  const first = lines[at]
  const value = first && KEY.exec(first.text)?.[2]?.trim()
  const below = KEY.exec(lines[at + 1]?.text ?? '')?.[2]?.trim()
  if (!first || value === undefined || !isHost(value) || (below && IP.test(below))) return 0
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next]
    if (!line || (next > at && !/^\s/.test(line.text))) break
    const text = next === at ? value : line.text.trim()
    if (!isHost(text)) break
    const start = line.text.lastIndexOf(text)
    const owner = slice(line, start, start + text.length)
    addRecord(collector, source, { type: 'CNAME', owner, target })
  }
  return next - at
}

/** What a person writes over an address: `Access Edge:`, `SIP domain:`, `Edge pool:`. */
function isOfList(label: string): boolean {
  const role = roleOfLabel(label)
  return role !== null && role !== 'dns-server'
}

const isHost = (text: string) =>
  /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,10}\.?$/i.test(text) && !IP.test(text)
