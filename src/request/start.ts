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
