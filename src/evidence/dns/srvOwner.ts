import type { SrvSpelling } from '../fact'

export interface SrvOwner {
  /** Spelled right: `_sipfederationtls._tcp`. */
  service: string
  /** What is behind it, as written; empty where the name is relative. */
  domain: string
  spelling: SrvSpelling | null
}

const FEDERATION = '_sipfederationtls._tcp'
const SERVICE = /^(_[a-z0-9-]{1,60}\._[a-z0-9-]{1,60})(?:\.|$)(.*)$/i
/** The first two are copied from Microsoft's own pages (F104). The longest first. */
const SLIPS: readonly (readonly [SrvSpelling, RegExp])[] = [
  ['_sipfederationtls_tcp', /^_sipfederationtls_tcp(?:\.|$)(.*)$/i],
  ['_sipfederationtls.tcp', /^_sipfederationtls\.tcp(?:\.|$)(.*)$/i],
  ['_sipfederationtls', /^_sipfederationtls(?:\.|$)(.*)$/i],
]

/** Takes the owner of an SRV record apart; null where it is none, not even one that is spelled in a known wrong way. */
export function readSrvOwner(owner: string): SrvOwner | null {
  const name = owner.replace(/\.$/, '')
  const [, service, domain = ''] = SERVICE.exec(name) ?? []
  if (service !== undefined) return { service: service.toLowerCase(), domain, spelling: null }
  for (const [spelling, pattern] of SLIPS) {
    const [found, rest = ''] = pattern.exec(name) ?? []
    if (found !== undefined) return { service: FEDERATION, domain: rest, spelling }
  }
  return null
}

/** Whether a service leads to an Access Edge: federation (F57) or clients (F58). */
export function leadsToEdge(service: string | null): boolean {
  return service === FEDERATION || service === '_sip._tls'
}
