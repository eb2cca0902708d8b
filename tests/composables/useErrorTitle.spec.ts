// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { useErrorTitle } from '../../src/composables/useErrorTitle'

function page() {
  const hasError = ref(false)
  document.title = 'Contacts – Edgewise'
  const wrapper = mount({ setup: () => useErrorTitle(() => hasError.value), template: '<p />' })
  return { hasError, wrapper }
}

describe('the title of a page with errors', () => {
  it('begins with them for as long as there are any', async () => {
    const { hasError } = page()
    expect(document.title).toBe('Contacts – Edgewise')
    hasError.value = true
    await nextTick()
    expect(document.title).toBe('Error: Contacts – Edgewise')
    hasError.value = false
    await nextTick()
    expect(document.title).toBe('Contacts – Edgewise')
  })

  it('says it once, whoever else has written the title meanwhile', async () => {
    const { hasError } = page()
    hasError.value = true
    await nextTick()
    document.title = 'Error: Contacts – Edgewise'
    hasError.value = false
    await nextTick()
    hasError.value = true
    await nextTick()
    expect(document.title).toBe('Error: Contacts – Edgewise')
  })

  it('is left without it', async () => {
    const { hasError, wrapper } = page()
    hasError.value = true
    await nextTick()
    wrapper.unmount()
    expect(document.title).toBe('Contacts – Edgewise')
  })
})
