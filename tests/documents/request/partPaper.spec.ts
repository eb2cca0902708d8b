import { describe, expect, it } from 'vitest'
import { partPaper, requestsIn } from '../../../src/documents/request/partPaper'
import { requestPaper } from '../../../src/documents/request/requestPaper'
import { summarise } from '../../../src/documents/summarise'
import { judgeAtOnce } from '../../../src/rules/judge'
import { toText } from '../../../src/paper/text'
import { addNames } from '../../../src/request/addNames'
import { createDraft, type Draft } from '../../../src/request/draft'

const NOW = '2026-11-21T09:00:00.000Z'

function paperOf(edges: number, change: Partial<Draft> = {}) {
  let ids = 0
  const newId = () => `id${(ids += 1)}`
  const names = Array.from({ length: edges }, (_, at) => ({
    name: `customer${at}.com`,
    edge: `sip.customer${at}.com`,
  }))
  const draft = addNames({ ...createDraft(newId, NOW), ...change }, names, { edgeId: null, newId })
  const setting = { day: '2018-03-01', now: NOW, zone: 'UTC', locale: 'en-GB' }
  return requestPaper(summarise(draft, judgeAtOnce(draft, setting), setting))
}

describe('the requests of a paper', () => {
  it('are named where there are several', () => {
    expect(requestsIn(paperOf(23))).toEqual([
      { section: 'form-1', label: 'Request 1 of 3' },
      { section: 'form-2', label: 'Request 2 of 3' },
      { section: 'form-3', label: 'Request 3 of 3' },
    ])
  })

  it('are none where there is one, or nothing to hand in', () => {
    expect(requestsIn(paperOf(10))).toEqual([])
    expect(requestsIn(paperOf(23, { kind: 'removal' }))).toEqual([])
  })
})

describe('the paper of one request', () => {
  const whole = paperOf(23)

  it('has the head of the whole one and nothing of the other requests', () => {
    const paper = partPaper(whole, 'form-2')
    expect(paper.head).toBe(whole.head)
    expect(paper.sections).toHaveLength(1)
    expect(paper.sections[0]?.newPage).toBe(false)
    const text = toText(paper)
    for (const at of [10, 19]) expect(text).toContain(`customer${at}.com`)
    for (const at of [9, 20]) expect(text).not.toContain(`customer${at}.com`)
  })

  it('has all names together with the others, each once', () => {
    const texts = requestsIn(whole).map(({ section }) => toText(partPaper(whole, section)))
    for (let at = 0; at < 23; at += 1) {
      const holds = texts.filter((text) => new RegExp(`sip\\.customer${at}\\.com`).test(text))
      expect(holds).toHaveLength(1)
    }
  })

  it('is the whole one where the section is gone', () => {
    expect(partPaper(whole, 'form-9')).toBe(whole)
    expect(partPaper(whole, '')).toBe(whole)
  })
})
