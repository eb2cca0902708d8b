// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { createDraft } from '../../../src/request/draft'
import EligibilityView from '../../../src/screens/eligibility/EligibilityView.vue'
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
