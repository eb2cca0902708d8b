import { describe, expect, it } from 'vitest'
import {
  headOf,
  lineOf,
  loadRowReader,
  readRow as readAlone,
} from '../../../src/storage/database/row'
import { draftNamed } from '../world'

const readRow = await loadRowReader()

function rawOf(row: Parameters<typeof readRow>[0]): string {
  const reading = readRow(row)
  if (reading.ok) throw new Error('not set aside')
  return reading.quarantined.raw()
}

describe('a stored row', () => {
  it('gives its draft the revision that writes are compared with', () => {
    const draft = { ...draftNamed('Contoso'), revision: 3 }
    expect(readRow({ id: draft.id, revision: 7, draft })).toEqual({
      ok: true,
      draft: { ...draft, revision: 7 },
    })
  })

  it.each(['7', null, 1.5, Number.NaN, {}])(
    'is set aside with no whole revision: %j',
    (revision) => {
      const draft = draftNamed('Contoso')
      expect(readRow({ id: draft.id, revision, draft })).toMatchObject({
        ok: false,
        quarantined: { id: draft.id, reason: 'not-a-record' },
      })
    },
  )
})

describe('a row read by itself', () => {
  const draft = { ...draftNamed('Contoso'), revision: 3 }

  it('is the very draft that was stored where nothing is wrong with it', async () => {
    const reading = await readAlone({ id: draft.id, revision: 7, draft })
    expect(reading).toEqual({ ok: true, draft: { ...draft, revision: 7 } })
    expect(reading.ok && reading.draft.edges).toBe(draft.edges)
  })

  it.each([
    ['repaired', { ...draft, name: 7 }],
    ['of an older schema', { ...draft, schema: 1 }],
    ['with an unknown field', { ...draft, colour: 'green' }],
    ['of a newer schema', { ...draft, schema: 99 }],
    ['filed under another id', { ...draft, id: 'another' }],
    ['no record', 'Contoso'],
  ])('comes out as inside a transaction: %s', async (_, stored) => {
    const row = { id: draft.id, revision: 7, draft: stored }
    const withoutText = (reading: ReturnType<typeof readRow>) =>
      JSON.parse(JSON.stringify(reading)) as unknown
    expect(withoutText(await readAlone(row))).toEqual(withoutText(readRow(row)))
  })
})

describe('the raw text of a row that was set aside', () => {
  it('is all that was found, as JSON', () => {
    const row = { id: 'a', revision: 1, draft: { schema: 99, id: 'a', list: [1, [null, 'x']] } }
    expect(JSON.parse(rawOf(row))).toEqual(row)
  })

  it('is written also for a record a million levels deep', () => {
    let draft: unknown = 'bottom'
    for (let level = 0; level < 1_000_000; level += 1) draft = [draft]
    expect(rawOf({ id: 'a', revision: 1, draft })).toContain('[deeper levels left out]')
  })

  it('is written also where JSON has no form for a value', () => {
    expect(JSON.parse(rawOf({ id: 'a', draft: { big: 12n } }))).toEqual({
      id: 'a',
      draft: { big: '12' },
    })
  })
})

describe('the head of a row', () => {
  it.each([
    [{ schema: 3 }, 3],
    [{ schema: '3' }, 0],
    [{}, 0],
    [null, 0],
    ['schema', 0],
  ])('over %j claims the schema %d', (draft, schema) => {
    expect(headOf({ id: 'a', revision: 2, writer: 'w', draft })).toEqual({
      revision: 2,
      writer: 'w',
      schema,
    })
  })
})

describe('the line of a row in the list', () => {
  const draft = { ...draftNamed('Contoso'), id: 'a' }
  const line = (change: object = {}, revision: unknown = 4) =>
    lineOf({ id: 'a', revision: revision as number, writer: 'w', draft: { ...draft, ...change } })

  it('is read without a look at the rest of the draft', () => {
    const { name, changedAt } = draft
    const read = { id: 'a', revision: 4, name, changedAt }
    expect(line({ edges: 'none', agreement: null })).toEqual(read)
  })

  it.each([
    ['another id', { id: 'b' }],
    ['a newer schema', { schema: 99 }],
    ['a schema as text', { schema: '1' }],
    ['no schema', { schema: undefined }],
    ['a name that is none', { name: 7 }],
    ['a time that is none', { changedAt: 'yesterday' }],
  ])('takes a closer look with %s', (_, change) => {
    expect(line(change)).toBeNull()
  })

  it.each([null, 'x', 7, [], undefined])('takes a closer look at a draft that is %j', (other) => {
    expect(lineOf({ id: 'a', revision: 1, writer: 'w', draft: other })).toBeNull()
  })

  it.each(['7', 1.5, null])('takes a closer look with the revision %j', (revision) => {
    expect(line({}, revision)).toBeNull()
  })
})
