import type { FederationUse } from '../request/draft'
import { QUESTIONS } from '../request/questions'
import type { Rides } from '../situation/rides'

/** Why federation stays on, by the answers: what is in use and what is not known, and nothing that is not (F110, F113). */
export function federationStays({ uses, unknown, others }: Rides): string {
  const list = (names: readonly FederationUse[]) =>
    names
      .map((use) => QUESTIONS[`order.uses.${use}`].label.replace(/^\w(?=[a-z])/, toLower))
      .join(', ')
  if (uses.length + unknown.length === 0)
    return others === null ? 'Not known: other federation.' : 'Others use it.'
  return [
    ...(uses.length === 0 ? [] : [`In use: ${list(uses)}.`]),
    ...(unknown.length === 0 ? [] : [`Not known: ${list(unknown)}.`]),
  ].join(' ')
}

const toLower = (letter: string) => letter.toLowerCase()
