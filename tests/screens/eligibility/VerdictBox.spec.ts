// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import VerdictBox from '../../../src/screens/eligibility/VerdictBox.vue'
import { VERDICTS } from '../../../src/rules/eligibility/verdicts'
import { findingOf } from '../../fixtures/findings'

describe('the verdict', () => {
  it.each(Object.entries(VERDICTS))('%s is read out in words', (_, words) => {
    const wrapper = mount(VerdictBox, { props: { ...words, reasons: [] } })
    expect(wrapper.get('section').attributes('aria-label')).toBe('Verdict')
    expect(wrapper.get('[aria-live=polite]').text()).toBe(`${words.title}${words.detail}`)
    expect(wrapper.find('ul').exists()).toBe(false)
  })

  it('gives its reasons', () => {
    const wrapper = mount(VerdictBox, {
      props: { ...VERDICTS['not-yet'], reasons: [findingOf({ title: 'No CALs', detail: 'Buy.' })] },
    })
    expect(wrapper.findAll('li').map((reason) => reason.text())).toEqual(['No CALs Buy.'])
  })
})
