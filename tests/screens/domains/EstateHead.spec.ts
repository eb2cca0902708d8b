// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EstateHead from '../../../src/screens/domains/EstateHead.vue'
import { findingOf } from '../../fixtures/findings'
import { edgesOf } from '../../fixtures/requests'

const [edge] = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
const head = (props: object = {}) =>
  mount(EstateHead, {
    props: {
      edge: edge!,
      number: 2,
      part: null,
      asksBefore: false,
      findingAt: () => undefined,
      readAs: () => null,
      ...props,
    },
  })

describe('the head of an Access Edge in the table of a large estate', () => {
  it('is a group named by its number, with a count of its domains', () => {
    expect(head().get('[role=group]').attributes('aria-label')).toBe('Access Edge 2')
    expect(head().get('.estate__count').text()).toBe('2 domains')
    const [small] = edgesOf(['', ['']])
    expect(head({ edge: small }).get('.estate__count').text()).toBe('1 domain')
  })

  it('names the request that carries it where there are several', () => {
    expect(head({ part: 3 }).text()).toContain('Request 3')
  })

  it('asks for the FQDN submitted before in an update only', () => {
    const labels = (asksBefore: boolean) =>
      head({ asksBefore })
        .findAll('label')
        .map((label) => label.text())
    expect(labels(false)).not.toContain('FQDN submitted before')
    expect(labels(true)).toContain('FQDN submitted before')
  })

  it('says at its field what was found there', () => {
    const findingAt = (field: string) => (field === 'edge.e0.fqdn' ? findingOf() : undefined)
    expect(head({ findingAt }).text()).toContain(findingOf().title)
  })

  it('hands on what is typed, and what its buttons ask for', async () => {
    const wrapper = head({ asksBefore: true })
    await wrapper.get('[id="edge.e0.fqdn"]').setValue('access.contoso.com')
    await wrapper.get('[id="edge.e0.before"]').setValue('old.contoso.com')
    for (const button of wrapper.findAll('.estate__edge-acts button')) await button.trigger('click')
    expect(wrapper.emitted()).toMatchObject({
      fqdn: [['access.contoso.com']],
      before: [['old.contoso.com']],
      addDomain: [[]],
      remove: [[]],
    })
  })
})
