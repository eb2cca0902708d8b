// @vitest-environment happy-dom
import { flushPromises } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { Component } from 'vue'
import { namesIn, type SingleField } from '../../src/rules/fields'
import AgreementView from '../../src/screens/agreement/AgreementView.vue'
import ContactsView from '../../src/screens/contacts/ContactsView.vue'
import EligibilityView from '../../src/screens/eligibility/EligibilityView.vue'
import OrderView from '../../src/screens/order/OrderView.vue'
import { isAsked } from '../../src/situation/isAsked'
import { REQUESTS } from '../fixtures/requests'
import { openStep } from '../fixtures/step'

const STEPS = {
  eligibility: EligibilityView,
  agreement: AgreementView,
  contacts: ContactsView,
  order: OrderView,
} as const satisfies Record<string, Component>

it.each(Object.entries(STEPS))(
  'step %s has a control for each field that is asked, and for no other',
  async (step, view) => {
    const ids = namesIn(step).map((name) => `${step}.${name}` as SingleField)
    const met = new Set<string>()
    for (const { draft, asOf } of Object.values(REQUESTS)) {
      const page = await openStep(step as keyof typeof STEPS, view, {
        ...draft,
        asOf: asOf ?? draft.asOf,
      })
      await flushPromises()
      const { asked } = page.store.situation!
      for (const id of ids.filter((each) => page.wrapper.find(`[id="${each}"]`).exists())) {
        met.add(id)
        if (step === 'eligibility' || step === 'order')
          expect([id, isAsked(id, asked)]).toEqual([id, true])
      }
      page.wrapper.unmount()
    }
    expect(ids.filter((id) => !met.has(id))).toEqual([])
  },
)
