// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EdgeCard from '../../../src/screens/domains/EdgeCard.vue'
import { discover } from '../../../src/names/discovery'
import { edgesOf } from '../../fixtures/requests'
import { findingOf } from '../../fixtures/findings'

const [edge] = edgesOf(['sip.contoso.com', ['contoso.com', 'fabrikam.com']])
const card = (props: object = {}) =>
  mount(EdgeCard, {
    props: {
      edge: edge!,
      number: 2,
      part: null,
      asksBefore: false,
      removable: true,
      findingAt: () => undefined,
      readAs: () => null,
      discover: (domain: string, fqdn: string) =>
        domain ? { ...discover(domain, fqdn), isNeeded: true } : null,
      ...props,
    },
  })
type Card = ReturnType<typeof card>
const button = (wrapper: Card, name: string) =>
  wrapper
    .findAll('button')
    .find((each) => (each.attributes('aria-label') ?? each.text()).endsWith(name))

describe('the card of an Access Edge', () => {
  it('is a group named by its number', () => {
    expect(card().get('[role=group]').attributes('aria-label')).toBe('Access Edge 2')
  })

  it('says of each domain whether partner discovery finds it', () => {
    const rows = card().findAll('tbody tr')
    expect(rows.map((row) => row.get('.tag').text().replace(/\s+/g, ' '))).toEqual([
      '✓ name matches',
      '! add sip.fabrikam.com',
    ])
  })

  it('asks for the FQDN submitted before in an update only', () => {
    const labels = (wrapper: Card) => wrapper.findAll('label').map((label) => label.text())
    expect(labels(card())).not.toContain('FQDN submitted before')
    expect(labels(card({ asksBefore: true }))).toContain('FQDN submitted before')
  })

  it('hands on each change with the row that it is of', async () => {
    const wrapper = card()
    await wrapper.get('[id="edge.e0.fqdn"]').setValue('access.contoso.com')
    await wrapper.get('[id="domain.e0d1"]').setValue('adatum.com')
    await button(wrapper, 'Remove contoso.com')?.trigger('click')
    await button(wrapper, 'Add SIP domain')?.trigger('click')
    await button(wrapper, 'Remove Access Edge 2')?.trigger('click')
    expect(wrapper.emitted()).toMatchObject({
      fqdn: [['access.contoso.com']],
      name: [['e0d1', 'adatum.com']],
      removeDomain: [['e0d0']],
      addDomain: [[]],
      remove: [[]],
    })
  })

  it('keeps its only empty row and the only Access Edge', () => {
    const [empty] = edgesOf(['', ['']])
    const wrapper = card({ edge: empty, removable: false })
    expect(wrapper.findAll('button').map((each) => each.text())).toEqual(['+ Add SIP domain'])
  })

  it('says at each field what was found there', () => {
    const wrapper = card({
      findingAt: (field: string) => (field === 'domain.e0d1' ? findingOf() : undefined),
    })
    expect(wrapper.findAll('tbody tr')[1]?.text()).toContain(findingOf().title)
  })

  it('names the request that carries it where there are several', () => {
    expect(card({ part: 3 }).text()).toContain('Request 3')
  })
})
