import type { GuideBlock, GuideTopic } from './topic'
import { addressOf } from './topic'
import type { EntryKind } from './search'
import { plainOf } from '../paper/rich'
import { GUIDE } from './topics/topics'
import { topicForRule } from './topics/places'
import { RULES } from '../rules/rulebook'

/** One thing that can be found. */
export interface SearchEntry {
  /** Unique; for everything but a finding also its address. */
  id: string
  kind: EntryKind
  title: string
  /** What is shown above the title: the topic it belongs to. */
  topic: string
  text: string
  /** Other words for it, searched and not shown. */
  words: string
  address: string
}

/** Everything that the search looks through: questions, guide, terms and findings. */
export function searchEntries(): SearchEntry[] {
  const topics = GUIDE.flatMap((part) => part.topics)
  return [...topics.flatMap(entriesOf), ...ruleEntries()]
}

function entriesOf(topic: GuideTopic): SearchEntry[] {
  const kind = topic.id === 'faq' ? 'question' : topic.id === 'glossary' ? 'term' : 'guide'
  return topic.sections.map(({ id, title, statements, today, words = '' }) => {
    const address = addressOf({ topic: topic.id, anchor: id })
    const said = statements.map((statement) => textOf(statement.block))
    const text = [...said, ...(today ? [today.text] : [])].join(' ')
    return { id: address, kind, title, topic: topic.title, text, words, address }
  })
}

/** Rules without the placeholders that a finding would fill in. */
function ruleEntries(): SearchEntry[] {
  return RULES.map((rule) => ({
    id: `finding:${rule.id}`,
    kind: 'finding',
    title: withoutValues(rule.title),
    topic: 'Findings',
    text: withoutValues(rule.detail),
    words: '',
    address: addressOf(topicForRule(rule)),
  }))
}

const withoutValues = (text: string): string => text.replace(/\{[^{}]*\}/g, '…')

function textOf(block: GuideBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return plainOf(block.text)
    case 'list':
      return block.items.map(plainOf).join(' ')
    case 'fields':
      return block.rows.map(({ label, values }) => `${label} ${values.join(' ')}`).join(' ')
    case 'table':
      return block.rows.map((row) => row.map(plainOf).join(' ')).join(' ')
    case 'code':
      return `${block.label} ${block.text}`
  }
}
