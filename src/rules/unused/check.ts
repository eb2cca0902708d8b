import type { Draft } from '../../request/draft'
import type { Hit, Where } from '../finding'
import type { FieldId } from '../fields'
import { hit, type View } from '../check'
import { isFilled } from '../estate'

/** Answers that no longer fit the kind or the platform: kept, and said to be unused. */
export function* checkUnused({ draft, asked }: View): Iterable<Hit> {
  const left = unusedEligibility(draft, asked)
  if (left) yield hit('eligibility-not-used', { step: 'eligibility', field: left })

  const { type, number, rightsAccepted } = draft.agreement
  if (!asked.agreement && (type !== null || number.trim() !== '' || rightsAccepted)) {
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
  if (!asked.contacts && hasContacts(draft)) {
    yield hit('contacts-not-used', { step: 'contacts', field: 'contacts.email' })
  }
  yield* unusedOrder(draft, asked)
}

function* unusedOrder({ order }: Draft, asked: View['asked']): Iterable<Hit> {
  if (!asked.online && (order.online !== null || order.turnedOffAt !== null)) {
    yield hit('online-not-used', { step: 'order', field: 'order.online' })
  }
  if (!asked.otherFederation && order.otherFederation !== null) {
    yield hit('other-federation-not-used', { step: 'order', field: 'order.otherFederation' })
  }
}

function unusedEligibility({ eligibility }: Draft, asked: View['asked']): FieldId | null {
  const { cals, edgeServer, reachable, messenger, trial } = eligibility
  if (!asked.deployment) {
    if (cals !== null) return 'eligibility.cals'
    if (edgeServer !== null) return 'eligibility.edgeServer'
    if (reachable !== null) return 'eligibility.reachable'
  }
  if (!asked.firstTime) {
    if (messenger !== null) return 'eligibility.messenger'
    if (trial !== null) return 'eligibility.trial'
  }
  return null
}

function hasContacts({ contacts, edges }: Draft): boolean {
  return (
    [contacts.email, contacts.name, contacts.phone].some((text) => text.trim() !== '') ||
    edges.some(({ domains }) => domains.some(({ contact }) => contact.trim() !== ''))
  )
}
