import { emptyOrder } from '../../../src/request/draft'
import {
  answer,
  estate,
  hybrid,
  kind,
  LASTING,
  rows,
  NO_NAMES,
  NO_REQUEST,
  NO_WAITS,
  order,
  scenario,
  type Change,
  uses,
} from './build'
import type { Chapter } from './write'

const UNANSWERED = answer({
  cals: null,
  edgeServer: null,
  reachable: null,
  messenger: null,
  trial: null,
})
/** No agreement and no contact. */
const BARE: Change = (draft) => ({
  ...draft,
  agreement: { type: null, number: '', rightsAccepted: false, organisation: '' },
  contacts: { ...draft.contacts, email: '' },
})
const NONE_LEFT = ['-eligibility-not-used', '-agreement-not-used', '-contacts-not-used', ...LASTING]
/** What was answered for a new request and is left over. */
const UNUSED = ['eligibility-not-used ###-#', 'agreement-not-used ###-#', 'contacts-not-used #####']
const NOT_ON_2013 = '-lync-2013-unsupported'
const STAYS = 'federation-stays #####'

/** A removal, where nothing else rides on federation. */
const ALONE = [kind('removal'), order({ otherFederation: 'no' }), uses(), UNANSWERED, BARE]
const REMOVED = [...NONE_LEFT, ...NO_REQUEST]
const PLAIN_REMOVAL = scenario('A plain removal', ALONE, ...REMOVED)

export const REMOVALS = {
  plain: PLAIN_REMOVAL,
  scenarios: [
    PLAIN_REMOVAL,
    scenario(
      'Removal, everything answered for a new request',
      [kind('removal'), order({ otherFederation: 'no' }), uses()],
      ...UNUSED,
      ...LASTING,
      ...NO_REQUEST,
    ),
    scenario(
      'Removal, other federation stays',
      [...ALONE, order({ otherFederation: 'yes' })],
      STAYS,
      ...REMOVED,
    ),
    scenario(
      'Removal, nothing said of what rides on federation',
      [...ALONE, order(emptyOrder())],
      'other-federation-missing #####',
      'federation-use-missing*5 #####',
      ...REMOVED,
    ),
    scenario(
      'Removal, other federation not answered',
      [...ALONE, order({ otherFederation: null })],
      'other-federation-missing #####',
      ...REMOVED,
    ),
    scenario(
      'Removal, one use not answered',
      [...ALONE, uses({ voiceMail: null })],
      'federation-use-missing #####',
      ...REMOVED,
    ),
    scenario(
      'Removal, two uses not known',
      [...ALONE, uses({ push: 'unknown', onlineUsers: 'unknown' })],
      'federation-use-unknown*2 #####',
      ...REMOVED,
    ),
    scenario(
      'Removal, voice mail in the cloud and federation with others',
      [...ALONE, order({ otherFederation: 'yes' }), uses({ voiceMail: 'yes' })],
      STAYS,
      ...REMOVED,
    ),
    scenario(
      'Removal, nobody else, yet a partner is named',
      [...ALONE, uses({ partners: 'yes' })],
      'federation-uses-contradict #####',
      STAYS,
      ...REMOVED,
    ),
    scenario(
      'Removal of a split domain, whoever else federates',
      [...ALONE, answer({ split: 'yes' }), order({ otherFederation: 'yes' })],
      'split-needs-federation #####',
      'online-retired ----#',
      ...REMOVED,
    ),
    scenario(
      'Removal of a split domain, with the state of Lync Online left over',
      [...ALONE, ...hybrid({ online: 'on' })],
      'split-needs-federation #####',
      'online-not-used #####',
      'online-retired ----#',
      ...REMOVED,
    ),
    scenario(
      'Removal on Skype for Business Server 2019, which speaks no XMPP',
      [...ALONE, uses({ xmpp: null }), answer({ platform: 'sfb-2019', cu5: null })],
      'sfb-support-over ----#',
      NOT_ON_2013,
      ...REMOVED,
    ),
    scenario(
      'Removal on a server older than the commands',
      [...ALONE, answer({ platform: 'older', cu5: null })],
      'removal-without-commands #####',
      NOT_ON_2013,
      ...REMOVED,
    ),
    scenario(
      'Removal with Lync Online alone',
      [
        ...[kind('removal'), UNANSWERED, BARE],
        answer({ platform: 'online', split: null, cu5: null }),
        rows('', ''),
      ],
      'removal-online',
      'removal-online-ended ----#',
      'online-retired ----#',
      NOT_ON_2013,
      ...REMOVED,
    ),
    scenario(
      'Removal on Subscription Edition',
      [...ALONE, answer({ platform: 'sfb-se', cu5: null })],
      'server-not-released',
      NOT_ON_2013,
      ...REMOVED,
    ),
    scenario(
      'Removal, which Access Edge is not said',
      [...ALONE, estate(': ')],
      'fqdn-missing #####',
      'domain-missing #####',
      ...REMOVED,
    ),
    scenario(
      'Removal, one FQDN and two domains: nothing to publish',
      [...ALONE, estate('sip.a.com: a.com, b.com')],
      ...REMOVED,
    ),
    scenario(
      'Removal, FQDN used as domain',
      [...ALONE, estate('sip.a.com: a.com, sip.a.com')],
      'domain-is-fqdn #####',
      ...REMOVED,
    ),
    scenario(
      'Removal of eleven Access Edges: nothing to divide',
      [
        ...ALONE,
        estate(...Array.from({ length: 11 }, (_, index) => `sip.d${index}.com: d${index}.com`)),
      ],
      ...REMOVED,
    ),
  ],
} satisfies Pick<Chapter, 'plain' | 'scenarios'>

