import { dayInWords } from '../core/time'
import type { Paper, PaperBlock } from '../paper/paper'
import { daysOf, layStatements } from '../guide/statements'
import type { GuideSection, GuideTopic, Statement } from '../guide/topic'
import { cite } from '../guidance/cite'

/** A topic of the guide as a paper, so that it is copied like every other document. */
export function topicPaper(topic: GuideTopic): Paper {
  return {
    head: { title: topic.title, subject: topic.lead, facts: [], stamp: null, notices: [] },
    sections: topic.sections.map((section) => ({
      id: section.id,
      title: section.title,
      blocks: blocksOf(section),
    })),
  }
}

function blocksOf({ statements, today }: GuideSection): PaperBlock[] {
  const blocks = layStatements(statements).flatMap<PaperBlock>(({ statement, days, cited }) => [
    ...(days === '' ? [] : [paragraph(`${days}:`)]),
    statement.block,
    ...(cited ? [paragraph(`(${citeStatement(statement)})`)] : []),
  ])
  if (!today) return blocks
  if (today.since === null) return [...blocks, paragraph(`What holds: ${today.text}`)]
  const ruling = paragraph(`${daysOf({ since: today.since })}: ${today.text}`)
  return [...blocks, ruling, paragraph(`(${cite(today.sources)})`)]
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text }
}

/** Who says so, and when, where a passage is not of the day of its document. */
export function citeStatement({ sources, date }: Pick<Statement, 'sources' | 'date'>): string {
  return date === undefined ? cite(sources) : `${cite(sources)}; this passage: ${dayInWords(date)}`
}
