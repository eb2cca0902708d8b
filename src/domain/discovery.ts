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
