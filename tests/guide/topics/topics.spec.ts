import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../../src/core/time'
import { addressOf, type GuideSection, type TopicId } from '../../../src/guide/topic'
import { toText } from '../../../src/paper/text'
import { topicPaper } from '../../../src/documents/topicPaper'
import { GUIDE, sectionOf, titleOf, topicOf } from '../../../src/guide/topics/topics'
import { SOURCES } from '../../../src/guidance/sources'
import { HAS_SOURCES, NO_SOURCES, commonRun, runsOf, sourceTexts } from '../../guidance/sourceTexts'

const TOPIC_IDS: readonly TopicId[] = [
  'overview',
  'provisioning-guide',
  'lync-online',
  'site',
  'server',
  'end-users',
  'networks',
  'status',
  'faq',
  'glossary',
  'edges',
  'names',
  'order',
  'update',
  'removal',
  'federation',
  'edge-certificate',
  'contradictions',
]
const topics = GUIDE.flatMap((part) => part.topics)
const sections: [string, GuideSection][] = topics.flatMap((topic) =>
  topic.sections.map((section): [string, GuideSection] => [
    addressOf({ topic: topic.id, anchor: section.id }),
    section,
  ]),
)
const keys = new Set(SOURCES.map((source) => source.key))

describe('the guide', () => {
  it('has every topic once', () => {
    expect(topics.map((topic) => topic.id).toSorted()).toEqual(TOPIC_IDS.toSorted())
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))('names %s in one line', (_, topic) => {
    expect(topic.title).not.toBe('')
    expect(topic.lead).not.toMatch(/\n/)
    expect(topic.lead.length).toBeGreaterThan(20)
    expect(topic.lead.length).toBeLessThan(160)
    expect(topic.sections.length).toBeGreaterThan(1)
  })

  it.each(topics.map((topic) => [topic.id, topic] as const))(
    'has each anchor of %s once',
    (_, topic) => {
      const anchors = topic.sections.map((section) => section.id)
      expect(new Set(anchors).size).toBe(anchors.length)
      for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9-]+$/)
    },
  )

  it.each(sections)('says who says what stands at %s', (_, section) => {
    expect(section.statements.length).toBeGreaterThan(0)
    for (const statement of [...section.statements, ...(section.today ? [section.today] : [])]) {
      expect(statement.sources.length).toBeGreaterThan(0)
      for (const key of statement.sources) expect(keys).toContain(key)
    }
  })

  it.each(sections)('gives %s only days that exist, in their order', (_, section) => {
    for (const { date, since, until } of section.statements) {
      for (const day of [date, since, until])
        if (day !== undefined) expect(isIsoDate(day)).toBe(true)
      if (since !== undefined && until !== undefined) expect(since < until).toBe(true)
    }
  })

  it.each(sections)('leads somewhere from %s', (_, section) => {
    for (const place of section.see ?? []) {
      expect(topicOf(place.topic), addressOf(place)).toBeDefined()
      if (place.anchor !== undefined) expect(sectionOf(place), addressOf(place)).toBeDefined()
      expect(titleOf(place)).not.toBe('')
    }
  })

  it('knows no topic and no section that is not there', () => {
    expect(topicOf('nothing')).toBeUndefined()
    expect(sectionOf({ topic: 'faq', anchor: 'nothing' })).toBeUndefined()
  })

  it('never calls anything invalid', () => {
    expect(topics.map((topic) => toText(topicPaper(topic))).join('\n')).not.toMatch(/\binvalid\b/i)
  })
})

describe('the words of the guide', () => {
  it('would notice a sentence taken over', () => {
    const original = 'one two three four five six seven eight nine ten eleven twelve thirteen'
    expect(commonRun(`so: ${original}`, runsOf(original, 12), 12)).toMatch(/^one two/)
    expect(commonRun('one two three four five six', runsOf(original, 12), 12)).toBeNull()
  })

  it('are our own: no 12 words in a row as in the documents', (context) => {
    if (!HAS_SOURCES) context.skip(NO_SOURCES)
    const originals = runsOf(Object.values(sourceTexts()).join(' '), 12)
    const folder = join(import.meta.dirname, '../../../src')
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    )
    const taken = files.flatMap((name) => {
      const run = commonRun(readFileSync(join(folder, name), 'utf8'), originals, 12)
      return run === null ? [] : [`${name}: ${run}`]
    })
    expect(taken).toEqual([])
  })
})
