import { DAY } from '../../core/turningPoints'
import { dayInWords } from '../../core/time'
import type { Tone } from '../../paper/map/map'
import { srvRecords, withdraws, type SrvRecord } from '../dns/records'
import { inService } from '../estate'
import type { Summary } from '../summary'
import { needsOwnNames } from '../../situation/ownNames'

/** What a check of a want came to. */
export type FoundState = 'as-wanted' | 'differs' | 'not-shown'

/** What one domain needs. Lanes with the same `state` can be counted instead of drawn. */
export interface Lane {
  /** The Access Edge that serves it; null where that has no name. */
  edge: string | null
  /** Empty where an Access Edge has no domain yet. */
  domain: string
  /** The names between the domain and its state, in the order of the columns; empty where there is none. */
  names: readonly string[]
  state: string
  tone: Tone
}

type Find = (want: string) => FoundState | null

const FOUND_WORDS: Readonly<Record<FoundState, string>> = {
  'as-wanted': 'as wanted',
  differs: 'differs',
  'not-shown': 'not shown',
}

/** A lane for each domain in the order of the draft, then for each that an update withdraws (F34, F57, F60, F65). */
export function lanesOf(summary: Summary, found?: Find): Lane[] {
  const isRemoval = summary.situation.journey === 'removal'
  const records = srvRecords(summary)
  const edges = summary.parts.flatMap((part) => part.edges)
  const served = new Set(records.map(({ edge }) => edge))
  const known = new Set(records.map(({ domain }) => domain))
  const goes = withdraws(summary)
  const missing = missingIn(summary)
  const lanes = records.map((record) =>
    isRemoval ? removedLane(record, goes, found) : wantedLane(record, missing, found),
  )
  const waiting = edges.flatMap(({ fqdn, domains }) =>
    domains
      .filter(({ name }) => !known.has(name))
      .map(({ name, unicode }): Lane => ({
        edge: fqdn,
        domain: labelOf(name, unicode),
        names: ['', ''],
        state: '? Access Edge has no name yet',
        tone: 'note',
      })),
  )
  const empty = [...new Set(edges.flatMap(({ fqdn }) => fqdn ?? []))]
    .filter((fqdn) => !served.has(fqdn))
    .map((edge): Lane => ({
      edge,
      domain: '',
      names: ['', ''],
      state: '? no SIP domain yet',
      tone: 'note',
    }))
  const withdrawn = isRemoval
    ? []
    : inService(summary).withdrawn.map(({ domain, targets }): Lane => ({
        edge: null,
        domain,
        names: [targets.join(' or '), ''],
        state: '− withdraw after the update',
        tone: 'gone',
      }))
  const all = [...lanes, ...waiting, ...empty, ...withdrawn]
  return isRemoval ? all.map((lane) => ({ ...lane, names: lane.names.slice(0, 1) })) : all
}

function labelOf(name: string, unicode: string | null): string {
  return unicode === null ? name : `${unicode} (${name})`
}

type LaneState = Pick<Lane, 'state' | 'tone'>

/** What is said of a domain whose Edge is not accepted by its own name: the same for each, so written once. */
function missingIn({ situation }: Summary): LaneState {
  return needsOwnNames(situation)
    ? { state: '! add this name', tone: 'warn' }
    : { state: `○ this name is needed from ${dayInWords(DAY.siteClosed)}`, tone: 'note' }
}

function wantedLane(record: SrvRecord, missing: LaneState, found?: Find): Lane {
  const { domain, unicode, edge, target, matches, replaces } = record
  const lane = { edge, domain: labelOf(domain, unicode), names: [target, target] }
  if (found) return { ...lane, ...foundIn(record, found) }
  const { state, tone }: LaneState = matches ? { state: '✓ name matches', tone: 'good' } : missing
  const instead = replaces.length === 0 ? '' : ', replace the old record'
  return { ...lane, state: state + instead, tone }
}

function foundIn({ domain, edge, target }: SrvRecord, found: Find): LaneState {
  const record = worst([found(`srv.target.${domain}`), found(`srv.port.${domain}`)])
  const certificate = worst([found(`certificate.name.${edge}.${target}`)])
  const words = `record ${FOUND_WORDS[record]}, certificate ${FOUND_WORDS[certificate]}`
  return stateOf(worst([record, certificate]), words)
}

/** For a removal: whatever the record points to, it goes or it stays. */
function removedLane(
  { domain, unicode, edge, owner }: SrvRecord,
  goes: boolean,
  found?: Find,
): Lane {
  const lane = { edge, domain: labelOf(domain, unicode), names: [owner] }
  if (!goes) return { ...lane, state: '= stays', tone: 'plain' }
  if (!found) return { ...lane, state: '− goes after the removal', tone: 'gone' }
  const state = worst([found(`srv.withdrawn.${domain}`)])
  return {
    ...lane,
    ...stateOf(state, state === 'as-wanted' ? 'record is gone' : `record ${FOUND_WORDS[state]}`),
  }
}

/** Never as wanted by absence: what nobody looked at is not shown. */
function worst(states: readonly (FoundState | null)[]): FoundState {
  if (states.includes('differs')) return 'differs'
  return states.every((state) => state === 'as-wanted') ? 'as-wanted' : 'not-shown'
}

function stateOf(state: FoundState, words: string): LaneState {
  switch (state) {
    case 'as-wanted':
      return { state: `✓ ${words}`, tone: 'good' }
    case 'differs':
      return { state: `✗ ${words}`, tone: 'stop' }
    case 'not-shown':
      return { state: `? ${words}`, tone: 'note' }
  }
}
