import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDraft } from '../../src/request/reading/record'
import { readSavedFile } from '../../src/imports/savedFile'
import { BACKUP, lostValues, SAVED, STORED, type StoredDraft } from '../fixtures/version01'

interface StoredFile {
  savedAt: string
  drafts: readonly StoredDraft[]
}
const bytesOf = (path: string) => new Uint8Array(readFileSync(path))
const storedIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as StoredFile

describe('a file that version 0.1 saved', () => {
  it.each([...SAVED, BACKUP])('opens with every value in it: %s', (path) => {
    const { savedAt, drafts: stored } = storedIn(path)
    const reading = readSavedFile(bytesOf(path))
    expect(reading).toMatchObject({ state: 'ok', savedAt })
    const drafts = reading.state === 'ok' ? reading.drafts : []
    expect(drafts).toHaveLength(stored.length)
    expect(stored.map((draft, place) => lostValues(draft, drafts[place]!))).toEqual(
      stored.map(() => []),
    )
  })

  it.each([...SAVED, BACKUP])('needs no repair: %s', (path) => {
    for (const draft of storedIn(path).drafts) {
      expect(readDraft(draft)).toMatchObject({ ok: true, repaired: [] })
    }
  })

  it('is a backup of every draft', () => {
    const ids = storedIn(BACKUP).drafts.map(({ id }) => id)
    expect(ids.toSorted()).toEqual(STORED.map(({ id }) => id).toSorted())
  })
})
