// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import DomainsView from '../../../src/screens/domains/DomainsView.vue'
import { LIST_LIMIT } from '../../../src/imports/list'
import type { Draft } from '../../../src/request/draft'
import { useRequestsStore } from '../../../src/stores/requests'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const UPDATE = draftOf({
  kind: 'update',
  asOf: '2018-01-15',
  edges: edgesOf(['sip.contoso.com', ['contoso.com']]),
})
const TYPED = 'contoso.com -> old.contoso.com\nco.uk -> old.contoso.com'

/** Step 3 of an update, in a browser with no other request. */
async function open(draft: Draft = UPDATE) {
  const step = openStep('domains', DomainsView, draft)
  vi.spyOn(useRequestsStore(), 'load').mockResolvedValue(undefined)
  const page = await step
  const field = () => page.control<HTMLTextAreaElement>('baseline.typed')
  // The panel is loaded when it is asked for: on a busy machine that takes its time.
  await vi.waitFor(field, 10_000)
  const press = async (label: string) => {
    const button = page.wrapper.findAll('button').find((each) => each.text() === label)
    await button!.trigger('click')
    await flushPromises()
  }
  const compare = () =>
    page.wrapper.findAll('button').find((each) => each.text() === 'Compare with these names')!
  return { ...page, field, press, compare }
}

describe('the names as submitted, as they are typed', () => {
  it('are there again after the step was left', async () => {
    const page = await open()
    await page.field().setValue(TYPED)
    const draft = page.store.draft!
    expect(draft.baselineText).toBe(TYPED)
    page.wrapper.unmount()

    const again = await open(draft)
    expect(again.field().element.value).toBe(TYPED)
    again.wrapper.unmount()
  })

  it('are typing for Undo, which takes them back', async () => {
    const page = await open()
    await page.field().setValue('contoso.com')
    await page.field().setValue(TYPED)
    page.store.undo()
    await flushPromises()
    expect(page.field().element.value).toBe('')
    page.wrapper.unmount()
  })

  it('stay for a second try after they were compared', async () => {
    const page = await open()
    await page.field().setValue(TYPED)
    await page.press('Compare with these names')
    await vi.waitFor(
      () =>
        expect(page.store.draft!.baseline).toEqual([
          { fqdn: 'old.contoso.com', domains: ['contoso.com'] },
        ]),
      10_000,
    )
    expect(page.wrapper.get('.callout').text()).toContain('Line 2: co.uk')
    await page.press('Compare with something else')
    expect(page.field().element.value).toBe(TYPED)
    page.wrapper.unmount()
  })

  it('stay on the page but out of the draft where they are too long to be read', async () => {
    const page = await open()
    await page.field().setValue(TYPED)
    await page.field().setValue('x'.repeat(LIST_LIMIT + 1))
    expect(page.wrapper.get('.field__error').text()).toContain('It is not saved.')
    expect(page.compare().attributes('disabled')).toBeDefined()
    expect(page.field().element.value).toHaveLength(LIST_LIMIT + 1)
    expect(page.store.draft!.baselineText).toBe(TYPED)
    await page.field().setValue('contoso.com')
    expect(page.wrapper.find('.field__error').exists()).toBe(false)
    expect(page.store.draft!.baselineText).toBe('contoso.com')
    page.wrapper.unmount()
  })
})
