// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import EstateRow from '../../../src/screens/domains/EstateRow.vue'
import { discover } from '../../../src/names/discovery'
import { findingOf } from '../../fixtures/findings'
import { edgesOf } from '../../fixtures/requests'

const row = (name: string, props: object = {}) =>
  mount(EstateRow, {
    props: {
      domain: edgesOf(['', [name]])[0]!.domains[0]!,
      edge: 'sip.contoso.com',
      finding: undefined,
      readAs: null,
      discovery: name ? { ...discover(name, 'sip.contoso.com'), isNeeded: true } : null,
      selected: false,
      ...props,
    },
  })

describe('a SIP domain in the table of a large estate', () => {
  it('names its Access Edge, and says whether partner discovery finds it', () => {
    const cell = row('fabrikam.com').get('.estate__edge')
    expect(cell.get('bdi').text()).toBe('sip.contoso.com')
    expect(cell.get('.tag').text()).toContain('add sip.fabrikam.com')
  })

  it('asks for no name where none is needed', () => {
    const discovery = { ...discover('fabrikam.com', 'sip.contoso.com'), isNeeded: false }
    expect(row('fabrikam.com', { discovery }).get('.tag').text()).toBe('name differs')
  })

  it('names the domain at what can be done with it', () => {
    const labels = (name: string) =>
      row(name)
        .findAll('[aria-label]')
        .map((each) => each.attributes('aria-label'))
    expect(labels('contoso.com')).toEqual(['Select contoso.com', 'Remove contoso.com'])
    expect(labels('')).toEqual(['Select empty row', 'Remove empty row'])
  })

  it('hands on what is typed, the selection, the fix and the removal', async () => {
    const finding = findingOf()
    const wrapper = row('contoso.com', { finding })
    await wrapper.get('[id="domain.e0d0"]').setValue('adatum.com')
    await wrapper.get('[type=checkbox]').setValue(true)
    await wrapper
      .findAll('button')
      .find((each) => each.text() === finding.fix?.label)!
      .trigger('click')
    await wrapper.get('.estate__act button').trigger('click')
    expect(wrapper.emitted()).toMatchObject({
      name: [['adatum.com']],
      'update:selected': [[true]],
      fix: [[finding]],
      remove: [[]],
    })
  })
})
