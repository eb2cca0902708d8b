import { describe, expect, it } from 'vitest'
import { writeSavedFile } from '../../src/documents/savedFile'
import { sealOf } from '../../src/request/savedFile'
import { draftOf } from '../fixtures/requests'

const SAVED_AT = '2026-11-21T14:05:00.000Z'

describe('our own file', () => {
  const drafts = [draftOf(), draftOf({ id: 'other', name: 'Zoë' })]
  const text = writeSavedFile(drafts, SAVED_AT)

  it('says what it is, of which version, when it was saved and how much it holds', () => {
    const sha256 = sealOf({ savedAt: SAVED_AT, count: 2, drafts })
    expect(JSON.parse(text)).toEqual({
      format: 'edgewise',
      version: 1,
      savedAt: SAVED_AT,
      count: 2,
      sha256,
      drafts,
    })
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('keeps each draft on a line of its own', () => {
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(JSON.parse(lines[2]!)).toEqual(drafts[1])
  })

  it('is the same text for the same drafts, in whatever order their properties stand', () => {
    const turned = drafts.map((draft) => Object.fromEntries(Object.entries(draft).toReversed()))
    expect(writeSavedFile(turned as unknown as typeof drafts, SAVED_AT)).toBe(text)
  })
})
