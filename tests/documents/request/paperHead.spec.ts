import { describe, expect, it } from 'vitest'
import {
  commentText,
  paperHead,
  scriptHead,
  subjectOf,
} from '../../../src/documents/request/paperHead'
import { summaryOf } from '../../fixtures/summaries'
import { INJECTIONS } from '../../fixtures/injections'

describe('the head of a paper', () => {
  it('says of which draft and revision, when, by which rules, and the fingerprint', () => {
    expect(paperHead(summaryOf(), 'DNS records')).toEqual({
      title: 'DNS records',
      subject: 'Contoso',
      facts: [
        { label: 'Kind', value: 'New request' },
        { label: 'Prepared', value: '25 March 2019, 13:30 CET' },
        { label: 'Rules as of', value: '25 March 2019' },
        { label: 'Fingerprint', value: '7f3a91c2' },
      ],
      stamp: null,
      notices: [],
    })
  })

  it('is stamped while a blocker is left', () => {
    expect(paperHead(summaryOf({ ready: false }), 'DNS records').stamp).toBe('DRAFT')
  })

  it('names the first domain where the draft has no name, and says so where there is neither', () => {
    expect(subjectOf(summaryOf({ name: ' ' }))).toBe('contoso.com')
    expect(subjectOf(summaryOf({ name: '', edges: [] }))).toBe('Request without a name')
  })

  it('says that the kind is not chosen rather than guessing one', () => {
    const kind = paperHead(summaryOf({ kind: null }), 'DNS records').facts[0]
    expect(kind?.value).toBe('Kind not chosen yet')
  })

  it('shows a name without what turns text round or breaks the line', () => {
    expect(subjectOf(summaryOf({ name: 'Con\u202Etoso\r\nLtd' }))).toBe('Contoso Ltd')
  })
})

describe('the head of a script', () => {
  it('holds the same facts, with the time in UTC', () => {
    expect(scriptHead(summaryOf(), 'Step 2 of 4')).toEqual([
      'Step 2 of 4',
      'Draft        Contoso',
      'Kind         New request',
      'Prepared     2019-03-25 12:30 UTC',
      'Rules as of  2019-03-25',
      'Fingerprint  7f3a91c2',
    ])
  })

  it('says that blockers are left', () => {
    expect(scriptHead(summaryOf({ ready: false }), 'x').at(-1)).toMatch(/^DRAFT /)
  })

  it.each(INJECTIONS)('leaves nothing of %j that a comment could act on', (text) => {
    for (const line of scriptHead(summaryOf({ name: text }), text)) {
      expect(line).toMatch(/^[A-Za-z0-9 ._@:-]*$/)
    }
  })

  it('keeps what is harmless of a comment', () => {
    expect(commentText('  Contoso #> & Söhne: 2.0_a@b-c ')).toBe('Contoso S hne: 2.0_a@b-c')
  })
})
