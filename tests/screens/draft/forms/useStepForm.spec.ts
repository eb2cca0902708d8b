// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import AgreementView from '../../../../src/screens/agreement/AgreementView.vue'
import { RECORD_LIMITS } from '../../../../src/request/limits'
import { draftOf } from '../../../fixtures/requests'
import { openStep } from '../../../fixtures/step'

/** A day on which the agreement is asked for. */
const asOf = '2018-01-15'
const { agreement } = draftOf()
const unanswered = { ...agreement, number: '', rightsAccepted: false }

describe('the form of a step', () => {
  let page: Awaited<ReturnType<typeof openStep>>
  beforeEach(async () => {
    page = await openStep('agreement', AgreementView, draftOf({ asOf, agreement: unanswered }))
  })
  afterEach(() => page.wrapper.unmount())

  const number = () => page.control('agreement.number')
  const stored = () => page.store.draft?.agreement

  it('changes nothing by being opened', async () => {
    await flushPromises()
    expect(stored()).toBe(unanswered)
    expect(page.store.undoable).toBeNull()
  })

  it('writes what is typed into the draft, just as it was typed', async () => {
    await number().setValue('  V 123/x ')
    expect(stored()).toEqual({ ...unanswered, number: '  V 123/x ' })
  })

  it('leaves other parts of the draft the very same objects', async () => {
    const { edges } = page.store.draft!
    await number().setValue('V1')
    expect(page.store.draft!.edges).toBe(edges)
  })

  it('shows what Undo brings back, and Redo again', async () => {
    await number().setValue('V1')
    page.store.undo()
    await nextTick()
    expect(number().element.value).toBe('')
    page.store.redo()
    await nextTick()
    expect(number().element.value).toBe('V1')
    expect(stored()?.number).toBe('V1')
  })

  it('shows what another tab wrote', async () => {
    page.store.show(draftOf({ asOf, agreement: { ...agreement, number: 'V9' } }))
    await nextTick()
    expect(number().element.value).toBe('V9')
    expect(page.store.undoable).toBeNull()
  })

  it('outlives the moment in which its draft is put away', async () => {
    page.store.show(null)
    await nextTick()
    expect(number().element.value).toBe('')
  })

  it('says nothing before Continue', async () => {
    await number().setValue('V1')
    await number().setValue('')
    await flushPromises()
    expect(page.problems()).toEqual([])
    expect(number().attributes('aria-invalid')).toBeUndefined()
    expect(document.title).toBe('A step – Edgewise')
  })

  it('says at once what cannot be kept, leaves it in its field, and keeps the draft as it was', async () => {
    const before = page.store.draft
    await import('../../../../src/request/reading/sound')
    await flushPromises()
    const said = () => page.wrapper.findAll('.field__error').map((error) => error.text())
    const long = 'x'.repeat(RECORD_LIMITS.text + 1)
    await number().setValue(long)
    await vi.waitFor(() => expect(said()).toEqual([expect.stringContaining('too long to be kept')]))
    expect(page.store.draft).toBe(before)
    expect(number().element.value).toHaveLength(long.length)
    await number().setValue('V1')
    await vi.waitFor(() => expect(said()).toEqual([]))
    expect(stored()?.number).toBe('V1')
  })

  it('says on Continue what the rules say: above the form, at the fields and in the title', async () => {
    await page.pressContinue()
    expect(page.step()).toBe('agreement')
    expect(page.problems()).toEqual(
      page.store.blockersOf('agreement').map(({ where, title }) => [where.field, title]),
    )
    expect(page.problems().map(([field]) => field)).toEqual([
      'agreement.rightsAccepted',
      'agreement.number',
    ])
    expect(number().attributes('aria-invalid')).toBe('true')
    expect(page.wrapper.get('.field__error').text()).toBe(page.problems()[0]?.[1])
    expect(document.title).toBe('Error: A step – Edgewise')
    expect(document.activeElement).toBe(page.wrapper.get('[role=group]').element)
  })

  it('takes the focus back to the summary with each further Continue', async () => {
    await page.pressContinue()
    number().element.focus()
    await page.pressContinue()
    expect(document.activeElement).toBe(page.wrapper.get('[role=group]').element)
  })

  it('drops an error as soon as its field is right, and the title with the last one', async () => {
    await page.pressContinue()
    await number().setValue('V1')
    await vi.waitFor(() => expect(page.problems()).toHaveLength(1))
    expect(number().attributes('aria-invalid')).toBeUndefined()
    await page.control('agreement.rightsAccepted').setValue(true)
    await vi.waitFor(() => expect(page.problems()).toEqual([]))
    expect(document.title).toBe('A step – Edgewise')
  })

  it('goes on saying errors after Undo has brought them back', async () => {
    await number().setValue('V1')
    await page.pressContinue()
    expect(page.problems()).toHaveLength(1)
    page.store.undo()
    await vi.waitFor(() => expect(page.problems()).toHaveLength(2))
  })

  it('drops its errors when the rules of another day do not ask', async () => {
    page.store.show(draftOf({ asOf, agreement: { ...agreement, rightsAccepted: false } }))
    await page.pressContinue()
    expect(page.problems()).toHaveLength(1)
    page.store.change((draft) => ({ ...draft, kind: 'removal' }))
    await vi.waitFor(() => expect(page.problems()).toEqual([]))
  })

  it('goes on when nothing is left to fix', async () => {
    page.store.show(draftOf({ asOf }))
    await page.pressContinue()
    expect(page.step()).toBe('domains')
  })

  it('waits for the judgement of the draft as it is now', async () => {
    let settled = (): void => undefined
    vi.spyOn(page.store, 'settle').mockReturnValue(
      new Promise<void>((resolve) => (settled = resolve)),
    )
    page.store.show(draftOf({ asOf }))
    await page.submit()
    expect(page.step()).toBe('agreement')
    settled()
    await vi.waitFor(() => expect(page.step()).toBe('domains'))
  })

  it('judges on the page where nothing can be judged beside it', async () => {
    const judgeNow = vi.spyOn(page.store, 'judgeNow')
    vi.spyOn(page.store, 'settle').mockRejectedValue(new Error('The file is missing.'))
    await page.pressContinue()
    expect(judgeNow).toHaveBeenCalledOnce()
    expect(page.problems()).toHaveLength(2)
  })
})
