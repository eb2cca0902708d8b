const LONGEST_NAME = 253

/** What partner discovery needs for one domain (F57, F60). */
export interface Discovery {
  /** `_sipfederationtls._tcp.DOMAIN`; null where that would be longer than DNS allows. */
  owner: string | null
  /** The Edge's FQDN where it fits, else the name to publish instead. Null without an Edge FQDN. */
  target: string | null
  port: 5061
  /** Whether the Edge's own FQDN is exactly one label under the domain. */
  matches: boolean
  /** A name to add to DNS and to the certificate, where the FQDN does not match. */
  add: string | null
}

/**
 * The federation record of one SIP domain: both names as `parseHostName` gives them. The target has to be
 * exactly one label under the domain (F60); where the Access Edge is not, `sip.DOMAIN` is to be published for
 * the same Edge (F64). Whether the bare domain would be taken is not documented, so it counts as no match.
 */
export function discover(domain: string, fqdn: string | null): Discovery {
  const matches = fqdn !== null && isOneLabelUnder(fqdn, domain)
  const add = matches || fqdn === null ? null : ifFits(`sip.${domain}`)
  return {
    owner: ifFits(srvOwnerOf(domain)),
    target: add ?? fqdn,
    port: 5061,
    matches,
    add,
  }
}

/** The owner of the federation record (F57), however long. */
export function srvOwnerOf(domain: string): string {
  return `_sipfederationtls._tcp.${domain}`
}

/** Names are made of names here, and judged as those that are entered: 253 characters at most (RFC 1035). */
function ifFits(name: string): string | null {
  return name.length <= LONGEST_NAME ? name : null
}

/** Whether a name is its domain with one label before it: `sip.contoso.com` under `contoso.com`. */
export function isOneLabelUnder(name: string, domain: string): boolean {
  return name.endsWith(`.${domain}`) && name.indexOf('.') === name.length - domain.length - 1
}
