import { estateOf } from '../estate'
import type { Summary } from '../summary'

/** What the external certificate of one Access Edge carries (F65). */
export interface CertificateNames {
  /** The Access Edge FQDN. */
  subject: string
  /** The subject once more, then the name for each further SIP domain; never a wildcard (F67). */
  alternatives: readonly string[]
}

/** X.509 gives a common name 64 characters; a longer FQDN cannot be the subject. */
export const SUBJECT_LIMIT = 64

/**
 * The names for each Access Edge: the target of every SRV record that leads to it, and `sip.` before each
 * further domain that it serves (F64, F65). The web conferencing name is not part of a request.
 */
export function certificateNames(summary: Summary): CertificateNames[] {
  const names = new Map<string, Set<string>>()
  for (const { fqdn, domains } of estateOf(summary)) {
    const known = names.get(fqdn) ?? new Set([fqdn])
    for (const { target } of domains) if (target !== null) known.add(target)
    names.set(fqdn, known)
  }
  return [...names].map(([subject, alternatives]) => ({ subject, alternatives: [...alternatives] }))
}

export function fitsSubject({ subject }: CertificateNames): boolean {
  return subject.length <= SUBJECT_LIMIT
}
