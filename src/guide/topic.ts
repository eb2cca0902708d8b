import type { PaperBlock } from '../paper/paper'
import type { IsoDate } from '../core/time'

/** The parts of the guide, by the last part of their address. */
export type TopicId =
  | 'overview'
  | 'provisioning-guide'
  | 'lync-online'
  | 'site'
  | 'server'
  | 'end-users'
  | 'networks'
  | 'status'
  | 'faq'
  | 'glossary'
  | 'edges'
  | 'names'
  | 'order'
  | 'update'
  | 'removal'
  | 'federation'
  | 'edge-certificate'
  | 'contradictions'

/** The blocks of a paper that the guide uses: those which state something. */
export type GuideBlock = Extract<
  PaperBlock,
  { kind: 'paragraph' | 'list' | 'table' | 'fields' | 'code' }
>

/** One thing that the guide says, and who says so. */
export interface Statement {
  block: GuideBlock
  /** Keys of the table of sources. */
  sources: readonly string[]
  /** The day of the passage, where it is not that of the whole document. */
  date?: IsoDate
  /** First day on which it is true. */
  since?: IsoDate
  /** First day on which it is no longer true. */
  until?: IsoDate
}

/** A place in the guide. */
export interface GuidePlace {
  topic: TopicId
  /** The id of a section. */
  anchor?: string
}

/** What holds today, where a statement was true once or where two of them disagree. */
export interface Ruling {
  text: string
  /** Null for a ruling between the statements above it. */
  since: IsoDate | null
  sources: readonly string[]
}

export interface GuideSection {
  /** The anchor; unique in its topic. */
  id: string
  title: string
  statements: readonly Statement[]
  today?: Ruling
  see?: readonly GuidePlace[]
  /** Other words that people search with; not shown. */
  words?: string
}

export interface GuideTopic {
  id: TopicId
  title: string
  /** One line: what the reader finds here. */
  lead: string
  sections: readonly GuideSection[]
}

/** A section whose title is a question. */
export interface FaqEntry extends GuideSection {
  /** Which question of the FAQ document it answers, counted from 1; null for one that we added. */
  place: number | null
}

export interface Term {
  id: string
  term: string
  /** Other ways to write it. */
  also: readonly string[]
  /** One or two sentences, enough for a hint. */
  meaning: string
  sources: readonly string[]
  see?: GuidePlace
}

/** One row of the timeline: something that lived from a day to a day. */
export interface Span {
  id: string
  label: string
  from: IsoDate
  /** Null: still alive. */
  until: IsoDate | null
  /** How the row ended or what it is, in a few words. */
  note: string
}

/** A day on which something changed. */
export interface Mark {
  id: string
  date: IsoDate
  label: string
}

/**
 * The address of a place, as the router writes it. `from` is the address to come back to: it goes along, so
 * that the guide can offer the way back.
 */
export function addressOf({ topic, anchor }: GuidePlace, from?: string | null): string {
  const query = from ? `?from=${encodeURIComponent(from)}` : ''
  return `/guide/${topic}${query}${anchor === undefined ? '' : `#${anchor}`}`
}

const DRAFT_ADDRESS = /^\/drafts\/[^/?#]+\/[a-z]+(\?field=[^&#]+)?$/

/** The way back to a field; null for anything but the address of a draft's step. */
export function wayBack(from: unknown): string | null {
  return typeof from === 'string' && DRAFT_ADDRESS.test(from) ? from : null
}
