import type { Severity } from '../rules/rule'
import type { RequestMap } from './map/map'

/**
 * A document before it has a form. Every paper is built once as this, and then shown on the screen, printed,
 * copied as text, Markdown or rich text, or saved as HTML: one content, many renderings.
 */
export interface Paper {
  head: PaperHead
  sections: readonly PaperSection[]
}

/** The first lines of every paper. */
export interface PaperHead {
  title: string
  /** Of which draft, e.g. `Contoso`. */
  subject: string
  /** Label and value in reading order: kind, prepared, rules as of, fingerprint. */
  facts: readonly { label: string; value: string }[]
  /** Printed across the top when the draft still has blockers. */
  stamp: string | null
  /** What the whole paper has to be read under: a rehearsal, rules known until a day. */
  notices: readonly string[]
}

export interface PaperSection {
  /** Also the anchor on the page; unique in the paper. */
  id: string
  title: string
  blocks: readonly PaperBlock[]
  /** Starts on a new page in print. */
  newPage?: boolean
}

/** A run of text: plain, or one of the few things that are set differently. Never markup. */
export type Inline = string | { code: string } | { strong: string }
export type Rich = readonly Inline[] | string

export type PaperBlock =
  | { kind: 'paragraph'; text: Rich }
  | { kind: 'list'; ordered: boolean; items: readonly Rich[] }
  | { kind: 'fields'; rows: readonly PaperField[] }
  | {
      kind: 'table'
      caption: string
      columns: readonly PaperColumn[]
      rows: readonly (readonly Rich[])[]
    }
  | { kind: 'tasks'; rows: readonly PaperTask[] }
  | {
      kind: 'callout'
      severity: Severity | 'good'
      /** The word before the title that says the severity, where the title alone does not. */
      label?: string
      title: string
      text: Rich
      cite: string
    }
  | { kind: 'code'; label: string; text: string }
  | { kind: 'sign'; labels: readonly string[] }
  | { kind: 'map'; map: RequestMap }

export interface PaperField {
  id: string
  /** Place in the form that it is entered into, where it has one. */
  number: number | null
  label: string
  /** One entry per line; empty when nothing was given. */
  values: readonly string[]
  /** Names and numbers are set in the monospaced face. */
  code: boolean
  note?: string
}

export interface PaperColumn {
  label: string
  code?: boolean
  /** Empty, to be written into with a pen: it gets room. */
  writeIn?: boolean
}

export interface PaperTask {
  id: string
  done: boolean
  text: string
  why: string
  when: string
}
