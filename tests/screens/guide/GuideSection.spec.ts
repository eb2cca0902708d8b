// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import GuideSection from '../../../src/screens/guide/GuideSection.vue'
import { termMarker } from '../../../src/guide/terms'
import type { GuideSection as Section } from '../../../src/guide/topic'

const EDGE = { id: 'edge', term: 'Edge', also: [], meaning: 'A server.', sources: ['S2'] }
const SECTION: Section = {
  id: 'gives',
  title: 'What it gives',
  statements: [
    {
      block: { kind: 'paragraph', text: ['An Edge. Run ', { code: 'Get-Edge' }, '. The Edge.'] },
      sources: ['S1'],
      until: '2019-08-15',
    },
    { block: { kind: 'list', ordered: true, items: ['First Edge', 'Second'] }, sources: ['S1'] },
    { block: { kind: 'code', label: 'Look', text: 'Get-It -All' }, sources: ['K'] },
  ],
  today: { text: 'Nothing.', since: '2025-05-05', sources: ['W5'] },
}
const render = (section = SECTION) =>
  mount(GuideSection, {
    props: {
      section,
      mark: termMarker([EDGE]),
      citeOf: ({ sources }: { sources: readonly string[] }) => `by ${sources.join()}`,
      links: [{ to: '/guide/names', title: 'Names' }],
    },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })

describe('a section of the guide', () => {
  it('is named by its heading, which an address leads to', () => {
    const wrapper = render()
    expect(wrapper.get('h2').attributes()).toMatchObject({ id: 'gives', tabindex: '-1' })
    expect(wrapper.get('section').attributes('aria-labelledby')).toBe('gives')
  })

  it('keeps text, lists and commands as they are', () => {
    const wrapper = render()
    expect(
      wrapper
        .get('ol')
        .findAll('li')
        .map((item) => item.text()),
    ).toEqual(['First Edge', 'Second'])
    expect(wrapper.findAll('code').map((code) => code.text())).toEqual(['Get-Edge', 'Get-It -All'])
  })

  it('explains a term once', () => {
    const hints = render().findAll('[role=tooltip]')
    expect(hints.map((hint) => hint.text())).toEqual(['A server.'])
  })

  it('names days and sources, each once in a row', () => {
    const wrapper = render()
    expect(wrapper.findAll('.days').map((days) => days.text())).toEqual(['Until 15 August 2019'])
    expect(wrapper.findAll('.source').map((source) => source.text())).toEqual([
      'by S1',
      'by K',
      'by W5',
    ])
  })

  it('says what holds today, or which of two statements', () => {
    expect(render().get('.today').text()).toContain('Since 5 May 2025: Nothing.')
    const always = { text: 'The newer one.', since: null, sources: ['S1'] }
    expect(
      render({ ...SECTION, today: always })
        .get('.today')
        .text(),
    ).toContain('What holds: ')
  })

  it('leads on', () => {
    expect(render().getComponent(RouterLinkStub).props('to')).toBe('/guide/names')
  })
})
