import type { NameReading, NameTables } from '../names/nameReading'
import { parseHostName } from '../names/hostName'
import type { CleanText } from './cleanText'
import type {
  Fact,
  NameFact,
  NameRole,
  Noise,
  Place,
  Skipped,
  SkipReason,
  Source,
  Value,
} from './fact'
import { parsePublicName } from '../names/publicName'
import { isCut, isOneName } from './nameTokens'
import type { Span } from './span'

/** A type, as its capitals show: `Microsoft.Rtc.Management.Xds`, `Microsoft.Network` of Azure, `System.Collections.Generic.List`. */
const TYPE_NAME =
  /^(?:Microsoft|System)(?:\.[A-Z][A-Za-z0-9]{0,60}){2,12}$|^Microsoft\.(?!Com$)[A-Z][A-Za-z]{2,40}$/
/** Characters of a skipped text or a line of noise that are kept. */
const KEPT = 200
/** Of a text that should have been a name: one more than is ever read as one, so that it can be judged again. */
const KEPT_NAME = 2_001

/** Takes what readers find in one text; what is a name is judged here, the same for all of them. */
export class Collector {
  readonly facts: Fact[] = []
  readonly skipped: Skipped[] = []
  readonly noise: Noise[] = []
  /** What was skipped or found a name by offset, so that one place is told once. */
  readonly #told = new Set<number>()

  constructor(
    readonly clean: CleanText,
    readonly tables: NameTables | undefined,
  ) {
    for (const key of clean.keys) this.skip(key, 'private-key')
  }

  place(span: Span): Place {
    return this.clean.placeOf(span)
  }

  value(span: Span, isWhole = !isCut(span.text)): Value {
    return { text: span.text, place: this.place(span), isWhole }
  }

  read(text: string): NameReading {
    return parseHostName(text, this.tables)
  }

  /** Whether a text is a name from its first letter to its last, with an ending that exists. */
  isWholeName(text: string): boolean {
    if (!this.tables) return isOneName(text)
    const { name, problem } = parsePublicName(text, this.tables)
    return name !== null || problem?.code === 'reserved-ending'
  }

  add(fact: Fact): void {
    this.facts.push(fact)
  }

  /** A name in a role; skipped with its reason where the text is cut or no name. */
  name(span: Span, role: NameRole, source: Source, within: string | null = null): NameFact | null {
    if (isCut(span.text)) {
      this.skip(span, 'cut')
      return null
    }
    if (TYPE_NAME.test(span.text)) {
      this.skip(span, 'not-needed')
      return null
    }
    const { name, problem } = this.read(span.text)
    if (name === null) {
      this.skip(span, 'not-a-name', problem)
      return null
    }
    const place = this.place(span)
    const fact: NameFact = { kind: 'name', role, name, typed: span.text, within, place, source }
    this.facts.push(fact)
    return fact
  }

  skip(span: Span, reason: SkipReason, problem: Skipped['problem'] = null): void {
    if (this.#told.has(span.offset)) return
    this.#told.add(span.offset)
    const kept = reason === 'not-a-name' ? KEPT_NAME : KEPT
    const text = reason === 'private-key' ? '' : span.text.slice(0, kept)
    this.skipped.push({ place: this.place(span), text, reason, problem })
  }

  ignore(line: Span): void {
    if (line.text.trim() === '') return
    this.noise.push({ place: this.place(line), text: line.text.trim().slice(0, KEPT) })
  }
}
