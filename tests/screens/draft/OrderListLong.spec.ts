// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import OrderList from '../../../src/screens/draft/OrderList.vue'

const tasks = Array.from({ length: 250 }, (_, at) => ({
  id: `submit.${at}`,
  title: `Submit part ${at}`,
  why: '',
  when: 'now',
  state: 'ready' as const,
}))

const global = { stubs: { RouterLink: RouterLinkStub } }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('a long order of work is drawn by and by, to its end', async () => {
  const wrapper = mount(OrderList, { props: { tasks }, global })
  expect(wrapper.findAll('li')).toHaveLength(100)
  await vi.runAllTimersAsync()
  expect(wrapper.findAll('li')).toHaveLength(250)
  expect(wrapper.findAll('li').at(-1)?.text()).toContain('Submit part 249')
})

it('printed, all of it is there at once', async () => {
  const wrapper = mount(OrderList, { props: { tasks }, global })
  dispatchEvent(new Event('beforeprint'))
  await wrapper.vm.$nextTick()
  expect(wrapper.findAll('li')).toHaveLength(250)
  dispatchEvent(new Event('afterprint'))
})
