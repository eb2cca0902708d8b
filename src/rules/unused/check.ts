import type { Draft } from '../../request/draft'
import type { Hit, Where } from '../finding'
import { namesIn, type FieldId } from '../fields'
import { hit, type View } from '../check'
import { isAsked } from '../../situation/isAsked'
import { FEDERATION_USES } from '../../situation/rides'
import { isFilled } from '../estate'

/**
 * Answers that the kind, the server or the day does not ask for: kept, and said to be unused. Where there is nothing to
 * request any more one note says it of all of them.
 */
export function* checkUnused({ draft, asked, situation }: View): Iterable<Hit> {
  const left = unusedEligibility(draft, asked)
  if (situation.journey === 'nothing') {
    const anything =
      left !== null ||
      hasAgreement(draft) ||
      draft.edges.some(isFilled) ||
      hasContacts(draft) ||
      [...unusedOrder(draft, asked)].length > 0
    if (anything) yield hit('answers-not-used', { step: 'eligibility', field: 'eligibility.kind' })
    return
  }
  if (left) yield hit('eligibility-not-used', { step: 'eligibility', field: left })

  if (!asked.agreement && hasAgreement(draft)) {
    yield hit('agreement-not-used', { step: 'agreement', field: 'agreement.type' })
  }
  if (!asked.edges && draft.edges.some(isFilled)) {
    yield hit('edges-not-used', { step: 'domains', field: 'domains.edges' })
  }
  if (asked.edges && !asked.before) {
    for (const { id, before } of draft.edges) {
      if (before.trim() === '') continue
      const where: Where = { step: 'domains', field: `edge.${id}.fqdn` }
      yield hit('before-not-used', where, { before: before.trim() })
    }
  }
  if (asked.contacts === null && hasContacts(draft)) {
    yield hit('contacts-not-used', { step: 'contacts', field: 'contacts.email' })
  }
  yield* unusedOrder(draft, asked)
}

function* unusedOrder({ order }: Draft, asked: View['asked']): Iterable<Hit> {
  if (!asked.online && (order.online !== null || order.turnedOffAt !== null)) {
    yield hit('online-not-used', { step: 'order', field: 'order.online' })
  }
  const used = FEDERATION_USES.some((use) => order.uses[use] !== null)
  if (!asked.otherFederation && (order.otherFederation !== null || used)) {
    yield hit('other-federation-not-used', { step: 'order', field: 'order.otherFederation' })
  }
}

function unusedEligibility({ eligibility }: Draft, asked: View['asked']): FieldId | null {
  const name = namesIn('eligibility').find(
    (name) =>
      name !== 'kind' && eligibility[name] !== null && !isAsked(`eligibility.${name}`, asked),
  )
  return name ? `eligibility.${name}` : null
}

function hasAgreement({ agreement: { type, number, rightsAccepted } }: Draft): boolean {
  return type !== null || number.trim() !== '' || rightsAccepted
}

function hasContacts({ contacts, edges }: Draft): boolean {
  return (
    [contacts.email, contacts.name, contacts.phone].some((text) => text.trim() !== '') ||
    edges.some(({ domains }) => domains.some(({ contact }) => contact.trim() !== ''))
  )
}
