// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import TextField from '../../src/ui/TextField.vue'

const render = (modelValue: string, type: 'text' | 'datetime-local') =>
  mount(TextField, { props: { id: 'at', label: 'Submitted at', modelValue, type } })

it('has a moment for paper in the form of all papers, whatever the browser shows', () => {
  expect(render('2019-03-22T16:05', 'datetime-local').get('.print-only').text()).toBe(
    '22 March 2019, 16:05',
  )
})

it('has none where no moment was entered, or where a text says it', () => {
  expect(render('', 'datetime-local').find('.print-only').exists()).toBe(false)
  expect(render('2019-03-22T16:05', 'text').find('.print-only').exists()).toBe(false)
})
