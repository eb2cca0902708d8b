import { describe, expect, it } from 'vitest'
import { requestPaper } from '../../../src/documents/request/requestPaper'
import { keepUnchanged } from '../../../src/documents/request/unchanged'
import { draftOf, edgesOf, summaryFrom } from '../../fixtures/requests'

const paperAt = (now: string, change: Parameters<typeof draftOf>[0] = {}) =>
  requestPaper(summaryFrom(draftOf(change), { now }))

describe('a paper made again', () => {
  const before = paperAt('2026-11-21T14:05:00.000Z')

  it('a minute later keeps its sections and has the new time', () => {
    const made = paperAt('2026-11-21T14:06:00.000Z')
    const kept = keepUnchanged(made, before)
    expect(kept).toEqual(made)
    expect(kept.head).not.toEqual(before.head)
    kept.sections.forEach((section, index) => expect(section).toBe(before.sections[index]))
  })

  it('of a changed draft keeps what still holds, and nothing else', () => {
    const made = paperAt('2026-11-21T14:05:00.000Z', {
      edges: edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']]),
    })
    const kept = keepUnchanged(made, before)
    expect(kept).toEqual(made)
    const same = kept.sections.filter((section) => before.sections.includes(section))
    const ids = same.map(({ id }) => id)
    expect(ids).toContain('sign-off')
    expect(ids).not.toContain('form')
  })

  it.each([null, undefined])('after %s is the paper itself', (nothing) => {
    expect(keepUnchanged(before, nothing)).toEqual(before)
  })
})
