// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import TrackView from '../../../src/screens/track/TrackView.vue'
import { markProvisioned, markSubmitted } from '../../../src/order/track'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const open = (kind: 'new' | 'federation' | 'removal', asOf: string) =>
  openStep('track', TrackView, draftOf({ kind, asOf }))

describe('the follow-up of a draft', () => {
  it('has its clocks where something is submitted', async () => {
    const page = await open('new', '2019-03-22')
    expect(page.wrapper.text()).toContain('Mark as submitted')
    expect(page.wrapper.get('.lead').text()).toContain('Two clocks')
    page.wrapper.unmount()
  })

  it.each(['federation', 'removal'] as const)('has tasks alone for: %s', async (kind) => {
    const page = await open(kind, '2026-11-21')
    expect(page.wrapper.text()).not.toMatch(/submit|provisioned|clocks|calendar/i)
    expect(page.wrapper.findAll('input[type=checkbox]').length).toBeGreaterThan(4)
    page.wrapper.unmount()
  })

  it('has one line on what there is to check, and its own findings where it has some', async () => {
    const { wrapper, store } = await open('new', '2019-03-22')
    await vi.waitFor(() => expect(wrapper.text()).toContain('Things to check:'), 10_000)
    expect(wrapper.findAll('section[aria-label=Findings]')).toHaveLength(1)
    expect(wrapper.get('section[aria-label=Findings] a').attributes('href')).toMatch(/review$/)
    store.change(
      (draft) => markSubmitted(draft, 1, '2031-01-01T00:00:00.000Z', (typed) => typed),
      'marked',
    )
    await vi.waitFor(() => expect(wrapper.find('.findings__list').exists()).toBe(true), 10_000)
    expect(wrapper.findAll('section[aria-label=Findings]')).toHaveLength(1)
    wrapper.unmount()
  })

  it.each(['2019-03-22', '2018-01-15'])(
    'stops no clock for a confirmation that is earlier than the submission, as of %s',
    async (asOf) => {
      const { wrapper, store } = await open('new', asOf)
      store.change((draft) => {
        const submitted = markSubmitted(draft, 1, '2026-11-20T10:00:00.000Z', (typed) => typed)
        return markProvisioned(submitted, 1, '2026-11-01T10:00:00.000Z')
      }, 'marked')
      const field = () => wrapper.get<HTMLInputElement>('[id="track.1.provisionedAt"]').element
      await vi.waitFor(() => expect(field().value).toMatch(/^2026-11-01T/))
      expect(wrapper.get('.part__state').text()).not.toMatch(/^Provisioned|^Not submitted/)
      expect(wrapper.text()).not.toContain('Both clocks have stopped')
      wrapper.unmount()
    },
  )

  it('records every name that was submitted, though its table is still being fetched', async () => {
    const edges = edgesOf(['sip.bücher.de', ['bücher.de', 'contoso.com']])
    const page = await openStep('track', TrackView, draftOf({ asOf: '2018-01-15', edges }))
    const box = page.wrapper
      .findAll('label')
      .find((label) => label.text().startsWith('Submit the request'))
    await page.wrapper.get(`[id="${box?.attributes('for') ?? ''}"]`).setValue(true)
    await vi.waitFor(() => expect(page.store.draft?.track.parts).toHaveLength(1), 10_000)
    expect(page.store.draft?.track.parts[0]?.submitted).toEqual([
      { fqdn: 'sip.xn--bcher-kva.de', domains: ['xn--bcher-kva.de', 'contoso.com'] },
    ])
    page.wrapper.unmount()
  })
})
