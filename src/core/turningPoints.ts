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

/**
 * Days offered by name beside “Rules as of”; null is today, whichever day that is. On the first, all that the
 * provisioning guide and the FAQ say holds together; the second is the last one of the provisioning site (F6).
 */
export const NAMED_DAYS: readonly { date: IsoDate | null; label: string }[] = [
  { date: DAY.usualTimeNamed, label: '22 March 2019 – the FAQ’s last edition' },
  { date: '2019-08-14', label: '14 August 2019 – last day before the announced closing' },
  { date: null, label: 'Today' },
]
