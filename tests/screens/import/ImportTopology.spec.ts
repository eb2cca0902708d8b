// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { mount, flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import ImportTopology from '../../../src/screens/import/ImportTopology.vue'
import { useImportingStore } from '../../../src/screens/import/importing'
import { useDraftStore } from '../../../src/stores/draft'
import { build, estate } from '../../rules/scenarios/build'

describe('a topology on the screen', () => {
  it('marks its default SIP domain, adds it first, and is nothing new the second time', async () => {
    setActivePinia(createPinia())
    const draft = useDraftStore()
    draft.show(build([estate(': ')]))
    const open = async () => {
      const wrapper = mount(ImportTopology, { attachTo: document.body })
      await useImportingStore().readTopology(
        readFileSync('tests/fixtures/topology/contoso-two-edges.xml'),
      )
      await flushPromises()
      return wrapper
    }
    const names = () => draft.draft?.edges.flatMap(({ domains }) => domains.map(({ name }) => name))
    const first = await open()
    await vi.waitFor(() => expect(document.body.textContent).toContain('Domains and their'))
    expect(document.body.textContent).not.toContain('Nothing new in this file.')
    const add = () =>
      [...document.querySelectorAll('button')].find(
        (button) => button.textContent?.trim() === 'Add these',
      )
    add()?.click()
    expect(names()?.[0]).toBe('contoso.com')
    first.unmount()

    const again = await open()
    await vi.waitFor(() => expect(document.body.textContent).toContain('Nothing new in this file.'))
    expect(add()).toBeUndefined()
    again.unmount()
  })
})
