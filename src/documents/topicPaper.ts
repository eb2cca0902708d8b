import type { GuideSection, GuideTopic, Statement } from '../domain/topic'
import type { Paper, PaperBlock } from '../domain/paper'
import { cite } from '../guidance/cite'

/** A topic of the guide as a paper, so that it is copied and printed like every other document. */
export function topicPaper(topic: GuideTopic): Paper {
  return {
    head: { title: topic.title, subject: topic.lead, facts: [], stamp: null },
    sections: topic.sections.map((section) => ({
      id: section.id,
      title: section.title,
      blocks: blocksOf(section),
    })),
  }
}

function blocksOf({ statements, today }: GuideSection): PaperBlock[] {
  const blocks = statements.flatMap<PaperBlock>((statement) => {
    const days = daysOf(statement)
    return [...(days === '' ? [] : [paragraph(`${days}:`)]), statement.block]
  })
  if (today) {
    const since = today.since === null ? '' : ` (since ${today.since})`
    blocks.push(paragraph(`Today${since}: ${today.text}`))
  }
  const sources = new Set(
    [...statements, ...(today ? [today] : [])].flatMap((said) => said.sources),
  )
  return [...blocks, paragraph(`Sources: ${cite([...sources])}`)]
}

function paragraph(text: string): PaperBlock {
  return { kind: 'paragraph', text }
}

/** From when until when something is true; `until` names the first day on which it is not. */
export function daysOf({ since, until }: Pick<Statement, 'since' | 'until'>): string {
  if (since !== undefined && until !== undefined) return `From ${since} until ${until}`
  if (since !== undefined) return `Since ${since}`
  return until === undefined ? '' : `Until ${until}`
}
