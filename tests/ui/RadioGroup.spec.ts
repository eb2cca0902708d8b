// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import RadioGroup from '../../src/ui/RadioGroup.vue'
import { provideWhy } from '../../src/ui/useWhy'

const props = {
  id: 'eligibility.trial',
  label: 'Do you want a trial first?',
  choices: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No', hint: 'Most do not.' },
  ],
  modelValue: null as string | null,
}

describe('a group of radio buttons', () => {
  it('is named by its question', () => {
    const wrapper = mount(RadioGroup, { props })
    const group = wrapper.get('[role=radiogroup]')
    expect(group.attributes('id')).toBe('eligibility.trial')
    expect(wrapper.get(`[id="${group.attributes('aria-labelledby')}"]`).text()).toBe(props.label)
  })

  it('has its “Why?” after the words of the question, outside its name', () => {
    const page = {
      components: { RadioGroup },
      setup: () => {
        provideWhy(() => '/guide/faq')
        return { props }
      },
      template: '<RadioGroup v-bind="props" />',
    }
    const wrapper = mount(page, { global: { stubs: { RouterLink: RouterLinkStub } } })
    const named = wrapper.get('[role=radiogroup]').attributes('aria-labelledby')
    expect(wrapper.get(`[id="${named}"]`).text()).toBe(props.label)
    expect(wrapper.get(`[id="${named}"] + .why`).text()).toBe(`Why? ${props.label}`)
  })

  it('hands on what is chosen', async () => {
    const wrapper = mount(RadioGroup, { props })
    await wrapper.get('input[value=no]').setValue(true)
    expect(wrapper.emitted('update:modelValue')).toEqual([['no']])
  })

  it('shows the choice made elsewhere', async () => {
    const wrapper = mount(RadioGroup, { props })
    await wrapper.setProps({ modelValue: 'yes' })
    expect((wrapper.get('input[value=yes]').element as HTMLInputElement).checked).toBe(true)
  })

  it('describes itself by its hint and its error, and says that something is wrong', () => {
    const wrapper = mount(RadioGroup, {
      props: { ...props, hint: 'A hint', error: 'Say yes or no' },
    })
    const group = wrapper.get('[role=radiogroup]')
    const described = (group.attributes('aria-describedby') ?? '')
      .split(' ')
      .map((id) => wrapper.get(`[id="${id}"]`).text())
    expect(described).toEqual(['A hint', 'Say yes or no'])
    expect(group.attributes('aria-invalid')).toBe('true')
  })

  it('keeps two groups on a page apart', () => {
    const page = mount({
      components: { RadioGroup },
      setup: () => ({ props }),
      template:
        '<div><RadioGroup v-bind="props" id="a" /><RadioGroup v-bind="props" id="b" /></div>',
    })
    const names = page.findAll('input').map((input) => input.attributes('name'))
    expect(new Set(names).size).toBe(2)
  })
})
