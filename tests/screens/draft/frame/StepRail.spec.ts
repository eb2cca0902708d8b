// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import StepRail from '../../../../src/screens/draft/frame/StepRail.vue'

const rail = () =>
  mount(StepRail, {
    props: {
      subject: 'Contoso – new request',
      steps: [
        { id: 'eligibility', title: 'Eligibility', note: 'Done', state: 'done', to: '/1' },
        { id: 'agreement', title: 'Agreement', note: '1 problem', state: 'problem', to: '/2' },
      ],
      after: [{ id: 'summary', title: 'Summary', to: '/s' }],
      current: 'agreement',
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })

describe('the steps', () => {
  it('stand in one list, each with its state in words and none in marks alone', () => {
    const wrapper = rail()
    expect(wrapper.findAll('nav[aria-label=Steps] li')).toHaveLength(2)
    const steps = wrapper.findAllComponents(RouterLinkStub).slice(0, 2)
    expect(steps.map((step) => [step.text(), step.props('to')])).toEqual([
      ['✓EligibilityDone', '/1'],
      ['!Agreement1 problem', '/2'],
    ])
    expect(steps.every((step) => step.get('.rail__mark').attributes('aria-hidden'))).toBe(true)
  })

  it('mark the one that is open, and no other', () => {
    const marked = rail().findAll('[aria-current]')
    expect(marked.map((link) => link.attributes('aria-current'))).toEqual(['step'])
    expect(marked[0]?.text()).toContain('Agreement')
  })

  it('do not count what comes after them', () => {
    expect(rail().get('nav[aria-label="This request"]').text()).toContain('Summary')
  })

  it('unfold their names on a narrow page, and say that they did', async () => {
    const wrapper = rail()
    const toggle = wrapper.get('button')
    expect(toggle.attributes('aria-expanded')).toBe('false')
    await toggle.trigger('click')
    expect(toggle.attributes('aria-expanded')).toBe('true')
  })

  it('are one bar on a telephone, which says where one is and closes with the next step', async () => {
    const wrapper = rail()
    const bar = wrapper.get('nav[aria-label=Steps] > button')
    expect(bar.text()).toBe('Step 2 of 2')
    await bar.trigger('click')
    await wrapper.setProps({ current: 'summary' })
    expect([bar.text(), bar.attributes('aria-expanded')]).toEqual(['Steps', 'false'])
  })
})
