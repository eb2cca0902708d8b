// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { goToField } from '../../src/composables/goToField'

describe('the way to a field', () => {
  afterEach(() => (document.body.innerHTML = ''))

  it('leads to the control of that id', () => {
    document.body.innerHTML = '<input id="domain.d1"><input id="domain.d2">'
    expect(goToField('domain.d2')).toBe(true)
    expect(document.activeElement?.id).toBe('domain.d2')
  })

  it('leads in a group to what is chosen, else to the first choice', () => {
    document.body.innerHTML =
      '<fieldset id="g"><input type="radio" id="a"><input type="radio" id="b" checked></fieldset>'
    goToField('g')
    expect(document.activeElement?.id).toBe('b')
    document.querySelector<HTMLInputElement>('#b')!.checked = false
    goToField('g')
    expect(document.activeElement?.id).toBe('a')
  })

  it('leads to a part without controls itself', () => {
    document.body.innerHTML = '<div id="domains.edges" tabindex="-1"></div>'
    expect(goToField('domains.edges')).toBe(true)
    expect(document.activeElement?.id).toBe('domains.edges')
  })

  it('says when the field is not on this page', () => {
    expect(goToField('contacts.email')).toBe(false)
  })
})
