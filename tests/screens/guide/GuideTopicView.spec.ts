// @vitest-environment happy-dom
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { topicPaper } from '../../../src/documents/topicPaper'
import type { GuideSection, GuideTopic } from '../../../src/guide/topic'
import { toText } from '../../../src/paper/text'
import GuideTopicView from '../../../src/screens/guide/GuideTopicView.vue'

const section = (id: string, more: Partial<GuideSection> = {}): GuideSection => ({
  id,
  title: `About ${id}`,
  statements: [{ block: { kind: 'paragraph', text: `An Access Edge, ${id}.` }, sources: ['S1'] }],
  ...more,
})
const topic = (id: GuideTopic['id'], ...sections: GuideSection[]): GuideTopic => ({
  id,
  title: 'A topic',
  lead: 'What it is about.',
  sections,
})
const FIVE = ['one', 'two', 'three', 'four', 'five'].map((id) => section(id))

describe('a topic of the guide', () => {
  let wrapper: VueWrapper
  let router: Router

  beforeEach(() => {
    router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
    })
    document.title = 'Guide – Edgewise'
  })
  afterEach(() => {
    wrapper.unmount()
    vi.unstubAllGlobals()
    Reflect.deleteProperty(document, 'execCommand')
  })

  async function open(shown: GuideTopic, { back = null as string | null, hash = '' } = {}) {
    await router.push(`/guide/${shown.id}${hash}`)
    wrapper = mount(
      { render: () => h('main', h(GuideTopicView, { topic: shown, back })) },
      { global: { plugins: [router, createPinia()] }, attachTo: document.body },
    )
    await flushPromises()
  }
  const press = (name: string) =>
    wrapper
      .findAll('button')
      .find((each) => each.text() === name)!
      .trigger('click')
  const status = () => wrapper.get('article [role=status]').text()
  const links = (selector: string) =>
    wrapper.findAll(`${selector} a`).map((link) => [link.text(), link.attributes('href')])

  it('has a list of its sections only where they are many, which keeps the way back', async () => {
    await open(topic('edges', ...FIVE.slice(1)))
    expect(wrapper.find('nav').exists()).toBe(false)
    wrapper.unmount()
    const back = '/drafts/7f1c/domains?field=domain.1'
    await open(topic('edges', ...FIVE), { back })
    const from = encodeURIComponent(back)
    expect(links('nav[aria-label="On this page"]')).toEqual(
      FIVE.map(({ id, title }) => [title, `/guide/edges?from=${from}#${id}`]),
    )
  })

  it('leads to other places, by their titles, and keeps the way back', async () => {
    const see = [{ topic: 'faq', anchor: 'how-long' }, { topic: 'names' }] as const
    const back = '/drafts/7f1c/domains'
    await open(topic('edges', section('one', { see })), { back })
    const from = `?from=${encodeURIComponent(back)}`
    expect(links('.see').map(([, to]) => to)).toEqual([
      `/guide/faq${from}#how-long`,
      `/guide/names${from}`,
    ])
    expect(links('.see').every(([text]) => text && !text.includes('/'))).toBe(true)
  })

  describe('at a section that the address names', () => {
    it('has the focus on its heading, at once and on the way', async () => {
      const shown = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockReturnValue()
      await open(topic('edges', ...FIVE), { hash: '#two' })
      expect(document.activeElement?.textContent).toBe('About two')
      await wrapper.get('nav a[href$="#four"]').trigger('click')
      await flushPromises()
      expect(document.activeElement?.textContent).toBe('About four')
      expect(shown.mock.contexts).toEqual(['two', 'four'].map((id) => document.getElementById(id)))
      shown.mockRestore()
    })

    it.each(['#gone', '#%22%3E', ''])('shows the topic where there is none: “%s”', async (hash) => {
      await open(topic('edges', section('one')), { hash })
      expect(wrapper.get('h1').text()).toBe('A topic')
      expect(document.activeElement).toBe(document.body)
    })
  })

  it('is copied as text, and that is announced', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve())
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } })
    const shown = topic('edges', section('one'))
    await open(shown)
    expect(status()).toBe('')
    await press('Copy as text')
    await vi.waitFor(() => expect(status()).toBe('Copied.'))
    expect(writeText.mock.calls).toEqual([[toText(topicPaper(shown))]])
  })

  it('says what to do where the browser does not copy', async () => {
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined })
    Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false })
    await open(topic('edges', section('one')))
    await press('Copy as text')
    await vi.waitFor(() => expect(status()).toContain('Select the text and copy it by hand.'))
  })

  it('is printed under its title, which is that of the page again afterwards', async () => {
    let printed = ''
    vi.stubGlobal('print', () => {
      dispatchEvent(new Event('beforeprint'))
      printed = document.title
      dispatchEvent(new Event('afterprint'))
    })
    await open(topic('edges', section('one')))
    await press('Print')
    expect(printed).toBe('A topic')
    expect(document.title).toBe('Guide – Edgewise')
  })

  it('explains the terms in it, but not in the glossary, which does', async () => {
    await open(topic('edges', section('one')))
    expect(wrapper.findAll('[role=tooltip]').length).toBeGreaterThan(0)
    wrapper.unmount()
    await open(topic('glossary', section('one')))
    expect(wrapper.findAll('[role=tooltip]')).toEqual([])
  })

  it('is a hand-out for users: with the tool for addresses, and its sources once at the end', async () => {
    await open(topic('edges', section('one'), section('two')))
    expect(wrapper.text()).not.toMatch(/Address tool|Sources:/)
    wrapper.unmount()
    await open(topic('end-users', section('one'), section('two')))
    expect(links('.row')).toEqual([['Address tool', '/tools/address']])
    const [said] = wrapper.findAll('.source').map((each) => each.text())
    const all = wrapper.get('.topic__sources').text()
    expect(said?.length).toBeGreaterThan(0)
    expect(all.split(said ?? '')).toHaveLength(2)
  })

  it.each([
    ['status', 'turning-points', '.timeline'],
    ['federation', 'who', 'input'],
  ] as const)('has something to see or to try in its section only: %s', async (id, at, what) => {
    await open(topic(id, section('other'), section(at)))
    await vi.waitFor(
      () => expect(wrapper.find(`[aria-labelledby=${at}] ${what}`).exists()).toBe(true),
      10_000,
    )
    const places = wrapper
      .findAll('section[aria-labelledby]')
      .filter((each) => each.find(what).exists())
    expect(places.map((each) => each.attributes('aria-labelledby'))).toEqual([at])
    wrapper.unmount()
    await open(topic('edges', section(at)))
    expect(wrapper.find(what).exists()).toBe(false)
  })
})
