import { domainsOf, estateOf, type EstateEdge } from '../estate'
import type { Summary } from '../summary'

/** What the letter is about: federation begins, a server gets a new name, federation ends. */
export type LetterOccasion = 'begins' | 'new-name' | 'ends'

/** Why partners have to be told; null where nothing changes for them. */
export function occasionOf(summary: Summary): LetterOccasion | null {
  const { journey, rides, server } = summary.situation
  if (!server.isOnPremises || domainsOf(summary).length === 0) return null
  if (journey === 'federation') return 'begins'
  if (journey === 'removal') return rides.nothing ? 'ends' : null
  const isRenamed = journey === 'publish' && renamed(summary).length > 0
  return isRenamed ? 'new-name' : null
}

function renamed(summary: Summary): EstateEdge[] {
  return estateOf(summary).filter(({ fqdn, before }) => before !== null && before !== fqdn)
}
