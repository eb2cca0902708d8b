// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import DomainsView from '../../../src/screens/domains/DomainsView.vue'
import { draftOf, edgesOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const open = (edges = edgesOf(['', ['contoso.com', 'two words.com']])) =>
  openStep('domains', DomainsView, draftOf({ asOf: '2018-01-15', edges }))

describe('step 3 on Continue', () => {
  it('asks for no answer before it', async () => {
    const page = await open()
    expect(page.problems()).toEqual([])
    expect(page.control('edge.e0.fqdn').attributes('aria-invalid')).toBeUndefined()
    page.wrapper.unmount()
  })

  it('says what is wrong as the forms of other steps do', async () => {
    const page = await open()
    await page.pressContinue()
    expect(page.step()).toBe('domains')
    expect(page.problems()).toEqual(
      page.store.blockersOf('domains').map(({ where, title }) => [where.field, title]),
    )
    expect(page.problems().map(([field]) => field)).toEqual(['edge.e0.fqdn', 'domain.e0d1'])
    expect(page.control('edge.e0.fqdn').attributes('aria-invalid')).toBe('true')
    expect(document.title).toBe('Error: A step – Edgewise')
    expect(document.activeElement).toBe(page.wrapper.get('[role=group]').element)
    page.wrapper.unmount()
    expect(document.title).toBe('A step – Edgewise')
  })

  it('drops each error with its cause, then goes on', async () => {
    const page = await open()
    await page.pressContinue()
    await page.control('edge.e0.fqdn').setValue('sip.contoso.com')
    await page.control('domain.e0d1').setValue('fabrikam.com')
    await vi.waitFor(() => expect(page.problems()).toEqual([]))
    await page.pressContinue()
    expect(page.step()).toBe('contacts')
    page.wrapper.unmount()
  })

  it('waits for the judgement of the draft as it is now', async () => {
    const page = await open(edgesOf(['sip.contoso.com', ['contoso.com']]))
    let settled = (): void => undefined
    vi.spyOn(page.store, 'settle').mockReturnValue(
      new Promise<void>((resolve) => (settled = resolve)),
    )
    await page.submit()
    expect(page.step()).toBe('domains')
    settled()
    await vi.waitFor(() => expect(page.step()).toBe('contacts'))
    page.wrapper.unmount()
  })
})
