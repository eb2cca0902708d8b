import type { Summary } from '../../documents/summary'
import { otherChecks, ownPack } from '../checks'
import type { Reading } from '../reading'
import type { Want } from '../want'
import { wantedCertificates } from './wantedCertificate'
import { wantedLists } from './wantedLists'
import { wantedNames } from './wantedNames'
import { wantedProviders } from './wantedProviders'
import { wantedServer } from './wantedServer'

/** Everything that the plan of a draft wants to be so, and nothing that it does not want. */
export function wantedOf(summary: Summary): Want[] {
  const { journey, server } = summary.situation
  if (journey === 'nothing' || journey === 'online-admin' || !server.isOnPremises) return []
  return [
    ...wantedNames(summary),
    ...wantedCertificates(summary),
    ...wantedServer(summary),
    ...wantedProviders(summary),
    ...wantedLists(summary),
  ]
}

/** The same, with a want for each line of 3-verify.ps1 that none of them speaks of. */
export function wantedWith(summary: Summary, readings: readonly Reading[]): Want[] {
  const wants = wantedOf(summary)
  const observations = readings.flatMap((each) => each.observations)
  const isKnown = (text: string) => {
    const one = [{ kind: 'check', line: 1, word: 'OK', text }] as const
    return wants.some(({ look }) => look(one).length > 0)
  }
  return [
    ...wants,
    ...ownPack(observations, summary.fingerprint),
    ...otherChecks(observations, isKnown),
  ]
}
