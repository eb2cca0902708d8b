import type { Draft, OrderAnswers } from '../../request/draft'
import { useStepForm, type StepForm } from '../draft/useStepForm'

type Values = Pick<OrderAnswers, 'online' | 'otherFederation'> & {
  /** Local time as the browser's field writes it, or empty. */
  turnedOffAt: string
}
type Given = Pick<StepForm<Values>, 'draft' | 'change' | 'blockers'> & {
  /** Between the stored moment and the text of the field, in the administrator's zone. */
  moment: {
    toField: (instant: string | null) => string
    fromField: (text: string) => string | null
  }
}

/** Step 5: what decides the order of work (F26–F28). */
export function useOrderForm({ moment, ...given }: Given) {
  return useStepForm<Values>({
    ...given,
    read: ({ order }) => ({
      online: order.online,
      otherFederation: order.otherFederation,
      turnedOffAt: moment.toField(order.turnedOffAt),
    }),
    write: (draft: Draft, values) => {
      const turnedOffAt = moment.fromField(values.turnedOffAt)
      // Who gives the time has turned them off: the answer follows.
      const turnedOff = values.online === 'on' && turnedOffAt && !draft.order.turnedOffAt
      const online = turnedOff ? 'off' : values.online
      return { ...draft, order: { ...values, online, turnedOffAt } }
    },
    fieldIds: {
      online: 'order.online',
      turnedOffAt: 'order.turnedOffAt',
      otherFederation: 'order.otherFederation',
    },
  })
}
