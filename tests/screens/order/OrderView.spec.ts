// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { localMoment } from '../../../src/composables/localMoment'
import OrderView from '../../../src/screens/order/OrderView.vue'
import { draftOf, REQUESTS } from '../../fixtures/requests'
import { openStep } from '../../fixtures/step'

const asOf = '2018-01-15'
const NOON = '2026-11-20T12:00:00.000Z'
const [hybrid] = Object.values(REQUESTS).flatMap(({ draft }) =>
  draft.order.online === null ? [] : [draft],
)
const open = (order = {}) => {
  const draft = { ...hybrid!, asOf, track: draftOf().track }
  return openStep('order', OrderView, { ...draft, order: { ...draftOf().order, ...order } })
}
const orderOf = (page: Awaited<ReturnType<typeof open>>) => page.store.draft?.order

describe('step 5', () => {
  it('asks nothing where nothing has to be waited for', async () => {
    const page = await openStep('order', OrderView, draftOf({ asOf }))
    expect(page.wrapper.find('[role=radiogroup]').exists()).toBe(false)
    await page.pressContinue()
    expect(page.step()).toBe('review')
    page.wrapper.unmount()
  })

  it('asks a split domain for the state of Lync Online, and does not go on without it', async () => {
    const page = await open()
    await page.pressContinue()
    expect(page.problems().map(([field]) => field)).toEqual(['order.online'])
    page.wrapper.unmount()
  })

  it('shows a stored moment in local time and stores what is entered in UTC', async () => {
    const page = await open({ online: 'off', turnedOffAt: NOON })
    const field = page.control('order.turnedOffAt')
    expect(field.element.value).toBe(localMoment.toField(NOON))
    await field.setValue('2026-11-20T10:30')
    expect(orderOf(page)?.turnedOffAt).toBe(localMoment.fromField('2026-11-20T10:30'))
    await field.setValue('')
    expect(orderOf(page)?.turnedOffAt).toBeNull()
    page.wrapper.unmount()
  })

  it('takes a time entered as: they were turned off', async () => {
    const page = await open({ online: 'on' })
    await page.control('order.turnedOffAt').setValue('2026-11-20T10:30')
    expect(orderOf(page)?.online).toBe('off')
    expect(page.control('order.online').element.querySelector('input:checked')).toMatchObject({
      value: 'off',
    })
    page.wrapper.unmount()
  })

  it('keeps the time while the state is not known', async () => {
    const page = await open({ online: 'off', turnedOffAt: NOON })
    await page.choose('order.online', 'Not known')
    expect(page.wrapper.find('[id="order.turnedOffAt"]').exists()).toBe(false)
    expect(orderOf(page)?.turnedOffAt).toBe(NOON)
    await page.choose('order.online', 'Off')
    expect(page.control('order.turnedOffAt').element.value).toBe(localMoment.toField(NOON))
    page.wrapper.unmount()
  })
})
