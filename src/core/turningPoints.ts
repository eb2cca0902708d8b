import type { IsoDate } from './time'

/** The days on which the service or its rules changed. Rules take their `since` and `until` from here. */
export const DAY = {
  messengerMoved: '2013-04-01',
  opened: '2013-05-01',
  yahooAolEnded: '2014-06-30',
  videoAnnounced: '2014-12-05',
  srvRequired: '2017-07-01',
  usualTimeNamed: '2019-03-22',
  contactsDropped: '2019-04-01',
  siteClosed: '2019-08-15',
  onlineRetired: '2021-07-31',
  lync2013Unsupported: '2023-04-11',
  trialTenantsBlocked: '2024-07-29',
  skypeEnded: '2025-05-05',
  subscriptionEdition: '2025-07-01',
  /** “August 2025”: the month was over. */
  updateOf2025: '2025-09-01',
  /** “Late 2025”: the first day of the quarter. */
  teamsListsPerUser: '2025-10-01',
  sfbUnsupported: '2025-10-14',
  /** “February 2026”: the first day of the month. */
  collaborationModes: '2026-02-01',
  certificates200: '2026-03-15',
  /** State of the cmdlet reference that was read. */
  reference2026: '2026-08-21',
  fixOfSeptember2026: '2026-09-08',
  fixOfOctober2026: '2026-10-13',
  /** The day after the second paid window, as reported. */
  sfbWindowsOver: '2026-11-01',
  certificates100: '2027-03-15',
  certificates47: '2029-03-15',
} as const satisfies Record<string, IsoDate>

/** Nothing later was looked up: what holds after this day is not in this copy. */
export const KNOWN_UNTIL: IsoDate = '2026-11-25'

/** A day worth choosing under “Rules as of”. */
export interface TurningPoint {
  date: IsoDate
  /** What is different from this day on. */
  label: string
  sources: readonly string[]
  facts: readonly string[]
}

/** In the order of time. */
export const TURNING_POINTS: readonly TurningPoint[] = [
  {
    date: DAY.opened,
    label: 'Lync–Skype connectivity opens to everyone (May 2013)',
    sources: ['A5'],
    facts: ['F1'],
  },
  {
    date: DAY.yahooAolEnded,
    label: 'Yahoo! and AOL end',
    sources: ['S1'],
    facts: ['F73'],
  },
  {
    date: DAY.videoAnnounced,
    label: 'Video calls with Skype are announced',
    sources: ['W3'],
    facts: ['F73'],
  },
  {
    date: DAY.srvRequired,
    label: 'The federation SRV record is required',
    sources: ['A1'],
    facts: ['F3'],
  },
  {
    date: DAY.usualTimeNamed,
    label: 'Microsoft names 24 to 48 hours as the usual time',
    sources: ['S1'],
    facts: ['F32'],
  },
  {
    date: DAY.contactsDropped,
    label: 'No contact details, no e-mail (April 2019)',
    sources: ['S1'],
    facts: ['F5', 'F33'],
  },
  {
    date: DAY.siteClosed,
    label: 'The site closes, partner discovery takes its place',
    sources: ['D1'],
    facts: ['F6', 'F7'],
  },
  {
    date: DAY.onlineRetired,
    label: 'Skype for Business Online ends',
    sources: ['P1'],
    facts: ['F12'],
  },
  {
    date: DAY.lync2013Unsupported,
    label: 'Support for Lync Server 2013 ends',
    sources: ['P2'],
    facts: ['F12'],
  },
  {
    date: DAY.skypeEnded,
    label: 'Consumer Skype ends',
    sources: ['W5'],
    facts: ['F11'],
  },
  {
    date: DAY.subscriptionEdition,
    label: 'Skype for Business Server Subscription Edition is released',
    sources: ['M25'],
    facts: ['F82'],
  },
  {
    date: DAY.sfbUnsupported,
    label: 'Support for Skype for Business Server 2015 and 2019 ends',
    sources: ['P3'],
    facts: ['F12'],
  },
]
