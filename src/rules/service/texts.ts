import type { Rule } from '../rule'
import { DAY } from '../../core/turningPoints'

/** The state of the service on the day of the rules. Notices only: none of them stops a document. */
export const SERVICE_RULES = [
  {
    id: 'site-open',
    severity: 'note',
    title: 'Requests go through pic.lync.com',
    detail:
      'Sign in there with a Microsoft account and enter what the summary lists, in its order.',
    sources: ['S0', 'S1', 'A1'],
    facts: ['F24'],
    contradictions: ['C5'],
    until: DAY.siteClosed,
    supersededBy: 'site-closed',
    topic: 'site',
  },
  {
    id: 'site-closed',
    severity: 'note',
    title: 'The provisioning site is closed',
    detail:
      'Microsoft announced its end for 15 August 2019. Partner discovery takes its place: a federation SRV record for each SIP domain, a matching Edge name, and that name in the certificate.',
    sources: ['D1'],
    facts: ['F6', 'F7', 'F8'],
    contradictions: ['C5'],
    since: DAY.siteClosed,
    topic: 'status',
  },
  {
    id: 'found-by-discovery',
    severity: 'note',
    title: 'Partners find you by your names',
    detail:
      'Organisations in Microsoft 365 find your Edge by partner discovery: a federation SRV record for each SIP domain, a matching Edge name, and that name on the certificate.',
    sources: ['D1'],
    facts: ['F7', 'F8', 'F60'],
    since: DAY.siteClosed,
    topic: 'names',
  },
  {
    id: 'skype-ended',
    severity: 'note',
    title: 'Skype has ended',
    detail:
      'Consumer Skype was retired on 5 May 2025, so there is nobody left to connect to. The names and certificates listed here still serve federation with Microsoft 365.',
    sources: ['W5', 'D1'],
    facts: ['F11'],
    contradictions: ['C16'],
    since: DAY.skypeEnded,
    topic: 'status',
  },
  {
    id: 'messenger-ended',
    severity: 'note',
    title: 'Windows Live Messenger moved to Skype',
    detail:
      'Its users were moved from April 2013 on. Existing links were carried over; new ones are made for Skype only.',
    sources: ['A5', 'S1'],
    facts: ['F73'],
    contradictions: ['C10'],
    since: DAY.messengerMoved,
    topic: 'networks',
  },
  {
    id: 'yahoo-aol-ending',
    severity: 'note',
    title: 'Yahoo! and AOL end on 30 June 2014',
    detail: 'Links to both networks stop on that day. New domains are not taken for them.',
    sources: ['S1', 'A5'],
    facts: ['F73'],
    contradictions: ['C17'],
    until: DAY.yahooAolEnded,
    supersededBy: 'yahoo-aol-ended',
    topic: 'networks',
  },
  {
    id: 'yahoo-aol-ended',
    severity: 'note',
    title: 'Yahoo! and AOL have ended',
    detail:
      'Both links ended on 30 June 2014. Their provider entries can be removed from the server.',
    sources: ['S1'],
    facts: ['F73'],
    contradictions: ['C17'],
    since: DAY.yahooAolEnded,
    topic: 'networks',
  },
  {
    id: 'online-retired',
    severity: 'note',
    title: 'Skype for Business Online has ended',
    detail:
      'It was retired on 31 July 2021. Its users are on Teams, where external access has its own settings.',
    sources: ['P1'],
    facts: ['F12'],
    since: DAY.onlineRetired,
    topic: 'status',
  },
  {
    id: 'lync-2013-unsupported',
    severity: 'note',
    title: 'Lync Server 2013 is out of support',
    detail: 'Support ended on 11 April 2023. The steps still apply, but no fixes come any more.',
    sources: ['P2'],
    facts: ['F12'],
    since: DAY.lync2013Unsupported,
    topic: 'status',
  },
  {
    id: 'sfb-unsupported',
    severity: 'note',
    title: 'Skype for Business Server 2015 and 2019 are out of support',
    detail:
      'Support ended on 14 October 2025, with a paid extension to 14 April 2026. Skype for Business Server Subscription Edition goes on.',
    sources: ['P3'],
    facts: ['F12'],
    since: DAY.sfbUnsupported,
    topic: 'status',
  },
] as const satisfies readonly Rule[]
