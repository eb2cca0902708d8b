// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FindingItem from '../../../../src/screens/draft/findings/FindingItem.vue'
import { findingOf, unfixable } from '../../../fixtures/findings'

function item(props: Partial<InstanceType<typeof FindingItem>['$props']> = {}) {
  return mount(FindingItem, {
    props: {
      finding: findingOf(),
      to: '/field',
      against: [],
      cite: 'FAQ, 2019',
      why: '/guide/names',
      ...props,
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
}

describe('a finding', () => {
  it.each([
    ['blocker', 'Problem'],
    ['warning', 'Warning'],
    ['note', 'Note'],
  ] as const)('says of a %s that it is a %s', (severity, word) => {
    expect(item({ finding: findingOf({ severity }) }).text()).toContain(word)
  })

  it('leads to its field and to the guide, each by a name of its own', () => {
    const links = item().findAllComponents(RouterLinkStub)
    expect(links.map((link) => [link.text(), link.props('to')])).toEqual([
      ['The SIP domain is an Access Edge FQDN', '/field'],
      ['More in the guide about The SIP domain is an Access Edge FQDN', '/guide/names'],
    ])
  })

  it('leads to each answer that it contradicts, by the words of its question', () => {
    const one = [{ label: 'Partner organisations', to: '/partners' }]
    const two = [...one, { label: 'Hosted voice mail', to: '/voice-mail' }]
    const told = (against: typeof one) => item({ against })
    const words = (against: typeof one) => told(against).get('.finding__against').text()
    expect(words(one)).toBe('The other answer: Partner organisations')
    expect(words(two)).toBe('The other answers: Partner organisations, Hosted voice mail')
    const links = told(two).findAllComponents(RouterLinkStub)
    expect(links.map((link) => link.props('to')).slice(1, 3)).toEqual(['/partners', '/voice-mail'])
    expect(item().find('.finding__against').exists()).toBe(false)
  })

  it('is plain text where there is no field and no page', () => {
    const wrapper = item({ to: null, why: null })
    expect(wrapper.findComponent(RouterLinkStub).exists()).toBe(false)
    expect(wrapper.text()).toContain('The SIP domain is an Access Edge FQDN')
  })

  it('offers its fix by what it does, and hands itself on', async () => {
    const wrapper = item()
    expect(wrapper.get('button').text()).toBe('Use contoso.com')
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('fix')).toEqual([[findingOf()]])
  })

  it('has no button where nothing can be fixed by one', () => {
    expect(item({ finding: unfixable() }).find('button').exists()).toBe(false)
  })

  it('keeps what it rests on behind “Why?”, which opens in place', () => {
    const why = item().get('details')
    expect(why.attributes('open')).toBeUndefined()
    expect(why.get('summary').text()).toBe('Why? The SIP domain is an Access Edge FQDN')
    expect(why.text()).toContain('FAQ, 2019')
  })

  it('is a title alone where it is a note, and leads to its field from inside', () => {
    const wrapper = item({ finding: findingOf({ severity: 'note' }) })
    const note = wrapper.get('details')
    expect(note.attributes('open')).toBeUndefined()
    expect(note.get('summary').text()).toBe('Note The SIP domain is an Access Edge FQDN')
    expect(wrapper.findAll('details')).toHaveLength(1)
    const [field] = wrapper.findAllComponents(RouterLinkStub)
    expect(field?.text()).toBe('Go to the field of The SIP domain is an Access Edge FQDN')
  })
})
