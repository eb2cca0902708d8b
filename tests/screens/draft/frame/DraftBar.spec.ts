// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { TURNING_POINTS } from '../../../../src/guide/turningPoints'
import DraftBar from '../../../../src/screens/draft/frame/DraftBar.vue'

const bar = (props: object = {}) =>
  mount(DraftBar, {
    props: {
      name: 'Contoso',
      asOf: null,
      today: '2026-11-21',
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

  it('shows the rules of today', () => {
    const wrapper = bar()
    expect(dayOf(wrapper).element.value).toBe('2026-11-21')
    expect(wrapper.find('[aria-label="Use the rules of today"]').exists()).toBe(false)
  })

  it('offers the days on which they changed as soon as the field is entered', async () => {
    const wrapper = bar()
    const list = wrapper.get('datalist')
    expect(dayOf(wrapper).attributes('list')).toBe(list.element.id)
    await dayOf(wrapper).trigger('focus')
    await vi.waitFor(() => expect(list.findAll('option')).toHaveLength(TURNING_POINTS.length))
    expect(list.findAll('option').map((each) => each.attributes('value'))).toContain('2019-08-15')
  })

  it('takes another day, and today for none', async () => {
    const wrapper = bar()
    await dayOf(wrapper).setValue('2018-01-15')
    await dayOf(wrapper).setValue('')
    expect(wrapper.emitted('assessAsOf')).toEqual([['2018-01-15'], [null]])
  })

  it.each([
    ['left', 'blur', {}],
    ['ended with Enter', 'keydown', { key: 'Enter' }],
  ])('takes a day that is typed once it is %s', async (_, event, init) => {
    const wrapper = bar()
    const field = dayOf(wrapper)
    for (const value of ['', '2026-01-21', '0002-01-21', '2019-01-21']) {
      await field.trigger('keydown', { key: '1' })
      field.element.value = value
      await field.trigger('input')
      // A page that is drawn again meanwhile does not take it back.
      await wrapper.setProps({ name: value })
      expect(field.element.value).toBe(value)
    }
    expect(wrapper.emitted('assessAsOf')).toBeUndefined()
    await field.trigger(event, init)
    expect(wrapper.emitted('assessAsOf')).toEqual([['2019-01-21']])
  })

  it('takes no day where a key only goes through the field', async () => {
    const wrapper = bar()
    await dayOf(wrapper).trigger('keydown', { key: 'Tab' })
    await dayOf(wrapper).trigger('blur')
    expect(wrapper.emitted('assessAsOf')).toBeUndefined()
  })

  it('has the day of before again where one is left half typed', async () => {
    const wrapper = bar()
    await dayOf(wrapper).trigger('keydown', { key: '1' })
    await dayOf(wrapper).setValue('')
    await dayOf(wrapper).trigger('blur')
    expect(wrapper.emitted('assessAsOf')).toBeUndefined()
    expect(dayOf(wrapper).element.value).toBe('2026-11-21')
  })

  it('takes a day of the calendar at once, which the space bar opens', async () => {
    const wrapper = bar()
    await dayOf(wrapper).trigger('keydown', { key: ' ' })
    await dayOf(wrapper).setValue('2018-01-15')
    expect(wrapper.emitted('assessAsOf')).toEqual([['2018-01-15']])
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

  it('offers three days by name, in a list of its own', async () => {
    const wrapper: ReturnType<typeof bar> = bar({
      onAssessAsOf: (asOf: string | null) => wrapper.setProps({ asOf }),
    })
    const list = wrapper.get<HTMLSelectElement>('select')
    expect(wrapper.get(`label[for="${list.element.id}"]`).text()).toBe('Named days')
    expect(list.findAll('option').map((each) => each.text())).toEqual([
      '22 March 2019 – the FAQ’s last edition',
      '14 August 2019 – last day before the announced closing',
      'Today',
    ])
    for (const day of ['2019-03-22', '2019-08-14']) {
      await list.setValue(day)
      expect(dayOf(wrapper).element.value).toBe(day)
    }
    await list.setValue('')
    expect(dayOf(wrapper).element.value).toBe('2026-11-21')
    expect(wrapper.emitted('assessAsOf')).toEqual([['2019-03-22'], ['2019-08-14'], [null]])
  })

  it('shows which named day is chosen, and where it is another one', async () => {
    const wrapper = bar()
    const shown = () => wrapper.get<HTMLSelectElement>('select').element.selectedOptions[0]?.text
    for (const [asOf, label] of [
      [null, 'Today'],
      ['2018-01-15', 'Another day'],
      ['2019-03-22', '22 March 2019 – the FAQ’s last edition'],
      ['2019-08-15', 'Another day'],
      ['2026-11-21', 'Today'],
    ] as const) {
      await wrapper.setProps({ asOf })
      expect(shown()?.trim(), String(asOf)).toBe(label)
    }
  })

  it('gives the name to be written over', async () => {
    const wrapper = bar()
    const field = wrapper.get<HTMLInputElement>('input:not([type])').element
    const rename = wrapper.findAll('button').find((each) => each.text() === 'Rename')
    await rename?.trigger('click')
    expect(document.activeElement).toBe(field)
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 'Contoso'.length])
  })
})
