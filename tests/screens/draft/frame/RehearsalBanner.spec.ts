// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { paperHead } from '../../../../src/documents/request/paperHead'
import type { Draft } from '../../../../src/request/draft'
import RehearsalBanner from '../../../../src/screens/draft/frame/RehearsalBanner.vue'
import { situationOf } from '../../../../src/situation/situation'
import { useFollowUpsStore } from '../../../../src/stores/followUps'
import { draftOf } from '../../../fixtures/requests'
import { summaryOf } from '../../../fixtures/summaries'

const NOW = '2026-11-21T14:05:00.000Z'
const BUTTON = 'Federate with Microsoft 365 instead'

async function banner(draft: Draft) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const screen = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: screen },
      { path: '/drafts/:id/:step', component: screen },
    ],
  })
  await router.push(`/drafts/${draft.id}/summary`)
  const situation = situationOf(draft, draft.asOf ?? '2026-11-21', NOW)
  const wrapper = mount(RehearsalBanner, {
    props: { draft, situation },
    global: { plugins: [pinia, router] },
  })
  return { wrapper, situation, address: () => router.currentRoute.value.path }
}

describe('the banner of a rehearsal', () => {
  it.each(['2019-03-22', '2019-08-14', '2020-01-15'])(
    'says under the rules of %s what the head of a paper says',
    async (asOf) => {
      const { wrapper } = await banner(draftOf({ asOf }))
      const text = wrapper.get('section[aria-label=Rehearsal] p').text()
      expect(text).toMatch(/^Rehearsal under the rules of \d+ \w+ 20\d\d\. /)
      expect(paperHead(summaryOf({ asOf, today: '2026-11-21' }), 'Any').notices).toEqual([text])
    },
  )

  it.each([null, '2026-11-21', '2025-05-05', '2031-01-01'])(
    'is not there where the rules are those of today’s stage (%s)',
    async (asOf) => {
      const { wrapper } = await banner(draftOf({ asOf }))
      expect(wrapper.find('section').exists()).toBe(false)
    },
  )

  it.each(['new', 'update', null] as const)(
    'leads from a request (%s) to federation with its Edges',
    async (kind) => {
      const draft = draftOf({ kind, asOf: '2019-03-22' })
      const { wrapper, address } = await banner(draft)
      const start = vi.spyOn(useFollowUpsStore(), 'startFederation').mockResolvedValue('made')
      expect(wrapper.get('button').text()).toBe(BUTTON)
      await wrapper.get('button').trigger('click')
      await flushPromises()
      expect(start.mock.calls).toEqual([[draft]])
      expect(address()).toBe('/drafts/made/eligibility')
    },
  )

  it('leads to the list, which says why, where federation could not be stored', async () => {
    const { wrapper, address } = await banner(draftOf({ asOf: '2019-03-22' }))
    vi.spyOn(useFollowUpsStore(), 'startFederation').mockResolvedValue(null)
    await wrapper.get('button').trigger('click')
    await flushPromises()
    expect(address()).toBe('/')
  })

  it.each(['federation', 'removal'] as const)('offers nothing else for a %s', async (kind) => {
    const { wrapper } = await banner(draftOf({ kind, asOf: '2020-01-15' }))
    expect(wrapper.get('section').text()).toContain('Different rules apply today.')
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
