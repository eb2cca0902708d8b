import { dayInWords, type IsoDate } from '../core/time'
import { DAY, KNOWN_UNTIL } from '../core/turningPoints'
import type { Situation } from '../situation/situation'

type Noticed = Pick<Situation, 'rehearsal' | 'kind' | 'day'>

/** What every screen and the head of every paper say of a rehearsal; null under today's rules. */
export function rehearsalNotice({ rehearsal, kind }: Noticed): string | null {
  if (rehearsal === null) return null
  const rules = `Rehearsal under the rules of ${dayInWords(rehearsal.day)}.`
  if (kind === 'removal' || kind === 'federation') return `${rules} Different rules apply today.`
  return rehearsal.stage === 'site'
    ? `${rules} This request can no longer be submitted: the site was announced to close on 15 August 2019, and Skype ended on 5 May 2025.`
    : `${rules} Skype ended on 5 May 2025, so there is nobody left to connect to.`
}

/** What a removal says once Skype has ended: nothing is lost by it any more (F11). */
export function endedNotice({ kind, stage }: Pick<Situation, 'kind' | 'stage'>): string | null {
  return kind === 'removal' && stage === 'ended'
    ? `Skype ended on ${dayInWords(DAY.skypeEnded)}.`
    : null
}

/** Told from the day after the last one that was looked up; never a reason to stop. */
export function knownUntilNotice(today: IsoDate): string | null {
  return today > KNOWN_UNTIL
    ? `Rules known until ${dayInWords(KNOWN_UNTIL)}; later changes are not in this copy.`
    : null
}
