import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

/** What the service was: the site took requests, partner discovery had replaced it, Skype had ended. */
export type Stage = 'site' | 'discovery' | 'ended'

/** The stage of the service on a day (F6, F7, F11). */
export function stageOn(day: IsoDate): Stage {
  if (day >= DAY.skypeEnded) return 'ended'
  return day >= DAY.siteClosed ? 'discovery' : 'site'
}
