import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

/** What the service was: the site took requests, partner discovery had replaced it, Skype had ended. */
export type ServiceState = 'site' | 'discovery' | 'ended'

/** The state of the service on a day (F6, F7, F11). */
export function serviceOn(asOf: IsoDate): ServiceState {
  if (asOf >= DAY.skypeEnded) return 'ended'
  return asOf >= DAY.siteClosed ? 'discovery' : 'site'
}
