// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { Draft } from '../../../../src/request/draft'
import { useDraftStore } from '../../../../src/stores/draft'
import { useOpenDraftStore } from '../../../../src/stores/openDraft'
import { requestPaper } from '../../../../src/documents/request/requestPaper'
import { useSettledSummary } from '../../../../src/screens/draft/summary/useSettledSummary'
import { draftOf, edgesOf, NOW } from '../../../fixtures/requests'

const largeDraft = () =>
  draftOf({
    edges: edgesOf(['sip.d0.com', Array.from({ length: 501 }, (_, index) => `d${index}.com`)]),
  })

describe('the summary that follows the draft', () => {
  let store: ReturnType<typeof useDraftStore>
  let settled: ReturnType<typeof useSettledSummary>
  const names = () => [settled.summary.value?.draft.name, settled.paper.value?.head.subject]

  function page(draft: Draft) {
    store.show(draft)
    return mount(
      defineComponent({
        setup() {
          settled = useSettledSummary(requestPaper)
          return () => h('p')
        },
      }),
    )
  }
  async function rename(name: string) {
    store.change((draft) => ({ ...draft, name }))
    await nextTick()
  }
  const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(NOW) })
    setActivePinia(createPinia())
    store = useDraftStore()
    vi.spyOn(useOpenDraftStore(), 'save').mockImplementation(() => undefined)
  })
  afterEach(() => vi.useRealTimers())

  it('comes after the screen, one after the other, then with each change of a draft of usual size', async () => {
    page(draftOf())
    expect(names()).toEqual([undefined, undefined])
    await vi.advanceTimersToNextTimerAsync()
    expect(names()).toEqual(['Contoso', undefined])
    await vi.advanceTimersToNextTimerAsync()
    expect(names()).toEqual(['Contoso', 'Contoso'])
    await rename('Fabrikam')
    expect(names()).toEqual(['Fabrikam', 'Fabrikam'])
  })

  it('keeps what does not change, so that it is not drawn again', async () => {
    page(draftOf())
    settled.settle()
    const before = settled.paper.value!.sections
    await rename('Fabrikam')
    expect(settled.paper.value!.sections).toHaveLength(before.length)
    settled.paper.value!.sections.forEach((section, at) => expect(section).toBe(before[at]))
  })

  it('carries the number under which the draft was kept', async () => {
    page(draftOf())
    settled.settle()
    useOpenDraftStore().revision = 42
    await nextTick()
    expect(settled.summary.value?.draft.revision).toBe(42)
  })

  it('comes to a large draft after it was opened, and follows once typing pauses', async () => {
    page(largeDraft())
    expect(names()).toEqual([undefined, undefined])
    await wait(5_000)
    expect(names()).toEqual(['Contoso', 'Contoso'])
    for (const name of ['F', 'Fa', 'Fab']) {
      await rename(name)
      await wait(300)
      expect(names()).toEqual(['Contoso', 'Contoso'])
    }
    await wait(5_000)
    expect(names()).toEqual(['Fab', 'Fab'])
  })

  it.each([
    ['asked for', () => settled.settle()],
    ['printed', () => dispatchEvent(new Event('beforeprint'))],
  ])('is made at once when it is %s', async (_, ask) => {
    page(draftOf())
    ask()
    expect(names()).toEqual(['Contoso', 'Contoso'])
    page(largeDraft())
    ask()
    expect(names()).toEqual(['Contoso', 'Contoso'])
    await rename('Fabrikam')
    ask()
    expect(names()).toEqual(['Fabrikam', 'Fabrikam'])
  })

  it('ends with the page it is on', async () => {
    const wrapper = page(largeDraft())
    wrapper.unmount()
    dispatchEvent(new Event('beforeprint'))
    await wait(5_000)
    expect(names()).toEqual([undefined, undefined])
  })
})
