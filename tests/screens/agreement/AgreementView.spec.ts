// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import AgreementView from '../../../src/screens/agreement/AgreementView.vue'
import { draftOf } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const open = (change = {}) =>
  openStep('agreement', AgreementView, draftOf({ asOf: '2018-01-15', ...change }))
const nameOf = (page: Awaited<ReturnType<typeof open>>) =>
  page.wrapper.get('[for="agreement.number"]').text()

describe('step 2', () => {
  it('shows what the draft holds', async () => {
    const page = await open()
    expect(page.control('agreement.number').element.value).toBe('V1234567')
    expect(page.control('agreement.organisation').element.value).toBe('Contoso Ltd')
    expect(page.control('agreement.rightsAccepted').element.checked).toBe(true)
    expect(page.wrapper.findAll('input:checked')).toHaveLength(2)
    page.wrapper.unmount()
  })

  it.each([
    ['Volume Licensing', 'Volume Licensing agreement number'],
    ['Microsoft Partner Network', 'Headquarters partner ID'],
    ['Service Provider Licensing Agreement', 'Initial enrollment number'],
    ['High Volume Services', 'Product enrollment number'],
  ])('with %s asks for the %s and keeps what was entered', async (type, label) => {
    const page = await open()
    await page.choose('agreement.type', type)
    expect(nameOf(page)).toBe(label)
    expect(page.control('agreement.number').element.value).toBe('V1234567')
    page.wrapper.unmount()
  })

  it('lists what is missing in the order of the page', async () => {
    const blank = { type: null, number: '', rightsAccepted: false, organisation: '' }
    const page = await open({ agreement: blank })
    await page.pressContinue()
    expect(page.problems().map(([field]) => field)).toEqual([
      'agreement.type',
      'agreement.rightsAccepted',
      'agreement.number',
    ])
    await page.choose('agreement.type', 'High Volume Services')
    await page.control('agreement.number').setValue('7')
    await page.control('agreement.rightsAccepted').setValue(true)
    await page.pressContinue()
    expect(page.step()).toBe('domains')
    expect(page.store.draft?.agreement).toEqual({
      type: 'high-volume',
      number: '7',
      rightsAccepted: true,
      organisation: '',
    })
    page.wrapper.unmount()
  })
})
