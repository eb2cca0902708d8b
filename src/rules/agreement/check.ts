import type { Hit } from '../finding'
import { hit, type View } from '../check'

const at = (field: 'type' | 'number' | 'rightsAccepted') =>
  ({ step: 'agreement', field: `agreement.${field}` }) as const

/** Step 2: what the site asks for before anything else (F14, F24, F25). No format of the number is documented. */
export function* checkAgreement({ draft, asked }: View): Iterable<Hit> {
  if (!asked.agreement) return
  const { type, rightsAccepted } = draft.agreement
  const number = draft.agreement.number.trim()
  const update = draft.kind === 'update'
  if (type === null) yield hit('agreement-type-missing', at('type'))
  if (number === '') {
    yield hit(update ? 'update-number-missing' : 'agreement-number-missing', at('number'))
  } else if (update) yield hit('update-same-number', at('number'), { number })
  if (!rightsAccepted) yield hit('rights-not-accepted', at('rightsAccepted'))
}
