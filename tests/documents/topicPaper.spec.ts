import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../../src/paper/markdown'
import { toText } from '../../src/paper/text'
import { citeStatement, topicPaper } from '../../src/documents/topicPaper'
import type { GuideTopic } from '../../src/guide/topic'
import { GUIDE } from '../../src/guide/topics/topics'

const TOPIC: GuideTopic = {
  id: 'faq',
  title: 'Questions',
  lead: 'All of them.',
  sections: [
    {
      id: 'first',
      title: 'Does it work?',
      statements: [
        {
          block: { kind: 'paragraph', text: ['Run ', { code: 'Get-It' }, '.'] },
          sources: ['S1'],
          until: '2019-08-15',
        },
        { block: { kind: 'list', ordered: false, items: ['One', 'Two'] }, sources: ['S1', 'S2'] },
      ],
      today: { text: 'No.', since: '2025-05-05', sources: ['W5'] },
    },
  ],
}

describe('a topic as a paper', () => {
  it('says everything with its days, its sources and what holds today', () => {
    const text = toText(topicPaper(TOPIC))
    expect(text).toContain('Questions\n=========\nAll of them.')
    expect(text).toContain('DOES IT WORK?\n-------------')
    expect(text).toContain('Until 15 August 2019:\n\nRun Get-It.\n\n(Frequently Asked')
    expect(text).toContain('\n- One\n- Two\n')
    expect(text).toContain('Introduction to Lync')
    expect(text).toContain('Since 5 May 2025: No.')
  })

  it('leaves the day of a ruling out where it always held', () => {
    const [section] = TOPIC.sections
    const always = { text: 'The newer one.', since: null, sources: ['S1'] }
    const text = toText(topicPaper({ ...TOPIC, sections: [{ ...section!, today: always }] }))
    expect(text).toContain('What holds: The newer one.')
  })

  it.each(GUIDE.flatMap(({ topics }) => topics.map((topic) => [topic.id, topic] as const)))(
    'gives text and Markdown for %s',
    (_, topic) => {
      const paper = topicPaper(topic)
      const text = toText(paper)
      for (const section of topic.sections) {
        const [line = ''] = section.title.toUpperCase().split(/(?<=^.{50}\S*) /u)
        expect(text).toContain(line)
      }
      expect(text).not.toMatch(/undefined|\[object/)
      expect(toMarkdown(paper)).not.toMatch(/undefined|\[object/)
    },
  )
})

describe('the citation of a statement', () => {
  it('names the day of the passage where it has one of its own', () => {
    expect(citeStatement({ sources: ['S1'] })).not.toContain('this passage')
    expect(citeStatement({ sources: ['S1'], date: '2016-12-29' })).toMatch(
      /; this passage: 29 December 2016$/,
    )
  })
})