/** Federation with Microsoft 365; the names are published today too. */
const TEAMS = [
  kind('federation'),
  answer({ cals: null, messenger: null, trial: null, cu5: null }),
  BARE,
]
/** Until the site closed no rule for it is known: nothing is asked, and what was answered is not used. */
const BEFORE_RULES = [
  'federation-rules-later ###--',
  'eligibility-not-used ###--',
  'edges-not-used ###--',
]
const NO_SKYPE = [
  '-site-open',
  '-site-closed',
  '-skype-ended',
  '-messenger-ended',
  '-yahoo-aol-ending',
  '-yahoo-aol-ended',
  '-contacts-kept-here',
  ...NO_WAITS,
]
const FEDERATED = [
  ...BEFORE_RULES,
  'found-by-discovery ---##',
  'hosting-provider ---##',
  'direct-federation ---##',
  'domain-lists ---##',
  '-srv-optional',
  '-srv-required',
  'srv-discovery ----#',
  '-certificate-names ###--',
  'certificate-names ----#',
  ...NO_SKYPE,
]
const PLAIN_FEDERATION = scenario('Plain federation', TEAMS, ...NONE_LEFT, ...FEDERATED)

export const FEDERATION = {
  plain: PLAIN_FEDERATION,
  scenarios: [
    PLAIN_FEDERATION,
    scenario(
      'Federation, everything answered for a new request',
      kind('federation'),
      'eligibility-not-used ----#',
      'agreement-not-used ###-#',
      'contacts-not-used #####',
      ...LASTING,
      ...FEDERATED,
    ),
    scenario(
      'Federation, no Edge Server and no names',
      [...TEAMS, answer({ edgeServer: 'no', reachable: 'no' })],
      'no-edge-server ---##',
      'names-not-working-yet ---##',
      ...NONE_LEFT,
      ...FEDERATED,
    ),
    scenario(
      'Federation of a split domain',
      [...TEAMS, answer({ split: 'yes' })],
      'online-retired ----#',
      'hosting-provider-split ---##',
      'split-same-lists ---##',
      ...NONE_LEFT,
      ...FEDERATED.filter((rule) => !rule.startsWith('hosting-provider')),
    ),
    scenario(
      'Federation, split domain or not: not answered',
      [...TEAMS, answer({ split: null })],
      'split-missing ---##',
      ...NONE_LEFT,
      ...FEDERATED,
    ),
    scenario(
      'Federation, two domains on one FQDN',
      [...TEAMS, estate('sip.a.com: a.com, b.com')],
      'discovery-name ---##',
      ...NONE_LEFT,
      ...FEDERATED,
    ),
    scenario(
      'Federation on Subscription Edition',
      [...TEAMS, answer({ platform: 'sfb-se', cu5: null })],
      'server-not-released ---#-',
      'newest-fix ----#',
      NOT_ON_2013,
      ...NONE_LEFT,
      ...FEDERATED,
    ),
    scenario(
      'Federation on Skype for Business Server 2015: no licence of Skype is asked for',
      [...TEAMS, answer({ platform: 'sfb-2015', cu5: null })],
      'sfb-support-over ----#',
      'newest-fix ----#',
      NOT_ON_2013,
      ...NONE_LEFT,
      ...FEDERATED,
    ),
    scenario(
      'Federation with users in Microsoft 365 alone',
      [...TEAMS, UNANSWERED, estate(': '), answer({ platform: 'online', split: null, cu5: null })],
      'online-federation ---##',
      'federation-rules-later ###--',
      'found-by-discovery ---##',
      'online-retired ----#',
      NOT_ON_2013,
      ...NONE_LEFT,
      ...NO_NAMES,
      ...NO_SKYPE,
    ),
  ],
} satisfies Pick<Chapter, 'plain' | 'scenarios'>
