import { questionOf } from '../../request/questions'
import type { GuidePlace, TopicId } from '../topic'

/** The place in the guide that explains a field: what its “Why?” leads to. Null where there is none. */
export function topicForField(field: string): GuidePlace | null {
  const [topic, anchor] = questionOf(field)?.guide ?? []
  return topic === undefined || anchor === undefined ? null : { topic: topic as TopicId, anchor }
}

/** Sections that explain a rule more closely than its topic does, by the beginning of the rule's id. */
const RULE_ANCHORS: readonly (readonly [start: string, topic: TopicId, anchor: string])[] = [
  ['agreement-type', 'site', 'agreement-type'],
  ['agreement-number', 'site', 'agreement-number'],
  ['rights', 'site', 'rights'],
  ['update-number', 'update', 'how'],
  ['update-same', 'update', 'how'],
  ['contact', 'site', 'contact'],
  ['as-of', 'status', 'turning-points'],
  ['srv', 'names', 'srv'],
  ['shared-fqdn', 'edges', 'one-fqdn'],
  ['discovery-name', 'names', 'suffix'],
  ['certificate', 'names', 'certificate'],
  ['fqdn-missing', 'edges', 'access-edge'],
  ['fqdn-from', 'edges', 'access-edge'],
  ['fqdn-changed', 'update', 'fqdn'],
  ['before-', 'update', 'fqdn'],
  ['domain-missing', 'edges', 'sip-domain'],
  ['domain-is', 'edges', 'sip-domain'],
  ['domain-like', 'edges', 'sip-domain'],
  ['domain-host', 'edges', 'sip-domain'],
  ['domain-two', 'edges', 'one-fqdn'],
  ['domain-of', 'edges', 'not-yours'],
  ['over-ten', 'edges', 'ten'],
  ['name-public', 'edges', 'not-yours'],
  ['name-reserved', 'edges', 'not-yours'],
  ['name-wildcard', 'names', 'wildcard'],
  ['name-', 'names', 'reading'],
  ['server-too', 'overview', 'eligible'],
  ['ocs-', 'overview', 'eligible'],
  ['cals', 'overview', 'eligible'],
  ['no-cal', 'overview', 'eligible'],
  ['platform', 'overview', 'eligible'],
  ['edge-server', 'overview', 'edge-servers'],
  ['no-edge', 'overview', 'edge-servers'],
  ['not-reachable', 'edges', 'access-edge'],
  ['reachable', 'edges', 'access-edge'],
  ['messenger-ended', 'networks', 'messenger'],
  ['messenger', 'server', 'rename'],
  ['no-trial', 'faq', 'trial'],
  ['online-only', 'lync-online', 'who'],
  ['online-unknown', 'lync-online', 'enterprise'],
  ['online-retired', 'status', 'products'],
  ['online-missing', 'order', 'split'],
  ['online-', 'order', 'recovery'],
  ['turned-o', 'order', 'recovery'],
  ['submitted-too', 'order', 'recovery'],
  ['other-federation', 'removal', 'keep'],
  ['federation-stays', 'removal', 'keep'],
  ['update-after', 'update', 'when'],
  ['wait', 'order', 'clocks'],
  ['over-30', 'order', 'clocks'],
  ['email', 'order', 'clocks'],
  ['no-email', 'order', 'clocks'],
  ['support-after', 'order', 'trouble'],
  ['confirmed', 'order', 'split'],
  ['site-open', 'site', 'form'],
  ['site-closed', 'status', 'discovery'],
  ['hybrid-nothing', 'status', 'discovery'],
  ['skype-ended', 'status', 'now'],
  ['yahoo', 'networks', 'yahoo'],
  ['lync-2013', 'status', 'products'],
  ['sfb', 'status', 'products'],
]

/** The place in the guide that explains a rule, and so each finding under it. */
export function topicForRule(rule: { id: string; topic?: string }): GuidePlace {
  const match = RULE_ANCHORS.find(([start]) => rule.id.startsWith(start))
  if (match) return { topic: match[1], anchor: match[2] }
  return { topic: (rule.topic ?? 'overview') as TopicId }
}
