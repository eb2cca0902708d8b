import type { Rulebook } from './finding'
import { holdsOn } from './rule'
import type { IsoDate } from './time'

/** What the service was: the site took requests, partner discovery had replaced it, Skype had ended. */
export type ServiceState = 'site' | 'discovery' | 'ended'

/** The state of the service on a day, as the rulebook's notices date it (F6, F7, F11). */
export function serviceOn(asOf: IsoDate, rulebook: Rulebook): ServiceState {
  if (holdsOn(rulebook.get('skype-ended'), asOf)) return 'ended'
  return holdsOn(rulebook.get('site-closed'), asOf) ? 'discovery' : 'site'
}
