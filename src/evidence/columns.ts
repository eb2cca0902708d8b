import { nameTokens } from './nameTokens'

/** What a column holds; the index of each, null where there is none. */
export interface Columns {
  domain: number | null
  /** Further columns under the same heading: `Domain 1`, `Domain 2`. */
  moreDomains?: readonly number[]
  edge: number | null
  contact: number | null
  /** The FQDN submitted before, for an update. */
  before: number | null
}

type Kind = Exclude<keyof Columns, 'moreDomains'>

/**
 * Headings by letters alone, without their accents, the surest first: `Get-CsSipDomain` gives both Identity and
 * Name. In English, German and French; a table in another language is known by what is in it.
 */
const HEADINGS: Readonly<Record<Kind, readonly string[]>> = {
  domain: [
    'sipdomain',
    'sipdomains',
    'sipdomainname',
    'domain',
    'domains',
    'domainname',
    'sipdomane',
    'domane',
    'domaene',
    'domainesip',
    'domaine',
    'nomdedomaine',
    'dominiosip',
    'dominio',
    'dominios',
    'name',
    'nom',
    'identity',
    'suffix',
  ],
  edge: [
    'accessedgefqdn',
    'accessedge',
    'accessedgeservice',
    'accessedgeservicefqdn',
    'edgefqdn',
    'edge',
    'fqdn',
    'accessproxy',
    'zugriffsedge',
    'edgedacces',
    'edgeserver',
    'server',
    'serveur',
    'servidor',
    'target',
  ],
  contact: [
    'contactemail',
    'contact',
    'kontakt',
    'contacto',
    'correo',
    'ansprechpartner',
    'email',
    'emailaddress',
    'courriel',
    'mail',
    'administrator',
    'admin',
  ],
  before: ['fqdnsubmittedbefore', 'fqdnbefore', 'before'],
}

/** Headings over many things, which another one beside them outweighs. */
const GENERAL: ReadonlySet<string> = new Set([
  'name',
  'nom',
  'identity',
  'suffix',
  'server',
  'serveur',
  'servidor',
  'target',
  'fqdn',
])
/** What is in brackets behind a heading, `Access Edge (ext.)`, where it does not make another thing of it. */
const REMARK =
  /(?<=\S)\s?\((?![^()]{0,60}(?:partner|allow|block|feder|intern|pool|dns))[^()]{0,60}\)\s*$/i
/** Of a whole table: `Primary SIP domain`, `Additional domains`; but not `AD domain`, `DomainType`. */
const DOMAINS =
  /^(?!is|default|ad(?!ditional)|nt|dns|e?mail|smtp|internal|tenant|windows|netbios|partner|allowed|blocked|federated).*(?:domains?|domaines?|domanen?|dominios?)(?:sip)?$/
const EDGES = /^(?!.*(?:port|ip|address|cert|pool|internal)$).*(?:edge|perimetral|peripherique)/

/**
 * The columns of a heading row; null where the cells are not headings. In a text that is a table from its first line to its
 * last, `isTable`, a heading may also say it in more words.
 */
export function readHeadings(cells: readonly string[], isTable = false): Columns | null {
  const letters = cells.map((cell) => lettersOf(cell.replace(REMARK, '')))
  const find = (kind: Kind) => {
    const heading = HEADINGS[kind].find((each) => letters.includes(each))
    if (heading !== undefined && !GENERAL.has(heading)) return letters.indexOf(heading)
    const pattern = kind === 'domain' ? DOMAINS : kind === 'edge' ? EDGES : null
    const loose = isTable && pattern ? letters.findIndex((each) => pattern.test(each)) : -1
    if (loose >= 0) return loose
    return heading === undefined ? null : letters.indexOf(heading)
  }
  const columns: Columns = {
    domain: find('domain'),
    edge: find('edge'),
    contact: find('contact'),
    before: find('before'),
  }
  if (Object.values(columns).every((column) => column === null)) return null
  const first = columns.domain === null ? '' : (letters[columns.domain] ?? '')
  const isMore = (each: string) =>
    each === first || (isTable && !GENERAL.has(first) && DOMAINS.test(each))
  const moreDomains = [...letters.keys()].filter(
    (column) => column !== columns.domain && isMore(letters[column] ?? ''),
  )
  return columns.domain !== null && moreDomains.length > 0 ? { ...columns, moreDomains } : columns
}

/**
 * Whether a line of text is one of headings: it names a column, and holds neither a name nor an address. `Nr.` and
 * `Access Edge (ext.)` are none.
 */
export function areHeadings(cells: readonly string[]): boolean {
  return (
    !cells.some((cell) => /@|\d\.\d/.test(cell) || hasName(cell)) && readHeadings(cells) !== null
  )
}

/** `z.B.` and `e.g.` look like names, and have no ending that is one. */
function hasName(cell: string): boolean {
  return nameTokens({ text: cell, offset: 0 }).some(
    ({ text }) => !/(?:^|\.)\p{L}\.\p{L}$/u.test(text),
  )
}

function lettersOf(cell: string): string {
  return cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** What a label in front of names says of them: `SIP domains:`, `Access Edge =`; null where it says nothing. */
export function roleOfLabel(
  label: string,
): 'domain' | 'edge' | 'dns-server' | 'pool' | 'partner' | 'blocked' | null {
  const text = lettersOf(label)
  if (/^block|gesperrt|bloque|blockiert/.test(text) || /ブロック|阻止/.test(label)) return 'blocked'
  const isPartner = /^partner|partners?$|^allow|^federated|zugelassen|socios?$|partenaires?$/.test(
    text,
  )
  if (isPartner || /パートナー|合作[伙夥]伴/.test(label)) return 'partner'
  if (/^dns|dns(?:server)?$|nameserver|namensserver|^ns$/.test(text)) return 'dns-server'
  if (/registrar|frontend|pools?$/.test(text) || /プール|池/.test(label)) return 'pool'
  if (/ドメイン|域/.test(label)) return 'domain'
  if (/エッジ|[边邊][缘緣]/.test(label)) return 'edge'
  if (/domai?ne?s?|dominios?|domaene/.test(text)) return OF_WINDOWS.test(text) ? null : 'domain'
  return /edge|accessproxy|perimetral/.test(text) && !OTHER_EDGE.test(text) ? 'edge' : null
}

/** Domains of a directory or a tenant. */
const OF_WINDOWS = /^(?:ad(?!ditional|d)|activedirectory|nt|windows|netbios|tenant|internal|intern)/
/** An Edge Server has more names than that of its Access Edge. */
const OTHER_EDGE = /intern|^web|conferenc|konferenz|^av|audio|port$|ip$/
