// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import FindingsPanel from '../../../../src/screens/draft/findings/FindingsPanel.vue'
import type { Finding } from '../../../../src/rules/finding'
import { findingOf, unfixable } from '../../../fixtures/findings'

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    findingOf({ id: `domain-is-fqdn:${at}`, title: `Domain ${at} is a server` }),
  )

function panel(here: readonly Finding[], onFix?: () => void) {
  return mount(FindingsPanel, {
    props: {
      here,
      linkTo: ({ field }) => `/${field}`,
      citeOf: () => 'FAQ',
      whyOf: () => null,
      ...(onFix && { onFix }),
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
    attachTo: document.body,
  })
}
type Panel = ReturnType<typeof panel>
const button = (wrapper: Panel, name: string) =>
  wrapper.findAll('button').find((each) => each.text() === name)
const titles = (wrapper: Panel) =>
  wrapper.findAll('.findings__list .finding__title').map((title) => title.text())

describe('the findings of a draft', () => {
  let wrapper: Panel
  afterEach(() => wrapper.unmount())

  it('say so when there are none', () => {
    wrapper = panel([])
    expect(wrapper.text()).toContain('Nothing to check.')
  })

  it('come worst first', () => {
    wrapper = panel([
      findingOf({ rule: 'wait-30-days', id: 'a', severity: 'note', title: 'Third' }),
      findingOf({ rule: 'name-space', id: 'b', severity: 'blocker', title: 'First' }),
      findingOf({ rule: 'contact-typo', id: 'c', severity: 'warning', title: 'Second' }),
    ])
    expect(titles(wrapper)).toEqual(['ProblemFirst', 'WarningSecond', 'Note Third'])
  })

  it('keep what is still to be answered apart from what is wrong', () => {
    wrapper = panel([findingOf({ missing: true, title: 'Enter the number' })])
    expect(titles(wrapper)).toEqual([])
    expect(wrapper.get('.findings__open').text()).toBe('Enter the number')
  })

  it('have the answers to give behind one line on a step, and as a list where no question is', async () => {
    wrapper = panel([findingOf({ missing: true }), findingOf({ id: 'b', missing: true })])
    const missing = () => wrapper.get('details')
    expect(missing().get('summary').text()).toBe('2 questions to answer')
    expect(missing().attributes('open')).toBeUndefined()
    await wrapper.setProps({ listed: true })
    expect(missing().attributes('open')).toBeDefined()
  })

  it('show three of a kind and the rest on demand, with the focus on the first of them', async () => {
    wrapper = panel(many(5))
    expect(titles(wrapper)).toHaveLength(3)
    const more = button(wrapper, '2 more like this')
    ;(more?.element as HTMLElement).focus()
    await more?.trigger('click')
    await nextTick()
    expect(titles(wrapper)).toHaveLength(5)
    expect(document.activeElement?.textContent).toBe('Domain 3 is a server')
  })

  it('come by the fifty where there are thousands', async () => {
    wrapper = panel(many(4_000))
    expect(titles(wrapper)).toHaveLength(3)
    await button(wrapper, '3,997 more like this')?.trigger('click')
    expect(titles(wrapper)).toHaveLength(50)
    await button(wrapper, '3,950 more like this')?.trigger('click')
    expect(titles(wrapper)).toHaveLength(100)
    expect(button(wrapper, 'Fix all 4,000')).toBeDefined()
  })

  it('fold away most of what is still to be answered', async () => {
    const missing = many(1_200).map((finding) => ({ ...finding, missing: true }))
    wrapper = panel(missing)
    const links = () => wrapper.findAll('.findings__open a')
    expect(links()).toHaveLength(10)
    const more = button(wrapper, '1,190 more to answer')
    ;(more?.element as HTMLElement).focus()
    await more?.trigger('click')
    await nextTick()
    expect(links()).toHaveLength(50)
    expect(document.activeElement?.textContent.trim()).toBe('1,150 more to answer')
  })

  it('are fixed one by one or all of a kind at once', async () => {
    wrapper = panel(many(2))
    await button(wrapper, 'Use contoso.com')?.trigger('click')
    await button(wrapper, 'Fix all 2')?.trigger('click')
    expect(wrapper.emitted('fix')).toEqual([[many(2)[0]]])
    expect(wrapper.emitted('fixAll')).toEqual([['domain-is-fqdn']])
  })

  it('offer no “Fix all” where one of a kind cannot be fixed', () => {
    wrapper = panel([...many(1), unfixable({ id: 'other' })])
    expect(button(wrapper, 'Fix all 2')).toBeUndefined()
  })

  it('take the focus when the button that fixed one is gone', async () => {
    wrapper = panel(many(1), () => wrapper.setProps({ here: [] }))
    const fix = button(wrapper, 'Use contoso.com')
    ;(fix?.element as HTMLElement).focus()
    await fix?.trigger('click')
    await nextTick()
    expect(document.activeElement).toBe(wrapper.get('h2').element)
  })

  it('say their number to a screen reader once it has settled, and not before it changed', async () => {
    vi.useFakeTimers()
    wrapper = panel(many(2))
    const said = () => wrapper.get('[role=status]').text()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(said()).toBe('')
    await wrapper.setProps({ here: many(3) })
    await wrapper.setProps({ here: [...many(1), findingOf({ missing: true })] })
    expect(said()).toBe('')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said()).toBe('Things to check: 1 problem, 1 question to answer.')
    vi.useRealTimers()
  })
})
