import type { Draft, OrderAnswers } from '../../request/draft'
import { namesIn } from '../../rules/fields'
import { useStepForm, type StepFrame } from '../draft/forms/useStepForm'

type Values = Pick<OrderAnswers, 'online' | 'otherFederation' | 'uses'> & {
  /** Local time as the browser's field writes it, or empty. */
  turnedOffAt: string
}

/** Between the stored moment and the text of the field, in the administrator's zone. */
interface MomentText {
  toField: (instant: string | null) => string
  fromField: (text: string) => string | null
}

/** Step 5: what decides the order of work (F26–F28). */
export function useOrderForm(frame: StepFrame, moment: MomentText) {
  return useStepForm<Values>({
    ...frame,
    step: 'order',
    read: ({ order }) => ({
      online: order.online,
      otherFederation: order.otherFederation,
      uses: order.uses,
      turnedOffAt: moment.toField(order.turnedOffAt),
    }),
    write: (draft: Draft, values) => {
      const turnedOffAt = moment.fromField(values.turnedOffAt)
      // Entering a time implies they were turned off.
      const turnedOff = values.online === 'on' && turnedOffAt && !draft.order.turnedOffAt
      const online = turnedOff ? 'off' : values.online
      return { ...draft, order: { ...values, online, turnedOffAt } }
    },
    names: namesIn('order'),
  })
}
