// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import AnswerList from '../../../src/screens/review/AnswerList.vue'

const row = { field: 'agreement.number', label: 'Number', values: ['V1'], code: true, used: true }
const list = (change: Partial<typeof row>) =>
  mount(AnswerList, {
    props: { title: 'Agreement', rows: [{ ...row, ...change }], linkTo: (field) => `/x?${field}` },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })

describe('the answers of a step', () => {
  it('are shown with a link to each field, named by it', () => {
    const wrapper = list({})
    expect(wrapper.get('dt').text()).toBe('Number')
    expect(wrapper.get('dd').text()).toBe('V1')
    const link = wrapper.getComponent(RouterLinkStub)
    expect(link.text()).toBe('Change Number')
    expect(link.props('to')).toBe('/x?agreement.number')
  })

  it('say where none was given, and where one is not used', () => {
    expect(list({ values: [] }).get('dd').text()).toBe('Not provided')
    expect(list({ used: false }).get('dd').text()).toContain('not used')
  })

  it('come some at a time where there are many', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => ({ ...row, field: `edge.${at}.fqdn` }))
    const wrapper = list({})
    await wrapper.setProps({ rows })
    expect(wrapper.findAll('dt')).toHaveLength(30)
    await wrapper.get('button').trigger('click')
    expect(wrapper.findAll('dt')).toHaveLength(60)
    expect(wrapper.get('button').text()).toBe('Show 10 more of 70')
    await wrapper.get('button').trigger('click')
    expect(wrapper.find('button').exists()).toBe(false)
  })

  it('are all there for the printer', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => ({ ...row, field: `edge.${at}.fqdn` }))
    const wrapper = list({})
    await wrapper.setProps({ rows })
    dispatchEvent(new Event('beforeprint'))
    await nextTick()
    expect(wrapper.findAll('dt')).toHaveLength(70)
  })

  it('show markup as text', () => {
    const evil = '<img src=x onerror=alert(1)>'
    const wrapper = list({ values: [evil], label: evil })
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.get('dd').text()).toBe(evil)
  })
})
