import { canonicalJson } from '../../core/canonical'
import type { Draft } from '../../request/draft'

/**
 * Eight hexadecimal digits that name what is asked for: equal for equal content, whenever and in whichever
 * form it is printed. What happened after submitting and how a paper shows things are not part of it.
 */
export function fingerprintOf(draft: Draft): string {
  const { name, kind, asOf, agreement, baseline, contacts, order, options } = draft
  const { policyScope, policyName, audioVideo } = options
  const scripts = { policyScope, policyName, audioVideo }
  // How an answer came to be read is no part of what it says.
  const { fromHybrid, ...eligibility } = draft.eligibility
  const edges = draft.edges.map(({ fqdn, before, part, domains }) => ({
    fqdn,
    before,
    part,
    domains: domains.map(({ name, contact }) => ({ name, contact })),
  }))
  return shortHash(
    canonicalJson({
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
    }),
  )
}

/**
 * FNV-1a over UTF-16 code units, then the last mixing of MurmurHash3: 32 bits that tell versions of a draft
 * apart. It guards against mix-ups, not against forgery, and every screen with a paper pays for its size.
 */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0')
}
