// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ContactList from '../../../src/screens/contacts/ContactList.vue'
import { findingOf } from '../../fixtures/findings'

const domains = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `d${at}`, name: `n${at}.com`, contact: '' }))
const list = (count: number, messages = new Map()) =>
  mount(ContactList, { props: { domains: domains(count), messages } })
const labels = (wrapper: ReturnType<typeof list>) =>
  wrapper.findAll('label').map((label) => label.text())

describe('a contact for each domain', () => {
  it('has a field named by each domain', async () => {
    const wrapper = list(2)
    expect(labels(wrapper)).toEqual(['Contact e-mail for n0.com', 'Contact e-mail for n1.com'])
    await wrapper.get('[id="contact.d1"]').setValue('eva@n1.com')
    expect(wrapper.emitted('change')).toEqual([['d1', 'eva@n1.com']])
  })

  it('says what to do first where there are none', () => {
    expect(list(0).text()).toContain('There are no SIP domains yet.')
  })

  it('says at a field what was found there', () => {
    const wrapper = list(1, new Map([['contact.d0', findingOf({ title: 'Is this meant?' })]]))
    expect(wrapper.get('.field__error').text()).toBe('Is this meant?')
  })

  it('draws a hundred of thousands, more on demand, and finds one by its name', async () => {
    const wrapper = list(5_000)
    expect(labels(wrapper)).toHaveLength(101)
    await wrapper.get('button').trigger('click')
    expect(labels(wrapper)).toHaveLength(201)
    await wrapper.get('[id="contacts.find"]').setValue(' N4999 ')
    expect(labels(wrapper)).toEqual(['Find a name', 'Contact e-mail for n4999.com'])
  })
})
