// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OrderList from '../../../src/screens/draft/OrderList.vue'

const tasks = [
  {
    id: 'tell-users',
    title: 'Tell the users',
    why: 'They care.',
    when: 'done 21 Nov 2026',
    state: 'done',
  },
  { id: 'snapshot', title: 'Write it down', why: 'To go back.', when: 'now', state: 'ready' },
  {
    id: 'wait-24-hours',
    title: 'Wait 24 hours',
    why: 'Or do it again.',
    when: 'until tomorrow',
    state: 'waiting',
    tickable: false,
  },
  { id: 'submit', title: 'Submit', why: 'Last.', when: 'after step 3', state: 'blocked' },
  { id: 'close-ports', title: 'Close', why: 'Never.', when: 'not needed', state: 'not-needed' },
] as const

const LINKS = { global: { stubs: { RouterLink: RouterLinkStub } } }
const list = (tickable = false) => mount(OrderList, { props: { tasks, tickable }, ...LINKS })

describe('the order of work', () => {
  it('is a list with a name, one item a task', () => {
    const wrapper = list()
    expect(wrapper.get('ol').attributes()).toMatchObject({
      'aria-label': 'Order of work',
      role: 'list',
    })
    expect(wrapper.findAll('li')).toHaveLength(tasks.length)
  })

  it('says number, title, reason, state in words and time of each', () => {
    const items = list()
      .findAll('li')
      .map((item) => [
        item.get('.order__number').text(),
        ...item.findAll('p').map((line) => line.text().replace(/\s+/g, ' ')),
      ])
    expect(items).toEqual([
      ['1.', 'Tell the users', 'They care.', '✓ Done 21 Nov 2026'],
      ['2.', 'Write it down', 'To go back.', '→ Ready'],
      ['3.', 'Wait 24 hours', 'Or do it again.', '… Waiting until tomorrow'],
      ['4.', 'Submit', 'Last.', '○ Not yet after step 3'],
      ['5.', 'Close', 'Never.', '– Not needed'],
    ])
  })

  it('leads from a task to its document', () => {
    const paper = '/drafts/1/documents?paper=dns'
    const wrapper = mount(OrderList, { props: { tasks: [{ ...tasks[1], paper }] }, ...LINKS })
    const link = wrapper.getComponent(RouterLinkStub)
    expect([link.text(), link.props('to')]).toEqual(['Its document: Write it down', paper])
  })

  it('has no boxes where nothing is ticked', () => {
    expect(list().findAll('input')).toHaveLength(0)
  })
})

describe('ticking', () => {
  it('has a box named by the task for each that is ticked by hand', () => {
    const wrapper = list(true)
    const names = wrapper
      .findAll('input')
      .map((box) => wrapper.get(`label[for="${box.attributes('id')}"]`).text())
    expect(names).toEqual(['Tell the users', 'Write it down', 'Submit'])
  })

  it('describes the box by the reason and the time', () => {
    const wrapper = list(true)
    const [, box] = wrapper.findAll('input')
    const ids = box?.attributes('aria-describedby')?.split(' ') ?? []
    const texts = ids.map((id) => wrapper.get(`[id="${id}"]`).text())
    expect(texts[0]).toBe('To go back.')
    expect(texts[1]).toContain('Ready')
  })

  it('shows what is done and says what was ticked or taken back', async () => {
    const wrapper = list(true)
    const [done, ready] = wrapper.findAll<HTMLInputElement>('input')
    expect([done?.element.checked, ready?.element.checked]).toEqual([true, false])
    await ready?.setValue(true)
    await done?.setValue(false)
    expect(wrapper.emitted('tick')).toEqual([
      ['snapshot', true],
      ['tell-users', false],
    ])
  })

  it('takes a tick back that changed nothing', async () => {
    const wrapper = list(true)
    const [, ready] = wrapper.findAll<HTMLInputElement>('input')
    await ready?.setValue(true)
    await wrapper.vm.$nextTick()
    expect(ready?.element.checked).toBe(false)
  })

  it('keeps a tick that made the task done', async () => {
    const wrapper = list(true)
    const [, ready] = wrapper.findAll<HTMLInputElement>('input')
    const ticked = ready?.setValue(true)
    await wrapper.setProps({
      tasks: tasks.map((task) => (task.id === 'snapshot' ? { ...task, state: 'done' } : task)),
    })
    await ticked
    expect(ready?.element.checked).toBe(true)
  })

  it('shows markup in a text as text', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const wrapper = mount(OrderList, {
      ...LINKS,
      props: { tasks: [{ ...tasks[1], title: evil, why: evil, when: evil }], tickable: true },
    })
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.text()).toContain(evil)
  })
})
