/** What partner discovery needs for one domain (F57, F60). */
export interface Discovery {
  /** `_sipfederationtls._tcp.DOMAIN` */
  owner: string
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
  const add = matches || fqdn === null ? null : `sip.${domain}`
  return {
    owner: `_sipfederationtls._tcp.${domain}`,
    target: add ?? fqdn,
    port: 5061,
    matches,
    add,
  }
}

/** Whether a name is its domain with one label before it: `sip.contoso.com` under `contoso.com`. */
export function isOneLabelUnder(name: string, domain: string): boolean {
  return name.endsWith(`.${domain}`) && name.indexOf('.') === name.length - domain.length - 1
}
