import { describe, expect, it, vi } from 'vitest'
import { judge } from '../../../src/rules/judge'
import { findPlaces, placesOf, type OpenDraft } from '../../../src/screens/search/places'
import type { Draft } from '../../../src/request/draft'
import { draftOf, edgesOf } from '../../fixtures/requests'

const NOW = '2026-11-25T09:00:00.000Z'

async function openOf(draft: Draft, parts: Partial<OpenDraft> = {}): Promise<OpenDraft> {
  const judgement = await judge(draft, { now: NOW, day: '2026-11-25', zone: 'UTC', locale: 'en' })
  let made = 0
  const newId = () => `new-${(made += 1)}`
  return {
    draft,
    judgement,
    now: NOW,
    here: '/here',
    change: null,
    undo: null,
    redo: null,
    newId,
    ...parts,
  }
}

const FEDERATION = draftOf({
  kind: 'federation',
  asOf: null,
  edges: edgesOf(['sip.contoso.com', ['contoso.com']]),
})

describe('the places that the search finds', () => {
  it('are papers, screens and names of the open draft, where it has them', async () => {
    const places = placesOf(await openOf(FEDERATION), [])
    const first = (query: string) => findPlaces(places, query)[0]
    expect(first('names to publish')).toMatchObject({
      kind: 'paper',
      address: `/drafts/${FEDERATION.id}/documents?paper=dns`,
    })
    expect(first('verify')).toMatchObject({ kind: 'screen' })
    expect(first('CONTOSO.COM')).toMatchObject({ kind: 'name', title: 'contoso.com' })
    expect(findPlaces(places, 'agreement').filter(({ kind }) => kind === 'screen')).toEqual([])
  })

  it('offer no name and no action of step 3 where there is no such step', async () => {
    const ended = { ...FEDERATION, kind: 'new' as const }
    const places = placesOf(await openOf(ended, { change: vi.fn() }), [])
    expect(places.filter(({ kind }) => kind === 'name' || kind === 'action')).toEqual([])
  })

  it('change nothing while another tab writes the draft', async () => {
    expect(placesOf(await openOf(FEDERATION), []).some(({ kind }) => kind === 'action')).toBe(false)
    const change = vi.fn()
    const places = placesOf(await openOf(FEDERATION, { change, undo: vi.fn() }), [])
    expect(places.filter(({ kind }) => kind === 'action').map(({ title }) => title)).toEqual([
      'Add Access Edge',
      'Undo',
    ])
    findPlaces(places, 'add edge')[0]?.act?.()
    expect(change).toHaveBeenCalledOnce()
  })

  it('are other requests, and the screens of the app, without an open draft', () => {
    const places = placesOf(null, [{ id: 'a', name: '' }])
    expect(findPlaces(places, 'untitled')).toMatchObject([
      { kind: 'draft', address: '/drafts/a/review' },
    ])
    expect(findPlaces(places, 'guide')).toMatchObject([{ address: '/guide' }])
    expect(findPlaces(places, '  ')).toEqual([])
  })
})
