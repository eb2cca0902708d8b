// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createDraft, type Draft } from '../../src/request/draft'
import { judgeList, type Looked } from '../../src/stores/judgeList'
import { judge } from '../../src/rules/judge'
import { requestState } from '../../src/rules/requestState'
import type { DraftLine, RowReading } from '../../src/storage/database/row'

const setting = { now: '2026-11-25T12:00:00.000Z', day: '2026-11-25', zone: 'UTC', locale: 'en-GB' }

function draftOf(id: string, domains: number): Draft {
  let last = 0
  const draft = createDraft(() => `${id}-${(last += 1)}`, setting.now, id)
  const [edge] = draft.edges
  const row = edge!.domains[0]!
  const names = Array.from({ length: domains }, (_, at) => ({
    ...row,
    id: `${id}.${at}`,
    name: `n${at}.co.uk`,
  }))
  return {
    ...draft,
    id,
    kind: 'new',
    asOf: '2019-03-22',
    edges: [{ ...edge!, fqdn: 'co.uk', domains: names }],
  }
}

function world(drafts: readonly Draft[], damaged: readonly string[] = []) {
  const lines = new Map<string, DraftLine | null>(
    drafts.map(({ id, revision, name, changedAt }) => [id, { id, revision, name, changedAt }]),
  )
  for (const id of damaged) lines.set(id, null)
  const look = vi.fn(async (id: string): Promise<RowReading | null> => {
    const draft = drafts.find((each) => each.id === id)
    if (draft) return { ok: true, draft }
    return {
      ok: false,
      quarantined: { id, reason: 'not-a-record', detail: '', raw: () => '' },
    }
  })
  const write = vi.fn(async () => undefined)
  const storage = { drafts: { look }, progressCache: { write } } as never
  return { lines, look, write, storage }
}

async function judged(
  { lines, storage }: ReturnType<typeof world>,
  signal = new AbortController().signal,
) {
  const looks: Looked[] = []
  await judgeList(lines, { old: [], setting, storage, signal }, (looked) => looks.push(looked))
  return looks
}

describe('judging a list', () => {
  it('finds of a large draft, judged beside the page, what it finds of one on the page', async () => {
    const drafts = [draftOf('small', 3), draftOf('large', 1_200), draftOf('larger', 1_300)]
    const looks = await judged(world(drafts))
    const { checked } = looks.at(-1)!
    for (const draft of drafts) {
      const said = requestState(draft, await judge(draft, setting), setting)
      const { state, tone } = checked.find(({ id }) => id === draft.id)!
      expect({ text: state, tone }).toEqual(said)
      expect(said.tone).toBe('stop')
    }
  })

  it('has one draft at a time, those without a line first', async () => {
    const drafts = [draftOf('a', 1), draftOf('b', 1)]
    const { lines, look, storage } = world(drafts, ['x'])
    lines.set('b', null)
    const looks = await judged({ lines, look, storage } as ReturnType<typeof world>)
    expect(look.mock.calls.map(([id]) => id)).toEqual(['b', 'x', 'a'])
    expect(looks[0]).toMatchObject({ lines: [{ id: 'b' }], quarantined: [{ id: 'x' }] })
    expect(looks.at(-1)!.checked.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it('begins where the list begins, with what was changed last', async () => {
    const days = { a: '2026-11-21', b: '2026-11-24', c: '2026-11-22' }
    const drafts = Object.entries(days).map(([id, day]) => ({
      ...draftOf(id, 1),
      changedAt: `${day}T09:00:00.000Z`,
    }))
    const there = world(drafts)
    await judged(there)
    expect(there.look.mock.calls.map(([id]) => id)).toEqual(['b', 'c', 'a'])
  })

  it('ends early and remembers what it has', async () => {
    const life = new AbortController()
    const place = world([draftOf('a', 1), draftOf('b', 1), draftOf('c', 1)])
    place.look.mockImplementationOnce(async () => {
      life.abort()
      return null
    })
    expect(await judged(place, life.signal)).toEqual([])
    expect(place.look).toHaveBeenCalledOnce()
    expect(place.write).toHaveBeenCalledWith([])
  })
})
