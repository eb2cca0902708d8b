// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import DraftBar from '../../../src/screens/draft/DraftBar.vue'

const bar = (props: object = {}) =>
  mount(DraftBar, {
    props: {
      name: 'Contoso',
      asOf: null,
      today: '2026-11-21',
      points: [{ date: '2019-08-15', label: 'The site closes' }],
      undoable: null,
      redoable: null,
      ...props,
    },
    attachTo: document.body,
  })
const dayOf = (wrapper: ReturnType<typeof bar>) => wrapper.get<HTMLInputElement>('input[type=date]')

describe('the bar of a draft', () => {
  it('renames with every letter', async () => {
    const wrapper = bar()
    await wrapper.get('input:not([type])').setValue('Fabrikam')
    expect(wrapper.emitted('rename')).toEqual([['Fabrikam']])
  })

  it('shows the rules of today, and offers the days on which they changed', () => {
    const wrapper = bar()
    expect(dayOf(wrapper).element.value).toBe('2026-11-21')
    expect(wrapper.find('[aria-label="Use the rules of today"]').exists()).toBe(false)
    expect(wrapper.get('option').attributes('value')).toBe('2019-08-15')
  })

  it('takes another day, and today for none', async () => {
    const wrapper = bar()
    await dayOf(wrapper).setValue('2018-01-15')
    await dayOf(wrapper).setValue('')
    expect(wrapper.emitted('assessAsOf')).toEqual([['2018-01-15'], [null]])
  })

  it('goes back to today, with the focus on the day', async () => {
    const wrapper: ReturnType<typeof bar> = bar({
      asOf: '2018-01-15',
      onAssessAsOf: (asOf: null) => wrapper.setProps({ asOf }),
    })
    const today = wrapper.get<HTMLButtonElement>('[aria-label="Use the rules of today"]')
    today.element.focus()
    await today.trigger('click')
    await nextTick()
    expect(dayOf(wrapper).element.value).toBe('2026-11-21')
    expect(document.activeElement).toBe(dayOf(wrapper).element)
  })

  it('names what Undo and Redo would do, and says where there is nothing', () => {
    const names = (props: object) =>
      bar(props)
        .findAll('.draft-bar__undo button')
        .map((each) => [each.attributes('aria-label'), each.attributes('aria-disabled')])
    expect(names({ undoable: 'removed contoso.com', redoable: 'typing' })).toEqual([
      ['Undo removed contoso.com', 'false'],
      ['Redo typing', 'false'],
    ])
    expect(names({})).toEqual([
      ['Undo', 'true'],
      ['Redo', 'true'],
    ])
  })
})
