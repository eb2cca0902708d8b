import {
  CHOICE,
  addressNames,
  srvRecords,
  withdraws,
  type SrvRecord,
} from '../../documents/dns/records'
import type { Summary } from '../../documents/summary'
import { lookupIn } from '../lookup'
import type { Observation, RecordSeen } from '../observation'
import { sameName, type Seen, type Want } from '../want'

/** The records that the DNS team publishes: each SRV with target and port, each target with an address (F57, F59). */
export function wantedNames(summary: Summary): Want[] {
  const records = srvRecords(summary)
  if (summary.draft.kind === 'removal')
    return withdraws(summary) ? records.map((record) => withdrawn(record)) : []
  return [
    ...records.flatMap((record) => [targetOf(record), portOf(record)]),
    ...addressNames(summary).map(({ name }) => addressOf(name)),
  ]
}

/** The records at the owner, and those under a wrong spelling of it, which nobody asks for (F104). */
function recordsAt(observations: readonly Observation[], { owner }: SrvRecord): RecordSeen[] {
  return lookupIn(observations)
    .recordsAt(owner)
    .filter(({ type }) => type === 'SRV')
}

function srvSeen(
  observations: readonly Observation[],
  record: SrvRecord,
  see: (found: RecordSeen) => Seen,
): Seen[] {
  const found = recordsAt(observations, record).map((each): Seen =>
    each.spelling === null ? see(each) : { text: each.spelling, state: 'other', note: MISSPELT },
  )
  const cut = lookupIn(observations).cutAt(record.owner)
  return [
    ...found,
    ...(cut === null ? [] : [{ text: cut, state: 'cut', note: 'cut: not readable' } as const]),
    ...absent(observations, record.owner),
  ]
}

const MISSPELT = 'wrong spelling of the owner'
const ABSENT = 'no such record'
const PLACES_DIFFER =
  'One place finds the record and another does not. Inside and outside may have zones of their own; a new record also takes a while to be found everywhere.'

function absent(observations: readonly Observation[], owner: string): Seen[] {
  return lookupIn(observations).isAbsent(owner) ? [{ text: ABSENT, state: 'other' }] : []
}

/** A record that is not there is added; of several that answer only the wanted one may stay. */
function srvChange(seen: readonly Seen[], { owner, target, port }: SrvRecord): string | null {
  const others = seen.filter(({ state }) => state === 'other')
  const hasWanted = seen.some(({ state }) => state === 'wanted')
  if (others.length === 0) return null
  if (others.every(({ text }) => text === ABSENT))
    return hasWanted
      ? PLACES_DIFFER
      : `Add the record: ${owner} SRV ${CHOICE.priority} ${CHOICE.weight} ${port} ${target}.`
  if (others.every(({ note }) => note === MISSPELT))
    return hasWanted
      ? 'Withdraw the record with the wrong owner: nobody asks for it.'
      : `Add the record under its right owner, ${owner}, and withdraw the one with the wrong owner.`
  if (hasWanted && others.every(({ note }) => note === undefined))
    return `Several records answer: withdraw all but the one to ${target}, port ${port}. Ask first who uses the others.`
  return null
}

function targetOf(record: SrvRecord): Want {
  return {
    id: `srv.target.${record.domain}`,
    group: record.domain,
    what: 'Federation SRV, target',
    wanted: record.target,
    source: `nslookup -type=srv ${record.owner}`,
    change: `Replace the record: it has to point to ${record.target}.`,
    changeFor: (seen) => srvChange(seen, record),
    paper: 'dns',
    look: (observations) =>
      srvSeen(observations, record, ({ target }) => ({
        text: target,
        state: sameName(target, record.target) ? 'wanted' : 'other',
      })),
  }
}

function portOf(record: SrvRecord): Want {
  return {
    id: `srv.port.${record.domain}`,
    group: record.domain,
    what: 'Federation SRV, port',
    wanted: String(record.port),
    source: `nslookup -type=srv ${record.owner}`,
    change: `Replace the record: its port has to be ${record.port}.`,
    changeFor: (seen) => srvChange(seen, record),
    paper: 'dns',
    look: (observations) =>
      srvSeen(observations, record, ({ port }) =>
        port === null
          ? { text: 'port not shown', state: 'unclear' }
          : { text: String(port), state: port === record.port ? 'wanted' : 'other' },
      ),
  }
}

function addressOf(name: string): Want {
  return {
    id: `address.${name}`,
    group: name,
    what: 'Address record, no alias',
    wanted: `A or AAAA record of ${name}`,
    source: `nslookup ${name}`,
    change: 'Publish an address record of its own: a target of an SRV record is never an alias.',
    changeFor: (seen) => {
      if (seen.every(({ text }) => text === ABSENT)) return `Add an address record for ${name}.`
      const others = seen.filter(({ state }) => state === 'other')
      return others.every(({ text }) => text === ABSENT) ? PLACES_DIFFER : null
    },
    paper: 'dns',
    look: (observations) => [
      ...lookupIn(observations)
        .recordsAt(name)
        .flatMap((each): Seen[] => {
          if (each.type === 'SRV') return []
          if (each.type === 'CNAME') return [{ text: `alias of ${each.target}`, state: 'other' }]
          return isPrivate(each.target)
            ? [
                {
                  text: each.target,
                  state: 'unclear',
                  note: 'a private address: ask a resolver outside your network',
                },
              ]
            : [{ text: `${name} ${each.target}`, state: 'wanted' }]
        }),
      ...absent(observations, name),
    ],
  }
}

/** Addresses that no one outside can reach (RFC 1918, 3927, 4193, 4291). */
function isPrivate(address: string): boolean {
  return /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|::1$)/i.test(
    address,
  )
}

/** For a removal: a resolver says that there is no such record. Nothing else shows that it is gone. */
function withdrawn(record: SrvRecord): Want {
  return {
    id: `srv.withdrawn.${record.domain}`,
    group: record.domain,
    what: 'Federation SRV, withdrawn',
    wanted: 'no such record',
    source: `nslookup -type=srv ${record.owner}`,
    change: 'Withdraw the record.',
    paper: 'dns',
    look: (observations) => [
      ...recordsAt(observations, record)
        .filter(({ spelling }) => spelling === null)
        .map(({ target }): Seen => ({ text: `still points to ${target}`, state: 'other' })),
      ...absent(observations, record.owner).map((each): Seen => ({ ...each, state: 'wanted' })),
    ],
  }
}
