import { describe, expect, it } from 'vitest'
import { inOneGo } from '../../src/core/steps'
import { writeSavedFile, writingSavedFiles } from '../../src/documents/savedFile'
import { readSavedFile } from '../../src/imports/savedFile'
import { SAVED_FILE } from '../../src/request/limits'
import { sealOf } from '../../src/request/reading/savedFile'
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

describe('what is written can be opened', () => {
  const many = (id: string, count: number, name: (at: number) => string, contact = '') => ({
    ...draftOf({ id }),
    edges: [
      {
        id: 'e',
        fqdn: 'sip.contoso.com',
        before: '',
        part: 1,
        domains: Array.from({ length: count }, (_, at) => ({
          id: `d${at}`,
          name: name(at),
          contact,
        })),
      },
    ],
  })
  const bytesOf = (text: string) => new TextEncoder().encode(text)

  it('a request of 100,000 names with contacts', () => {
    const big = many('big', 100_000, (at) => `name-${at}.contoso.com`, 'ada.lovelace@contoso.com')
    const reading = readSavedFile(bytesOf(writeSavedFile([big], SAVED_AT)))
    expect(reading.state).toBe('ok')
  })

  it('a backup of 11 requests of 11,000 names in Chinese letters, divided', () => {
    const drafts = Array.from({ length: 11 }, (_, at) =>
      many(`draft-${at}`, 11_000, (row) => `${'漢字'.repeat(16)}${row}.contoso.com`),
    )
    const texts = inOneGo(writingSavedFiles(drafts, SAVED_AT))
    expect(texts.length).toBeGreaterThan(1)
    const read = texts.flatMap((text) => {
      const bytes = bytesOf(text)
      expect(bytes.length).toBeLessThan(SAVED_FILE.bytes)
      const reading = readSavedFile(bytes)
      return reading.state === 'ok' ? reading.drafts.map(({ id }) => id) : []
    })
    expect(read).toEqual(drafts.map(({ id }) => id))
  })

  it('a small backup, in one file', () => {
    expect(inOneGo(writingSavedFiles([draftOf(), draftOf({ id: 'b' })], SAVED_AT))).toHaveLength(1)
  })
})
