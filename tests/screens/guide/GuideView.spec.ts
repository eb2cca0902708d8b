// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import GuideView from '../../../src/screens/guide/GuideView.vue'
import { GUIDE } from '../../../src/guide/topics/topics'

async function open(address: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/guide/:topic?', component: GuideView, props: true },
      { path: '/:rest(.*)*', component: { template: '<p>elsewhere</p>' } },
    ],
  })
  await router.push(address)
  const wrapper = mount(
    { template: '<RouterView />' },
    { global: { plugins: [router, createPinia()] }, attachTo: document.body },
  )
  await flushPromises()
  return { wrapper, router }
}
const topics = GUIDE.flatMap((part) => part.topics)

describe('the guide', () => {
  afterEach(() => document.body.replaceChildren())

  it('opens with all its topics', async () => {
    const { wrapper } = await open('/guide')
    expect(wrapper.get('main h1').text()).toBe('Guide')
    const links = wrapper.findAll('main li a').map((link) => link.attributes('href'))
    expect(links).toEqual(topics.map(({ id }) => `/guide/${id}`))
  })

  it.each(topics.map(({ id, title }) => [id, title]))('shows %s', async (id, title) => {
    const { wrapper } = await open(`/guide/${id}`)
    expect(wrapper.get('h1').text()).toBe(title)
    expect(wrapper.get('nav [aria-current=page]').text()).toBe(title)
    const headings = topics.find((topic) => topic.id === id)?.sections.map((s) => s.title)
    expect(wrapper.findAll('article section > h2').map((h) => h.text())).toEqual(headings)
  })

  it('says so where a page does not exist, and lists those that do', async () => {
    const { wrapper } = await open('/guide/nothing')
    expect(wrapper.get('h1').text()).toMatch(/does not exist/)
    expect(wrapper.findAll('main li a').length).toBe(topics.length)
  })

  it('leads back to the field that asked, and keeps the way while one reads on', async () => {
    const from = '/drafts/7f1c/domains?field=domain.1'
    const { wrapper, router } = await open(
      `/guide/edges?from=${encodeURIComponent(from)}#sip-domain`,
    )
    expect(document.activeElement?.id).toBe('sip-domain')
    await wrapper.get('nav[aria-label=Guide] a[href^="/guide/names"]').trigger('click')
    await flushPromises()
    const back = wrapper.findAll('a').find((link) => link.text().includes('Back to the field'))
    await back?.trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe(from)
  })

  it.each(['https://example.com', 'javascript:alert(1)', '//example.com', '/tools/address'])(
    'does not lead back to %s',
    async (from) => {
      const { wrapper } = await open(`/guide/edges?from=${encodeURIComponent(from)}`)
      expect(wrapper.text()).not.toContain('Back to the field')
    },
  )

  it('finds while typing and goes there', async () => {
    const { wrapper, router } = await open('/guide')
    const box = wrapper.get('input[type=search]')
    await box.trigger('focus')
    await box.setValue('how long does it take')
    await vi.waitFor(() => expect(wrapper.text()).toContain('results shown'))
    await box.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/guide/faq#how-long')
    expect(document.activeElement?.id).toBe('how-long')
  })

  it('copies a topic as text', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    const { wrapper } = await open('/guide/order')
    const button = wrapper.findAll('button').find((each) => each.text() === 'Copy as text')
    await button?.trigger('click')
    await vi.waitFor(() => expect(writeText).toHaveBeenCalledOnce())
    expect(String(writeText.mock.calls.flat()[0])).toMatch(/^Order of work and waiting times\n=+/)
    await flushPromises()
    expect(wrapper.get('article [role=status]').text()).toBe('Copied.')
    vi.unstubAllGlobals()
  })

  it('draws the status over the years', async () => {
    const { wrapper } = await open('/guide/status')
    expect(wrapper.get('figure.timeline').text()).toContain('Skype 1 May 2013 – 5 May 2025')
  })
})
