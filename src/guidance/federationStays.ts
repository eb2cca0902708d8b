import type { FederationUse } from '../request/draft'
import { QUESTIONS } from '../request/questions'
import type { Rides } from '../situation/rides'

/** Why federation stays on, by the answers: what is in use and what is not known, and nothing that is not (F110, F113). */
export function federationStays({ uses, unknown, others }: Rides): string {
  if (uses.length + unknown.length === 0)
    return `${others ? 'In use' : 'Not known'}: other federation.`
  return [said('In use', uses), said('Not known', unknown)].join(' ').trim()
}

function said(state: string, uses: readonly FederationUse[]): string {
  const names = uses.map((use) => QUESTIONS[`order.uses.${use}`].label)
  return names.length === 0 ? '' : `${state}: ${names.join(', ')}.`
}
