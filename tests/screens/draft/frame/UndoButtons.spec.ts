// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import UndoButtons from '../../../../src/screens/draft/frame/UndoButtons.vue'

const buttons = (props: object = {}) =>
  mount(UndoButtons, { props: { undoable: null, redoable: null, locked: false, ...props } })
const names = (props: object) =>
  buttons(props)
    .findAll('button')
    .map((each) => [each.attributes('aria-label'), each.attributes('aria-disabled')])

describe('Undo and Redo', () => {
  it('name what they would do, and say where there is nothing', () => {
    expect(names({ undoable: 'removed contoso.com', redoable: 'typing' })).toEqual([
      ['Undo removed contoso.com', 'false'],
      ['Redo typing', 'false'],
    ])
    expect(names({})).toEqual([
      ['Undo', 'true'],
      ['Redo', 'true'],
    ])
  })

  it('each do their own', async () => {
    const wrapper = buttons({ undoable: 'typing', redoable: 'typing' })
    await wrapper.get('[aria-label^=Redo]').trigger('click')
    await wrapper.get('[aria-label^=Undo]').trigger('click')
    expect(Object.keys(wrapper.emitted()).filter((each) => each !== 'click')).toEqual([
      'redo',
      'undo',
    ])
  })

  it('cannot be pressed in a tab that reads along', () => {
    const wrapper = buttons({ undoable: 'typing', locked: true })
    expect(wrapper.findAll('button').every(({ element }) => element.disabled)).toBe(true)
  })
})
