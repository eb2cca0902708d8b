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

/** The columns of a heading row; null where the cells are not headings. */
export function readHeadings(cells: readonly string[]): Columns | null {
  const letters = cells.map(lettersOf)
  const find = (kind: Kind) => {
    const heading = HEADINGS[kind].find((each) => letters.includes(each))
    return heading === undefined ? null : letters.indexOf(heading)
  }
  const columns: Columns = {
    domain: find('domain'),
    edge: find('edge'),
    contact: find('contact'),
    before: find('before'),
  }
  if (Object.values(columns).every((column) => column === null)) return null
  const first = columns.domain === null ? '' : letters[columns.domain]
  const moreDomains = [...letters.keys()].filter(
    (column) => column !== columns.domain && letters[column] === first,
  )
  return columns.domain !== null && moreDomains.length > 0 ? { ...columns, moreDomains } : columns
}

/** Whether a line of text is one of headings: it names a column, and holds neither a name nor an address. */
export function areHeadings(cells: readonly string[]): boolean {
  return !cells.some((cell) => /[.@]/.test(cell)) && readHeadings(cells) !== null
}

function lettersOf(cell: string): string {
  return cell
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** What a label in front of names says of them: `SIP domains:`, `Access Edge =`; null where it says nothing. */
export function roleOfLabel(label: string): 'domain' | 'edge' | 'dns-server' | 'pool' | null {
  const text = lettersOf(label)
  if (/^dns|nameserver/.test(text)) return 'dns-server'
  if (/domai?ne?s?|dominios?|domaene/.test(text)) return 'domain'
  if (/edge|accessproxy/.test(text)) return 'edge'
  return /registrar|frontend|pool$/.test(text) ? 'pool' : null
}
