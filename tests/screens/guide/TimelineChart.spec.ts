// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TimelineChart from '../../../src/screens/guide/TimelineChart.vue'

const SPAN = { id: 'a', label: 'Site', note: 'Closed' }
const mark = (date: string) => ({ id: date, date, label: `Day ${date}` })
const render = (props: Partial<InstanceType<typeof TimelineChart>['$props']> = {}) =>
  mount(TimelineChart, {
    props: {
      label: 'Status',
      spans: [{ ...SPAN, from: '2001-01-01', until: '2006-01-01' }],
      marks: [],
      from: '2001-01-01',
      until: '2011-01-01',
      today: '2010-01-01',
      ...props,
    },
  })
const shareOf = (style: string | undefined, name: string) =>
  Number(new RegExp(`${name}: ([\\d.]+)%`).exec(style ?? '')?.[1])

describe('a timeline', () => {
  it('draws a span to scale', () => {
    const style = render().get('.timeline__bar').attributes('style')
    expect(shareOf(style, 'inset-inline-start')).toBe(0)
    expect(shareOf(style, 'inline-size')).toBeCloseTo(50, 1)
  })

  it('draws what is still alive up to today', () => {
    const wrapper = render({ spans: [{ ...SPAN, from: '2006-01-01', until: null }] })
    expect(shareOf(wrapper.get('.timeline__bar').attributes('style'), 'inline-size')).toBeCloseTo(
      40,
      0,
    )
    expect(wrapper.text()).toContain('1 January 2006 – today')
  })

  it('keeps what reaches over its edges inside', () => {
    const wrapper = render({ spans: [{ ...SPAN, from: '1990-01-01', until: '2090-01-01' }] })
    expect(shareOf(wrapper.get('.timeline__bar').attributes('style'), 'inline-size')).toBe(100)
  })

  it('says in words what it draws', () => {
    const wrapper = render()
    expect(wrapper.get('figure').attributes('aria-label')).toBe('Status')
    expect(wrapper.get('li').text()).toBe('Site since 2001 – 1 January 2006Closed')
    expect(wrapper.get('.timeline__track').attributes('aria-hidden')).toBe('true')
  })

  it('numbers the marks in their order and lets none stand on another', () => {
    const marks = ['2005-01-01', '2005-02-01', '2005-03-01', '2009-01-01'].map(mark)
    const flags = render({ marks }).findAll('.timeline__mark')
    expect(flags.map((flag) => flag.text())).toEqual(['1', '2', '3', '4'])
    const lanes = flags.map((flag) => /--lane: (\d)/.exec(flag.attributes('style') ?? '')?.[1])
    expect(lanes).toEqual(['0', '1', '2', '0'])
  })

  it('marks every fifth year', () => {
    expect(
      render()
        .findAll('.timeline__year')
        .map((year) => year.text()),
    ).toEqual(['2005', '2010'])
  })
})
