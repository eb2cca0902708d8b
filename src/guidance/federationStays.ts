import type { FederationUse } from '../request/draft'
import { QUESTIONS } from '../request/questions'
import type { Rides } from '../situation/rides'

/** What rides on federation, as the questions call it (F110, F113). */
export const usesInWords = (uses: readonly FederationUse[]): string =>
  uses.map((use) => QUESTIONS[`order.uses.${use}`].label).join(', ')

/** Why federation stays on, by the answers: what is in use and what is not known, and nothing that is not (F110, F113). */
export function federationStays({ uses, unknown, others }: Rides): string {
  const said = (state: string, list: readonly FederationUse[]) =>
    list[0] ? [`${state}: ${usesInWords(list)}.`] : []
  const all = [...said('In use', uses), ...said('Not known', unknown)].join(' ')
  return all || (others ? 'Others use it.' : 'Other uses are not known.')
}
