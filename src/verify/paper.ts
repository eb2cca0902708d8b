import { paperHead } from '../documents/request/paperHead'
import type { Summary } from '../documents/summary'
import { writeInstant } from '../core/writeTime'
import type { Paper, PaperBlock, PaperSection } from '../paper/paper'
import type { Comparison, Row } from './compare'
import type { Reading } from './reading'
import { groupsOf, sinceWords } from './rows'
import {
  fromWords,
  NOTE_WORDS,
  observationWords,
  seenWords,
  skippedWords,
  VERDICT_WORDS,
} from './words'

/** Lines of one reading that are printed. */
const MOST_LINES = 200

/** The record of a verification: what was wanted, what was found and when, and what was read for it. */
export function verifyPaper(
  summary: Summary,
  comparison: Comparison,
  readings: readonly Reading[],
): Paper {
  const { counts } = comparison
  return {
    head: paperHead(summary, 'Wanted and found'),
    sections: [
      {
        id: 'result',
        title: 'Result',
        blocks: [
          {
            kind: 'paragraph',
            text: `${counts['as-wanted']} as wanted, ${counts.differs} different, ${counts['not-shown']} not shown.`,
          },
          ...since(summary, comparison),
          {
            kind: 'paragraph',
            text: 'A value is as wanted only if the text that was pasted holds it, whole. What was not pasted is not shown.',
          },
        ],
      },
      ...groupsOf(comparison.rows).map((group, index): PaperSection => ({
        id: `group-${index + 1}`,
        title: group.name,
        blocks: [table(summary, group.rows), ...changes(group.rows)],
      })),
      ...readings.map((reading, index) => readingSection(summary, reading, index)),
    ],
  }
}

function since({ made }: Summary, comparison: Comparison): PaperBlock[] {
  const text = sinceWords(comparison, (at) => writeInstant(at, made))
  return text === null ? [] : [{ kind: 'paragraph', text }]
}

function table({ made }: Summary, rows: readonly Row[]): PaperBlock {
  const write = (at: string) => writeInstant(at, made)
  return {
    kind: 'table',
    // The heading above names the group, and the paper has this title.
    caption: '',
    columns: [{ label: 'What' }, { label: 'Wanted' }, { label: 'Found' }, { label: 'Verdict' }],
    rows: rows.map(({ want, verdict, found }) => [
      want.what,
      want.wanted,
      found.length === 0
        ? `nothing; shown by: ${want.source}`
        : found
            .map((value) => {
              const before = value.before
                ? `; before, ${write(value.before.at)}: ${seenWords(value.before.seen).join(', ')}`
                : ''
              return `${seenWords(value.seen).join(', ')} (${fromWords(value, write)})${before}`
            })
            .join('; '),
      verdict === 'differs' ? [{ strong: VERDICT_WORDS[verdict] }] : VERDICT_WORDS[verdict],
    ]),
  }
}

function changes(rows: readonly Row[]): PaperBlock[] {
  const items = rows
    .filter(({ verdict }) => verdict === 'differs')
    .map(({ want }) => `${want.what}: ${want.change}`)
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items: [...new Set(items)] }]
}

function readingSection({ made }: Summary, reading: Reading, index: number): PaperSection {
  const write = (at: string) => writeInstant(at, made)
  const lines = reading.observations.map((each) => `Line ${each.line}: ${observationWords(each)}`)
  const more = lines.length - MOST_LINES
  const skipped = skippedWords(reading)
  return {
    id: `reading-${index + 1}`,
    title: `Read: ${fromWords(reading, write)}`,
    blocks: [
      ...reading.notes.map((note): PaperBlock => ({ kind: 'paragraph', text: NOTE_WORDS[note] })),
      { kind: 'list', ordered: false, items: lines.slice(0, MOST_LINES) },
      ...(more > 0 ? [{ kind: 'paragraph', text: `and ${more} more` } satisfies PaperBlock] : []),
      ...(skipped === null ? [] : [{ kind: 'paragraph', text: skipped } satisfies PaperBlock]),
    ],
  }
}
