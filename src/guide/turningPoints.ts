import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

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
    label: 'Announced end of the site; partner discovery takes its place',
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
