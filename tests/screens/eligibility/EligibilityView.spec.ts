// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { createDraft } from '../../../src/request/draft'
import EligibilityView from '../../../src/screens/eligibility/EligibilityView.vue'
import { useFollowUpsStore } from '../../../src/stores/followUps'
import { draftOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const asOf = '2018-01-15'
const blank = () => {
  let ids = 0
  return { ...createDraft(() => `id-${(ids += 1)}`, '2026-11-20T09:00:00.000Z'), asOf }
}
const open = (draft = draftOf({ asOf })) => openStep('eligibility', EligibilityView, draft)

describe('step 1', () => {
  it('shows an answer for each question', async () => {
    const page = await open()
    const groups = page.wrapper.findAll('[role=radiogroup]')
    expect(groups.length).toBeGreaterThan(6)
    expect(page.wrapper.findAll('input:checked')).toHaveLength(groups.length)
    page.wrapper.unmount()
  })

  it('writes the kind and the answers, each to its place in the draft', async () => {
    const page = await open()
    await page.choose('eligibility.kind', 'Removal')
    await page.choose('eligibility.platform', 'Lync Server 2010')
    expect(page.store.draft?.kind).toBe('removal')
    expect(page.store.draft?.eligibility).toEqual({
      ...draftOf().eligibility,
      platform: 'lync-2010',
    })
    page.wrapper.unmount()
  })

  it('follows the answers with its verdict', async () => {
    const page = await open()
    const verdict = () => page.wrapper.get('[aria-label=Verdict]').text()
    const before = verdict()
    await page.choose('eligibility.cals', 'No')
    expect(verdict()).not.toBe(before)
    page.wrapper.unmount()
  })

  it('lists the questions left open in the order of the page', async () => {
    const page = await open(blank())
    await page.pressContinue()
    const fields = page.problems().map(([field]) => field)
    expect(fields.slice(0, 3)).toEqual([
      'eligibility.kind',
      'eligibility.platform',
      'eligibility.cals',
    ])
    await page.choose('eligibility.kind', 'New request')
    await page.pressContinue()
    expect(page.problems().map(([field]) => field)).toEqual(fields.slice(1))
    page.wrapper.unmount()
  })

  it('goes on when every question has its answer', async () => {
    const page = await open()
    await page.pressContinue()
    expect(page.step()).toBe('agreement')
    page.wrapper.unmount()
  })
})

describe('the way on to federation with Microsoft 365', () => {
  const button = 'Federate with Microsoft 365 instead'
  const buttons = (page: Awaited<ReturnType<typeof open>>) =>
    page.wrapper.findAll('[aria-label=Verdict] button').map((each) => each.text())

  it('is offered where there is nothing to request any more, and takes the Edges along', async () => {
    const page = await open(draftOf({ asOf: '2026-11-21' }))
    expect(buttons(page)).toEqual([button])
    const start = vi.spyOn(useFollowUpsStore(), 'startFederation').mockResolvedValue('made')
    await page.wrapper.get('[aria-label=Verdict] button').trigger('click')
    await flushPromises()
    expect(start.mock.calls[0]?.[0].edges[0]?.fqdn).toBe('sip.contoso.com')
    expect(page.draftId()).toBe('made')
    page.wrapper.unmount()
  })

  it('is left to the banner in a rehearsal', async () => {
    const page = await open(draftOf({ asOf: '2019-03-22' }))
    expect(page.wrapper.get('[aria-label=Verdict]').text()).toContain('Would have been eligible')
    expect(buttons(page)).toEqual([])
    page.wrapper.unmount()
  })

  it('is not offered where the draft is no request, or still lacks answers', async () => {
    for (const draft of [draftOf({ kind: 'removal' }), draftOf({ kind: 'federation' }), blank()]) {
      const page = await open(draft)
      expect(buttons(page)).toEqual([])
      page.wrapper.unmount()
    }
  })

  it('asks for federation what federation needs', async () => {
    const page = await open(draftOf({ kind: 'federation' }))
    const ids = page.wrapper.findAll('[role=radiogroup]').map((each) => each.attributes('id'))
    expect(ids).toEqual(
      ['kind', 'platform', 'split', 'edgeServer', 'reachable'].map((name) => `eligibility.${name}`),
    )
    expect(page.wrapper.get('.lead').text()).toContain('Microsoft 365')
    page.wrapper.unmount()
  })
})
