// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TopologyPreview from '../../../src/screens/import/TopologyPreview.vue'

const EDGE = {
  id: 'e1',
  pool: 'edge.contoso.local',
  site: 'Redmond',
  machines: 2,
  fqdn: 'sip.contoso.com',
  refused: null,
  federation: true,
}
const DOMAIN = { name: 'contoso.com', home: 'e1', isDefault: true, because: 'name' as const }
const preview = (props: object = {}) =>
  mount(TopologyPreview, {
    props: {
      kind: 'builder' as const,
      sites: ['Redmond'],
      edges: [EDGE],
      domains: [DOMAIN],
      refused: [],
      routes: null,
      dropped: [],
      ...props,
    },
    // Its rows are drawn by the height of the window, which there is none of here.
    global: {
      stubs: {
        VirtualTable: {
          props: ['count'],
          template:
            '<table><tr v-for="at in count"><slot name="row" :index="at - 1" /></tr></table>',
        },
      },
    },
  })

describe('what a topology says', () => {
  it('shows each Edge with its servers and whether federation is on', () => {
    const text = preview({
      edges: [EDGE, { ...EDGE, id: 'e2', federation: false, fqdn: null }],
    }).text()
    expect(text).toContain('Redmond, 2 servers')
    expect(text).toContain('✓ on')
    expect(text).toContain('! off')
    expect(text).toContain('none in this file')
  })

  it('hands on the Edge that is chosen for a domain, to decide later, or to leave it out', async () => {
    const wrapper = preview()
    const choice = wrapper.get('select[aria-label="Access Edge of contoso.com"]')
    await choice.setValue('')
    await choice.setValue('-')
    await choice.setValue('e1')
    expect(wrapper.emitted('assign')).toEqual([
      ['contoso.com', ''],
      ['contoso.com', null],
      ['contoso.com', 'e1'],
    ])
  })

  it('offers no Edge that a request cannot take, and says why', () => {
    const refused = { ...EDGE, id: 'e2', fqdn: 'sip.contoso.local', refused: 'not public' }
    const wrapper = preview({ edges: [EDGE, refused] })
    expect(wrapper.findAll('select option').map((each) => each.text())).toEqual([
      'sip.contoso.com',
      'Decide later',
      'Leave out',
    ])
    expect(wrapper.text()).toContain('not public')
  })

  it('folds many refused domains, and shows all of them when asked', async () => {
    const refused = Array.from({ length: 25 }, (_, at) => ({
      name: `d${String(at)}.local`,
      why: 'x',
    }))
    const wrapper = preview({ refused })
    expect(wrapper.findAll('.topology__refused li')).toHaveLength(20)
    const all = wrapper.findAll('button').find((each) => each.text() === 'Show all 25')
    await all?.trigger('click')
    expect(wrapper.findAll('.topology__refused li')).toHaveLength(25)
  })

  it('tells what was left out', () => {
    const wrapper = preview({ dropped: [{ what: '<b>x</b>', why: 'no name' }] })
    expect(wrapper.get('summary').text()).toBe('1 thing was left out')
    expect(wrapper.find('b').exists()).toBe(false)
  })
})
