// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import SummaryView from '../../../src/screens/summary/SummaryView.vue'
import { build, estate } from '../../rules/scenarios/build'
import { openStep } from '../../fixtures/step'
import type { Draft } from '../../../src/request/draft'

async function open(draft: Draft) {
  const page = await openStep('review', SummaryView, draft)
  await vi.waitFor(() => expect(page.wrapper.find('article, .paper').exists()).toBe(true), 10_000)
  await flushPromises()
  return page
}
const EDGES = estate('sip.contoso.com: contoso.com, fabrikam.com')

describe('the summary', () => {
  afterEach(() => document.body.replaceChildren())

  it('is headed by what the draft is, and holds its names', async () => {
    const { wrapper } = await open({ ...build([EDGES]), asOf: '2019-03-22' })
    expect(wrapper.get('h1').text()).toBe('Provisioning request')
    for (const name of ['sip.contoso.com', 'contoso.com', 'fabrikam.com'])
      expect(wrapper.text()).toContain(name)
  })

  it('is no request where the draft is none', async () => {
    const { wrapper } = await open({ ...build([EDGES]), kind: 'federation' })
    expect(wrapper.get('h1').text()).toBe('Federation with Microsoft 365')
  })

  it('changes how the paper shows things, in the draft itself', async () => {
    const draft = { ...build([EDGES]), asOf: '2019-03-22' }
    const { wrapper, store } = await open(draft)
    const mask = wrapper.get<HTMLInputElement>('[id="options.maskAgreement"]')
    const before = store.draft?.options.maskAgreement
    await mask.setValue(!before)
    expect(store.draft?.options.maskAgreement).toBe(!before)
  })

  it('says what to do where the browser does not allow copying', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('no'))
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'))
    const { wrapper } = await open(build([EDGES]))
    const copy = wrapper.findAll('button').find((each) => each.text() === 'Copy as text')
    await copy?.trigger('click')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Select the text below'), 10_000)
  })
})
