import type { NameTables } from '../names/nameReading'
import { decodeBase64, type PendingCertificate } from './certificates/readCertificates'
import { readCertificateText } from './certificates/certificateText'
import { readPem } from './certificates/pem'
import { cleanText, lastAtMost } from './cleanText'
import { Collector } from './collect'
import { readAbsence } from './dns/absence'
import { readResolver, type Conversation } from './dns/resolver'
import { readZone } from './dns/zone'
import type { Source } from './fact'
import { nameTokens } from './nameTokens'
import { isRecord } from './objects/readDnsObject'
import { isKnownProperty } from './objects/knownProperties'
import { readOneLine } from './oneLine'
import { afterPrompt, NO_SESSION, type Session } from './session'
import { isDashes, readDashTable } from './shapes/dashTable'
import { preambleOf } from './shapes/delimited'
import { readDelimitedTable } from './shapes/delimitedTable'
import { textOfPage } from './webPage'
import { readJson } from './shapes/json'
import { readListBlock } from './shapes/listBlock'
import { slice, trim, type Span } from './span'
import { areProperties, readRecord } from './tables'
import { mailHeadersAt } from './written/mail'
import { readWritten, type WrittenRow } from './written/readWritten'

export interface TextReading {
  collector: Collector
  /** Certificates in base64: their table is loaded only where there is one. */
  certificates: PendingCertificate[]
}

