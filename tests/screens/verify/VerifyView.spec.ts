// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import VerifyView from '../../../src/screens/verify/VerifyView.vue'
import { useFoundStore } from '../../../src/stores/found'
import { useStorageStore } from '../../../src/stores/storage'
import { draftOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const EDGE = 'Identity : Global\nAllowFederatedUsers : False\nRoutingMethod : UseDnsSrvRouting\n'
const DRAFT = draftOf({
  kind: 'federation',
  asOf: '2026-11-21',
  eligibility: { ...draftOf().eligibility, platform: 'sfb-se' },
})

async function open(draft = DRAFT) {
  const page = await openStep('review', VerifyView, draft)
  const storage = await useStorageStore().ready()
  if (!(await storage.drafts.read(draft.id))) await storage.drafts.add(draft)
  const { wrapper } = page
  const rows = () => wrapper.findAll('tbody tr').map((row) => row.text().replace(/\s+/g, ' '))
  const settled = (check: () => void) => vi.waitFor(check, 10_000)
  const read = async (text: string, place = '') => {
    await wrapper.get('textarea').setValue(text)
    await page.control('verify.place').setValue(place)
    await wrapper.get('form').trigger('submit')
    await flushPromises()
  }
  return {
    ...page,
    rows,
    settled,
    read,
    rowOf: (part: string) => rows().find((row) => row.includes(part)) ?? '',
  }
}

describe('the screen Verify', () => {
  it('shows what is wanted before anything was pasted, and asks for a text', async () => {
    const page = await open()
    await page.settled(() => expect(page.rowOf('AllowFederatedUsers')).toContain('not shown'))
    expect(page.wrapper.text()).not.toContain('Forget what was pasted')
    await page.read('   ')
    expect(page.wrapper.get('textarea').attributes('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(page.wrapper.get('textarea').element)
    page.wrapper.unmount()
  })

  it('says what differs, where it was seen, what to change and in which paper', async () => {
    const page = await open()
    await page.read(EDGE, 'fe01')
    await page.settled(() => expect(page.rowOf('AllowFederatedUsers')).toContain('differs'))
    const row = page.rowOf('AllowFederatedUsers')
    expect(row).toContain('fe01')
    expect(row).toContain('Set-CsAccessEdgeConfiguration')
    expect(row).toContain('Server settings')
    expect(page.wrapper.get('[aria-label="What was read"]').text()).toContain('Line 1')
    expect(page.wrapper.get('[aria-label=Result]').text()).toMatch(/1\s+as wanted\s*1\s+differs/)
    page.wrapper.unmount()
  })

  it('keeps it beside the draft, and forgets it when it is told to', async () => {
    const first = await open()
    await first.settled(() => expect(useFoundStore().readings).toHaveLength(1))
    await first.settled(() => expect(first.rowOf('AllowFederatedUsers')).toContain('differs'))
    const forget = first.wrapper.findAll('button').find((each) => each.text().startsWith('Forget'))
    await forget?.trigger('click')
    await first.settled(() => expect(first.rowOf('AllowFederatedUsers')).toContain('not shown'))
    first.wrapper.unmount()
    const again = await open()
    await again.settled(() => expect(again.rowOf('AllowFederatedUsers')).toContain('not shown'))
    expect(useFoundStore().readings).toEqual([])
    again.wrapper.unmount()
  })

  it('shows what differs alone where that is asked for', async () => {
    const page = await open()
    await page.read(EDGE)
    await page.settled(() => expect(page.rowOf('AllowFederatedUsers')).toContain('differs'))
    await page.choose('verify.shown', 'What differs')
    expect(page.wrapper.findAll('.verdict--differs')).toHaveLength(1)
    expect(page.wrapper.findAll('.verdict--not-shown')).toHaveLength(0)
    page.wrapper.unmount()
  })

  it('says that there is nothing to compare where a draft wants nothing', async () => {
    const page = await open(draftOf({ id: 'ended', kind: 'new', asOf: '2026-11-21' }))
    await page.settled(() => expect(page.wrapper.text()).toContain('nothing to compare'))
    page.wrapper.unmount()
  })
})
