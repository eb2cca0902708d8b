// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import TextField from '../../src/ui/TextField.vue'
import { provideWhy } from '../../src/ui/useWhy'

const Page = defineComponent({
  components: { TextField },
  setup: () => {
    provideWhy((field) => (field === 'agreement.number' ? `/guide/site?from=${field}` : null))
  },
  template: `<TextField id="agreement.number" label="Number" model-value="" />
    <TextField id="contacts.find" label="Find" model-value="" />`,
})
const stubs = { RouterLink: RouterLinkStub }

describe('the “Why?” of a field', () => {
  it('leads to its place in the guide, and says whose it is', () => {
    const links = mount(Page, { global: { stubs } }).findAllComponents(RouterLinkStub)
    expect(links).toHaveLength(1)
    expect(links[0]?.props('to')).toBe('/guide/site?from=agreement.number')
    expect(links[0]?.text()).toBe('Why? Number')
  })

  it('is not there outside a draft', () => {
    const wrapper = mount(TextField, {
      props: { id: 'agreement.number', label: 'Number', modelValue: '' },
      global: { stubs },
    })
    expect(wrapper.findComponent(RouterLinkStub).exists()).toBe(false)
    expect(wrapper.get('label').text()).toBe('Number')
  })
})
