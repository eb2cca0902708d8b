// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import HostField from '../../../src/screens/draft/HostField.vue'
import { findingOf } from '../../fixtures/findings'

const field = (props: object = {}) =>
  mount(HostField, {
    props: { id: 'domain.d1', label: 'SIP domain', modelValue: '', ...props },
    attachTo: document.body,
  })

describe('a field for a host name', () => {
  it('has its label, seen or not', () => {
    for (const hideLabel of [false, true])
      expect(field({ hideLabel }).get('label').attributes('for')).toBe('domain.d1')
  })

  it('hands on what is typed, letter by letter as it is', async () => {
    const wrapper = field()
    await wrapper.get('input').setValue(' SIP:Bob@Contoso.com ')
    expect(wrapper.emitted('update:modelValue')).toEqual([[' SIP:Bob@Contoso.com ']])
  })

  it('says how it was read, in the description of the field', () => {
    const wrapper = field({ modelValue: 'CONTOSO.com', readAs: 'contoso.com' })
    const said = wrapper.get(`[id="${wrapper.get('input').attributes('aria-describedby')}"]`)
    expect(said.text()).toBe('Read as contoso.com')
  })

  it('is marked for a blocker, not for a warning', () => {
    expect(field({ finding: findingOf() }).get('input').attributes('aria-invalid')).toBe('true')
    const warned = field({ finding: findingOf({ severity: 'warning' }) })
    expect(warned.get('input').attributes('aria-invalid')).toBeUndefined()
  })

  it('takes the focus over from the button that mends it', async () => {
    const wrapper = field({ finding: findingOf() })
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('fix')).toEqual([[findingOf()]])
    expect(document.activeElement).toBe(wrapper.get('input').element)
  })

  it('asks for the next row on Enter and does not send the form', async () => {
    const wrapper = field()
    await wrapper.get('input').trigger('keydown', { key: 'Enter' })
    expect(wrapper.emitted('enter')).toHaveLength(1)
  })

  it('takes the Enter that ends a composition for nothing else', async () => {
    const wrapper = field()
    await wrapper.get('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(wrapper.emitted('enter')).toBeUndefined()
  })
})
