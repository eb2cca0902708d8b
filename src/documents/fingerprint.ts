import { hashOf } from '../domain/hash'
import type { Draft } from '../domain/draft'

/**
 * Eight hexadecimal digits that name what is asked for: equal for equal content, whenever and in whichever
 * form it is printed. What happened after submitting and how a paper shows things are not part of it.
 */
export function fingerprintOf(draft: Draft): string {
  const { name, kind, asOf, eligibility, agreement, baseline, contacts, order, options } = draft
  const { server, policyScope, policyName, audioVideo } = options
  const scripts = { server, policyScope, policyName, audioVideo }
  const edges = draft.edges.map(({ fqdn, before, part, domains }) => ({
    fqdn,
    before,
    part,
    domains: domains.map(({ name, contact }) => ({ name, contact })),
  }))
  return hashOf({
    name,
    kind,
    asOf,
    eligibility,
    agreement,
    edges,
    baseline,
    contacts,
    order,
    scripts,
  }).slice(0, 8)
}