/** Readings of JSON that may fail before no further one is tried: brackets that are not closed. */
const MOST_FAILURES = 20
/** Lines and remarks with nothing in them. */
const RULE = /^[\s;#=_*~.|:+-]*$/
/** A text that is markup: a topology, an exported object, a web page. */
const MARKUP = /^\s{0,100}<(?:\?xml|!doctype|html|Objs|Topology|[a-z][\w:.-]{0,60}[\s>])/i
/** Reads a text line by line: the first reader that knows a block has it; what none knows was written by a person. */
export function readText(original: string, tables: NameTables | undefined): TextReading {
  const page = textOfPage(original)
  const collector = new Collector(cleanText(page.text), tables)
  for (const span of page.hidden) collector.ignore(span)
  const reader = new TextReader(collector)
  reader.run()
  return { collector, certificates: reader.certificates }
}

class TextReader {
  readonly certificates: PendingCertificate[] = []
  readonly #lines: readonly Span[]
  readonly #starts: readonly number[]
  /** Lines of dashes, as they are under headings. */
  readonly #dashes: readonly number[]
  readonly #conversation: Conversation = { server: null }
  #session: Session = NO_SESSION
  #failures = 0
  /** Remarks before this line are over no zone. */
  #noZoneBefore = 0

  constructor(readonly collector: Collector) {
    this.#lines = collector.clean.lines
    this.#starts = this.#lines.map(({ offset }) => offset)
    this.#dashes = this.#lines.flatMap((line, at) => (isDashes(line) ? [at] : []))
  }

  run(): void {
    const { text } = this.collector.clean
    if (MARKUP.test(text) && text.trimEnd().endsWith('>')) {
      this.collector.skip(trim({ text, offset: 0 }), 'other-file')
      return
    }
    const written: WrittenRow[] = []
    let at = this.#readPreamble()
    while (at < this.#lines.length) {
      const line = this.#lines[at]
      const count = line && line.text.trim() !== '' ? this.#readBlock(at, line) : 1
      if (count === 0) written.push({ at, command: this.#session.command })
      at += Math.max(1, count)
    }
    readWritten(this.collector, this.#lines, written)
  }

  /** Lines that the block at this line takes; 0 where no reader knows it. */
  #readBlock(at: number, line: Span): number {
    if (RULE.test(line.text)) {
      this.collector.ignore(line)
      return 1
    }
    const lines = this.#lines
    const { command } = this.#session
    return (
      this.#readPrompt(line) ||
      this.#readPem(at) ||
      readCertificateText(this.collector, lines, at, command) ||
      this.#readJson(at, line) ||
      this.#readZone(at, line) ||
      (readAbsence(this.collector, line, command, at) ? 1 : 0) ||
      this.#readResolver(at, line) ||
      this.#readDashTable(at) ||
      this.#readListBlock(at) ||
      this.#readDelimited(at, line) ||
      this.#readOneLine(at, line) ||
      this.#readMailHeaders(at)
    )
  }

  #source(shape: Source['shape'], at: number): Source {
    return { shape, command: this.#session.command, line: at + 1 }
  }

  #lineAt(offset: number): number {
    return lastAtMost(this.#starts, offset)
  }

  #readPreamble(): number {
    const { text } = this.collector.clean
    const { type, rest } = preambleOf({ text, offset: 0 })
    this.#session = { ...this.#session, type }
    const until = this.#lineAt(rest.offset)
    for (const line of this.#lines.slice(0, rest.offset === 0 ? 0 : until))
      this.collector.ignore(line)
    return rest.offset === 0 ? 0 : until
  }

  #readPrompt(line: Span): number {
    const isAnswering = this.#conversation.server !== null || this.#session.command === 'nslookup'
    const session = afterPrompt(this.#session, line, isAnswering)
    if (!session) return 0
    this.#session = session
    this.collector.ignore(line)
    return 1
  }

  #readPem(at: number): number {
    const block = readPem(this.#lines, at)
    if (!block) return 0
    const source = this.#source('certificate', at)
    if (block.kind === 'certificate') {
      this.certificates.push({ bytes: decodeBase64(block.base64), whole: block.whole, source })
    } else this.collector.skip(block.whole, 'not-needed')
    return block.count
  }

  #readJson(at: number, line: Span): number {
    if (!/^\s*[[{]/.test(line.text) || this.#failures >= MOST_FAILURES) return 0
    const rest = slice({ text: this.collector.clean.text, offset: 0 }, line.offset)
    const reading = readJson(rest, isRecord)
    if (!reading) {
      this.#failures += 1
      return 0
    }
    const inside = rest.text.slice(0, reading.end)
    if (!/["']/.test(inside)) return 0
    const source = this.#source('json', at)
    for (const fields of reading.objects) {
      const line = this.#lineAt(fields[0]?.key.offset ?? rest.offset) + 1
      readRecord(this.collector, { fields, source: { ...source, line } }, this.#session)
    }
    for (const item of reading.strings) {
      if (nameTokens(item).length > 0) this.collector.name(item, 'listed', source)
    }
    return this.#lineAt(line.offset + reading.end - 1) - at + 1
  }

  #readZone(at: number, line: Span): number {
    const isRemark = line.text.trimStart().startsWith(';')
    if (isRemark && at < this.#noZoneBefore) return 0
    const count = readZone(this.collector, this.#lines, at, this.#session.command)
    if (count === 0 && isRemark) {
      // The same remarks are over the same line, whichever of them is asked.
      let next = at
      while (/^\s*(?:;|$)/.test(this.#lines[next]?.text ?? 'end')) next += 1
      this.#noZoneBefore = next
    }
    return count
  }

  #readResolver(at: number, line: Span): number {
    const key = /^([^:：]{1,60})[:：]/.exec(line.text.trimStart().slice(0, 80))?.[1]?.trimEnd()
    if (key !== undefined && isKnownProperty(key)) return 0
    return readResolver(this.collector, this.#lines, at, this.#conversation, this.#session.command)
  }

  #readDashTable(at: number): number {
    const dashesAt = this.#dashes[lastAtMost(this.#dashes, at) + 1] ?? -1
    const table = readDashTable(this.#lines, at, dashesAt, (text) =>
      this.collector.isWholeName(text),
    )
    if (!table) return 0
    for (const fields of table.rows) {
      const offset = fields.find(({ value }) => value[0])?.value[0]?.offset ?? 0
      const source = this.#source('dash-table', this.#lineAt(offset))
      readRecord(this.collector, { fields, source }, this.#session)
    }
    return table.count
  }

  #readListBlock(at: number): number {
    const block = readListBlock(this.#lines, at, isKnownProperty)
    if (!block) return 0
    const source = this.#source('list-block', at)
    readRecord(this.collector, { fields: block.fields, source }, this.#session)
    return block.count
  }

  #readDelimited(at: number, line: Span): number {
    const text = { text: this.collector.clean.text, offset: 0 }
    const table = readDelimitedTable(text, line, (headings) =>
      areProperties(headings, this.#session),
    )
    if (!table) return 0
    for (const { fields, whole } of table.rows) {
      const source = this.#source('delimited', this.#lineAt(whole.offset))
      readRecord(this.collector, { fields, source }, this.#session)
    }
    for (const whole of table.broken) this.collector.skip(trim(whole), 'not-needed')
    return this.#lineAt(Math.max(line.offset, table.end - 1)) - at + 1
  }

  #readOneLine(at: number, line: Span): number {
    const source = this.#source('text', at)
    return readOneLine(this.collector, this.#lines, at, line, source, this.#session) ? 1 : 0
  }

  /** From, To, Sent, Subject, one under the other: who wrote is no domain of a request. */
  #readMailHeaders(at: number): number {
    const count = mailHeadersAt(this.#lines, at)
    for (const line of this.#lines.slice(at, at + count)) this.collector.ignore(line)
    return count
  }
}
