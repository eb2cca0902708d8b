// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import UndoTools from '../../../src/screens/draft/UndoTools.vue'
import { useDraftStore } from '../../../src/stores/draft'
import { useOpenDraftStore } from '../../../src/stores/openDraft'
import { NOTHING_OPEN, useSavingStore } from '../../../src/stores/saving'
import { build, estate } from '../../rules/scenarios/build'

const name = () => useDraftStore().draft?.name
const buttons = () => mount(UndoTools)
const labels = (wrapper: ReturnType<typeof buttons>) =>
  wrapper
    .findAll('button')
    .map((each) => [each.attributes('aria-label'), each.attributes('aria-disabled')])

describe('Undo and Redo', () => {
  beforeEach(() => {
    setActivePinia(createPinia())
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
    useDraftStore().show({ ...build([estate('sip.a.com: a.com')]), name: 'before' })
  })

  it('name what they would do, say where there is nothing, and each do their own', async () => {
    const wrapper = buttons()
    expect(labels(wrapper)).toEqual([
      ['Undo', 'true'],
      ['Redo', 'true'],
    ])
    useDraftStore().change((draft) => ({ ...draft, name: 'after' }), 'renamed it')
    await wrapper.vm.$nextTick()
    expect(labels(wrapper)).toEqual([
      ['Undo renamed it', 'false'],
      ['Redo', 'true'],
    ])
    await wrapper.get('[aria-label^=Undo]').trigger('click')
    expect(name()).toBe('before')
    await wrapper.get('[aria-label^=Redo]').trigger('click')
    expect(name()).toBe('after')
  })

  it('cannot be pressed in a tab that reads along', () => {
    useSavingStore().writing = { ...NOTHING_OPEN, role: 'reader' }
    expect(
      buttons()
        .findAll('button')
        .every(({ element }) => element.disabled),
    ).toBe(true)
  })

  it('are not there without a draft', () => {
    useDraftStore().show(null)
    expect(buttons().find('button').exists()).toBe(false)
  })
})
