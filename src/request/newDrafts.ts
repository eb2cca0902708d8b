import type { Instant } from '../core/time'
import { DAY } from '../core/turningPoints'
import { createDraft, type Draft, type DraftKind } from './draft'

/**
 * A new draft of a kind. A request is a rehearsal under the rules of the FAQ's last edition, on which all that the
 * provisioning guide and the FAQ say holds together; everything else goes by today's rules.
 */
export function startDraft(kind: DraftKind, newId: () => string, now: Instant): Draft {
  return { ...createDraft(newId, now), kind, asOf: kind === 'new' ? DAY.usualTimeNamed : null }
}

/**
 * Federation with Microsoft 365 in the place of this request: its Access Edges and SIP domains, its server and what
 * was said of its Edge, under today's rules (F7, F11). Agreement, contacts and what was submitted stay behind.
 */
export function startFederation(request: Draft, newId: () => string, now: Instant): Draft {
  const fresh = startDraft('federation', newId, now)
  const { platform, split, cu5, fromHybrid, edgeServer, reachable } = request.eligibility
  return {
    ...fresh,
    name: request.name.trim() === '' ? '' : `${request.name} – federation`,
    eligibility: { ...fresh.eligibility, platform, split, cu5, fromHybrid, edgeServer, reachable },
    edges: request.edges.map(({ fqdn, part, domains }) => ({
      id: newId(),
      fqdn,
      before: '',
      part,
      domains: domains.map(({ name }) => ({ id: newId(), name, contact: '' })),
    })),
  }
}

/** The same answers as a draft of its own, which nothing was saved of yet. */
export const copyOf = (draft: Draft, newId: () => string, now: Instant): Draft => ({
  ...draft,
  id: newId(),
  revision: 0,
  name: `${draft.name || 'Untitled'} (copy)`,
  createdAt: now,
  changedAt: now,
})
