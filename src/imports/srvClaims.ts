import { leadsToEdge } from '../evidence/dns/srvOwner'
import type { RecordFact } from '../evidence/fact'
import { isMicrosoftEdge } from '../names/knownDomains'
import type { Claim, ClaimNote } from './claim'

const FEDERATION = '_sipfederationtls._tcp'

/**
 * One claim for each domain whose records lead to an Access Edge: federation (F57) before clients (F58), the lowest
 * priority first. What the domain is under as well is told with it.
 */
export function claimsOfRecords(records: readonly RecordFact[]): Claim[] {
  const byDomain = new Map<string, RecordFact[]>()
  for (const record of records) {
    if (record.domain === null || !leadsToEdge(record.service)) continue
    const known = byDomain.get(record.domain)
    if (known) known.push(record)
    else byDomain.set(record.domain, [record])
  }
  return [...byDomain].map(([domain, all]) => claimOf(domain, all))
}

function claimOf(domain: string, all: readonly RecordFact[]): Claim {
  const federation = all.filter(({ service }) => service === FEDERATION)
  const sorted = [...(federation.length > 0 ? federation : all)].sort(
    (one, other) => (one.priority ?? Infinity) - (other.priority ?? Infinity) || 0,
  )
  const [first] = sorted
  if (!first) return { line: 1, domain }
  const others = new Map(
    sorted.filter(({ target }) => target !== first.target).map((each) => [each.target, each]),
  )
  const notes: ClaimNote[] = [...others.values()].map(({ target, priority }) => ({
    kind: 'also-under',
    edge: target,
    priority,
  }))
  const spelling = sorted.find((each) => each.spelling !== null)?.spelling
  if (spelling) notes.unshift({ kind: 'spelling', written: spelling })
  const isMicrosoft = isMicrosoftEdge(first.target)
  if (isMicrosoft) notes.unshift({ kind: 'microsoft-edge', edge: first.target })
  return {
    line: first.place.line,
    domain,
    ...(isMicrosoft ? {} : { edge: first.target }),
    why: 'srv-record',
    notes,
  }
}
