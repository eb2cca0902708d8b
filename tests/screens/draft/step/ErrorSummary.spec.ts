// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import ErrorSummary from '../../../../src/screens/draft/step/ErrorSummary.vue'

const errors = [{ field: 'agreement.number', message: 'Enter the agreement number' }]

describe('the error summary', () => {
  it('is not there before anybody tried to go on', () => {
    const wrapper = mount(ErrorSummary, { props: { errors, attempt: 0 } })
    expect(wrapper.find('h2').exists()).toBe(false)
  })

  it('takes the focus with each attempt that leaves something to mend', async () => {
    const wrapper = mount(ErrorSummary, {
      props: { errors, attempt: 0 },
      attachTo: document.body,
    })
    await wrapper.setProps({ attempt: 1 })
    await nextTick()
    expect(wrapper.get('h2').text()).toBe('There is a problem')
    expect(document.activeElement).toBe(wrapper.get('[role=group]').element)
    ;(document.activeElement as HTMLElement).blur()
    await wrapper.setProps({ attempt: 2 })
    await nextTick()
    expect(document.activeElement).toBe(wrapper.get('[role=group]').element)
    wrapper.unmount()
  })

  it('leads from each line to its field', async () => {
    const page = document.createElement('div')
    const field = document.createElement('input')
    field.id = 'agreement.number'
    field.scrollIntoView = () => undefined
    page.append(field)
    document.body.append(page)
    const wrapper = mount(ErrorSummary, { props: { errors, attempt: 1 } })
    await wrapper.get('a').trigger('click')
    expect(document.activeElement).toBe(field)
    page.remove()
  })

  it('names the first of many and counts the rest', () => {
    const many = Array.from({ length: 1_060 }, (_, at) => ({ field: `domain.${at}`, message: 'x' }))
    const wrapper = mount(ErrorSummary, { props: { errors: many, attempt: 1 } })
    expect(wrapper.findAll('a')).toHaveLength(50)
    expect(wrapper.findAll('li').at(-1)?.text()).toBe('and 1,010 more')
  })

  it('is not there when everything is fixed', () => {
    const wrapper = mount(ErrorSummary, { props: { errors: [], attempt: 3 } })
    expect(wrapper.find('h2').exists()).toBe(false)
  })
})
