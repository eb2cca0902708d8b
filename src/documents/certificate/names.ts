import { estateOf, inService } from '../estate'
import type { Summary } from '../summary'

/** What the external certificate of one Access Edge carries (F65). */
export interface CertificateNames {
  /** The Access Edge FQDN. */
  subject: string
  /** The subject once more, then the name for each further SIP domain; never a wildcard (F67). */
  alternatives: readonly string[]
  /** Those of the alternatives that go when an update is complete. */
  kept: readonly string[]
}

/** On the sheet and in each request file: what is ordered without them stops working. */
export const KEEP_NAMES = 'Keep every name that is on the certificate today'

/** X.509 gives a common name 64 characters; a longer FQDN cannot be the subject. */
export const SUBJECT_LIMIT = 64

/**
 * The names for each Access Edge: the target of every SRV record that leads to it, and `sip.` before each
 * further domain that it serves (F64, F65). Until an update is complete, those too that it answers to today (F34).
 * The web conferencing name is not part of a request.
 */
export function certificateNames(summary: Summary): CertificateNames[] {
  const names = new Map<string, Set<string>>()
  for (const { fqdn, domains } of estateOf(summary)) {
    const known = names.get(fqdn) ?? new Set([fqdn])
    for (const { target } of domains) if (target !== null) known.add(target)
    names.set(fqdn, known)
  }
  const { kept } = inService(summary)
  return [...names].map(([subject, wanted]) => {
    const old = kept
      .filter(({ edge }) => edge === subject)
      .flatMap((each) => each.names)
      .filter((name) => !wanted.has(name))
    return { subject, alternatives: [...wanted, ...old], kept: old }
  })
}

export function fitsSubject({ subject }: Pick<CertificateNames, 'subject'>): boolean {
  return subject.length <= SUBJECT_LIMIT
}
