import type { Eligibility, Known, Platform } from '../request/draft'

/** A server as its cmdlets differ: parameters, defaults and shell (C11, K10, F48). */
export type ServerVersion =
  'lync-2010' | 'lync-2013' | 'lync-2013-cu5' | 'sfb-2015' | 'sfb-2019' | 'sfb-se'

export interface Server {
  platform: Platform | null
  /**
   * Which commands its shell has; null where there are none to write: no server chosen, none of its own, or one
   * older than the commands. Lync Server 2013 without a known update counts as the oldest of its kind.
   */
  version: ServerVersion | null
  /** Writes `name(domain)@msn.com` by itself; not known for Lync Server 2013 without a known update (F75, C11). */
  decorates: Known
  /** Skype for Business: other words, menus and clients than Lync. */
  isSkypeForBusiness: boolean
  /** Runs at the organisation: anything but Lync Online alone. */
  isOnPremises: boolean
  /** Can federate over XMPP, by itself or by a gateway: gone in 2019 (F73). */
  canXmpp: boolean
}

/** What is run, by the two answers of step 1 (F13, F21, F82). */
export function serverOf({ platform, cu5 }: Pick<Eligibility, 'platform' | 'cu5'>): Server {
  const isSkypeForBusiness =
    platform === 'sfb-2015' || platform === 'sfb-2019' || platform === 'sfb-se'
  return {
    platform,
    version: versionOf(platform, cu5),
    decorates: platform === 'lync-2013' ? (cu5 ?? 'unknown') : isSkypeForBusiness ? 'yes' : 'no',
    isSkypeForBusiness,
    isOnPremises: platform !== 'online',
    canXmpp: platform !== 'online' && platform !== 'sfb-2019' && platform !== 'sfb-se',
  }
}

function versionOf(platform: Platform | null, cu5: Eligibility['cu5']): ServerVersion | null {
  switch (platform) {
    case 'sfb-se':
    case 'sfb-2019':
    case 'sfb-2015':
    case 'lync-2010':
      return platform
    case 'lync-2013':
      return cu5 === 'yes' ? 'lync-2013-cu5' : 'lync-2013'
    case 'ocs-2007-r2':
    case 'older':
    case 'online':
    case null:
      return null
  }
}

/** What the server is called where its commands are meant. */
export const SERVER_NAMES: Readonly<Record<ServerVersion, string>> = {
  'lync-2010': 'Lync Server 2010',
  'lync-2013': 'Lync Server 2013',
  'lync-2013-cu5': 'Lync Server 2013 with Cumulative Update 5 or later',
  'sfb-2015': 'Skype for Business Server 2015',
  'sfb-2019': 'Skype for Business Server 2019',
  'sfb-se': 'Skype for Business Server Subscription Edition',
}
