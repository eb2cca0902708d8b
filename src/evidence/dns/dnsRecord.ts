import type { Collector } from '../collect'
import type { RecordFact, Source } from '../fact'
import { isCut } from '../nameTokens'
import { endOf, type Span } from '../span'
import { leadsToEdge, readSrvOwner } from './srvOwner'

/** A record as it is written, its names absolute, with or without the last dot. */
export interface WrittenRecord {
  type: RecordFact['type']
  owner: Span
  target: Span
  /** Absolute names, where they are not those that are written. */
  ownerName?: string
  targetName?: string
  priority?: Span | undefined
  weight?: Span | undefined
  port?: Span | undefined
  ttl?: Span | undefined
}

const ADDRESS = {
  A: /^\d{1,3}(?:\.\d{1,3}){3}$/,
  AAAA: /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:%\w{1,20})?$/i,
}

/** Adds a record; what is wrong in it is skipped with its reason. */
export function addRecord(collector: Collector, source: Source, written: WrittenRecord): void {
  const { type, owner, target } = written
  for (const part of [owner, target]) {
    if (isCut(part.text)) {
      collector.skip(owner, 'cut')
      collector.skip(target, 'cut')
      return
    }
  }
  const ownerName = withoutRoot(written.ownerName ?? owner.text)
  if (ownerName === '') {
    collector.skip(owner, 'no-origin')
    collector.skip(target, 'no-origin')
    return
  }
  const targetName = withoutRoot(written.targetName ?? target.text)
  const srv = type === 'SRV' ? readSrvOwner(ownerName) : null
  if (type === 'SRV' && (!srv || srv.domain === '')) {
    collector.skip(owner, srv ? 'no-origin' : 'other-record')
    collector.skip(target, 'other-record')
    return
  }
  const domain = collector.read(srv?.domain ?? ownerName)
  const end = type === 'SRV' || type === 'CNAME' ? collector.read(targetName) : null
  const isAddress = type === 'A' || type === 'AAAA' ? ADDRESS[type].test(targetName) : true
  if (domain.name === null || end?.name === null || !isAddress) {
    // What fails to be a name is told where an Access Edge was meant: DKIM and Kerberos have names that no host has.
    const isOurs = leadsToEdge(readSrvOwner(ownerName)?.service ?? null)
    const problem = domain.problem ?? end?.problem ?? null
    collector.skip(owner, isOurs ? 'not-a-name' : 'other-record', isOurs ? problem : null)
    const isWrong = isOurs && end?.problem
    collector.skip(target, isWrong ? 'not-a-name' : 'other-record', isWrong ? end.problem : null)
    return
  }
  const first = owner.offset <= target.offset ? owner : target
  const last = first === owner ? target : owner
  collector.add({
    kind: 'record',
    type,
    owner: srv ? `${spelled(ownerName, srv.domain)}.${domain.name}` : domain.name,
    service: srv?.service ?? null,
    domain: srv ? domain.name : null,
    spelling: srv?.spelling ?? null,
    target: end?.name ?? targetName.toLowerCase(),
    priority: numberIn(written.priority),
    weight: numberIn(written.weight),
    port: numberIn(written.port),
    ttl: numberIn(written.ttl),
    ownerPlace: collector.place(owner),
    targetPlace: collector.place(target),
    place: collector.place({ text: '', offset: first.offset, length: endOf(last) - first.offset }),
    source,
  })
}

/** The service as the owner has it, right or wrong. */
function spelled(owner: string, domain: string): string {
  return owner.slice(0, owner.length - domain.length - 1).toLowerCase()
}

function withoutRoot(name: string): string {
  return name.replace(/\.$/, '')
}

function numberIn(span: Span | undefined): number | null {
  return span && /^\d{1,10}$/.test(span.text) ? Number(span.text) : null
}
