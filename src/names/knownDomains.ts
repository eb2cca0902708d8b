/** The public networks that had a connection (F73), by the domains of their own accounts. */
const NETWORK_DOMAINS: ReadonlyMap<string, string> = new Map([
  ['skype.com', 'Skype'],
  // Microsoft accounts that need no decoration (F74).
  ['msn.com', 'Skype'],
  ['live.com', 'Skype'],
  ['hotmail.com', 'Skype'],
  ['outlook.com', 'Skype'],
  ['passport.com', 'Windows Live Messenger'],
  ['yahoo.com', 'Yahoo!'],
  ['ymail.com', 'Yahoo!'],
  ['aol.com', 'AOL'],
  ['aim.com', 'AOL'],
  ['gmail.com', 'Google Talk'],
  ['googlemail.com', 'Google Talk'],
])

/** Names that Microsoft's own Access Edges stand under (F48, F61), and the site's (F6). */
const MICROSOFT_EDGES = ['lync.com', 'messenger.msn.com']

const RESERVED_ENDINGS = [
  // RFC 6761: for tests, examples and the machine itself.
  'test',
  'example',
  'invalid',
  'localhost',
  // RFC 6762, RFC 8375 and ICANN: for the local network.
  'local',
  'home.arpa',
  'internal',
  // RFC 6762, appendix G: widely used inside networks, delegated nowhere.
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  // Set up by common systems, delegated nowhere.
  'localdomain',
]

/** First labels that name a server in the documents' examples (F58–F60, F65) and in Lync's own set-up. */
const EDGE_LABEL =
  /^(?:sip(?:fed|edge|external|internal|dir)?|access(?:-?edge)?|(?:lync|sfb|ocs)?-?edge(?:-?pool)?|webconf|av|lyncdiscover(?:internal)?|lyncweb|meet|dialin)\d{0,3}$/

/** Of those the ones that other services of the Edge and of the Front End bear (F65). */
const OTHER_LABEL = /^(?:webconf|av|lyncdiscover(?:internal)?|lyncweb|meet|dialin)\d{0,3}$/

/** The public network whose own domain a name is, or stands under; null for anybody else's. Takes a strict name. */
export function publicNetworkOf(name: string): string | null {
  const domain = name.split('.').slice(-2).join('.')
  return NETWORK_DOMAINS.get(domain) ?? null
}

/** Whether a strict name is of an Access Edge that Microsoft runs, which nobody can enter as their own. */
export function isMicrosoftEdge(name: string): boolean {
  return MICROSOFT_EDGES.some((edge) => isAtOrUnder(name, edge))
}

/** Proxies of the hosting providers that Microsoft runs (F87, F113); a public provider has another one (F48). */
const HOSTING_PROXIES: ReadonlySet<string> = new Set([
  'sipfed.online.lync.com',
  'exap.um.outlook.com',
])

/** Whether a strict name is the proxy of a hosting provider of Microsoft. */
export function isHostingProxy(name: string): boolean {
  return HOSTING_PROXIES.has(name)
}

/** The ending of a strict name that no DNS on the internet answers for; null where it may be public. */
export function reservedEnding(name: string): string | null {
  return RESERVED_ENDINGS.find((ending) => isAtOrUnder(name, ending)) ?? null
}

/** Whether a first label is one that servers bear and SIP domains do not: `sip`, `access`, `edge1`. */
export function isEdgeLabel(label: string): boolean {
  return EDGE_LABEL.test(label)
}

/** Whether a strict name begins as the name of a server does: `sip.contoso.com`. */
export function isEdgeName(name: string): boolean {
  return isEdgeLabel(name.slice(0, name.indexOf('.')))
}

/** Whether a strict name begins as the name of a web server does. */
export function isWebName(name: string): boolean {
  return name.startsWith('www.')
}

/** Whether a strict name may be of an Access Edge: it begins as one does, and not as another service does. */
export function isAccessEdgeName(name: string): boolean {
  const label = name.slice(0, name.indexOf('.'))
  return isEdgeLabel(label) && !OTHER_LABEL.test(label)
}

function isAtOrUnder(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`)
}
