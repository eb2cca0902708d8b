/** The fields that a draft has one of, in the order of the pages; a finding names one by this id. */
export const SINGLE_FIELDS = [
  'eligibility.kind',
  'eligibility.platform',
  'eligibility.split',
  'eligibility.cu5',
  'eligibility.cals',
  'eligibility.edgeServer',
  'eligibility.reachable',
  'eligibility.messenger',
  'eligibility.trial',
  'agreement.type',
  'agreement.number',
  'agreement.rightsAccepted',
  'agreement.organisation',
  'contacts.shared',
  'contacts.email',
  'contacts.name',
  'contacts.phone',
  'order.online',
  'order.turnedOffAt',
  'order.otherFederation',
  'order.uses.onlineUsers',
  'order.uses.partners',
  'order.uses.voiceMail',
  'order.uses.push',
  'order.uses.xmpp',
  'asOf',
  'service',
] as const

/** The fields of each Access Edge, and of each part that is tracked. */
export const EDGE_FIELDS = ['fqdn', 'before'] as const
export const TRACK_FIELDS = ['submittedAt', 'provisionedAt'] as const

/**
 * The field a finding speaks of; also the id of its control on the page. A domain or an Edge is named by
 * its id, so that a finding still leads to its field after rows were added, moved or sorted.
 */
export type FieldId =
  | (typeof SINGLE_FIELDS)[number]
  | 'domains.edges'
  | `edge.${string}.${(typeof EDGE_FIELDS)[number]}`
  | `domain.${string}`
  | `contact.${string}`
  | `track.${number}.${(typeof TRACK_FIELDS)[number]}`
