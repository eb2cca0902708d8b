/** What a column holds; the index of each, null where there is none. */
export interface Columns {
  domain: number | null
  edge: number | null
  contact: number | null
  /** The FQDN submitted before, for an update. */
  before: number | null
}

/** Headings by letters alone, the surest first: `Get-CsSipDomain` gives both Identity and Name. */
const HEADINGS: Readonly<Record<keyof Columns, readonly string[]>> = {
  domain: [
    'sipdomain',
    'sipdomains',
    'sipdomainname',
    'domain',
    'domains',
    'domainname',
    'name',
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
    'edgeserver',
    'server',
    'target',
  ],
  contact: ['contactemail', 'contact', 'email', 'emailaddress', 'mail', 'administrator', 'admin'],
  before: ['fqdnsubmittedbefore', 'fqdnbefore', 'before'],
}
/** The columns of a heading row; null where the cells are not headings. */
export function readHeadings(cells: readonly string[]): Columns | null {
  const letters = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''))
  const find = (kind: keyof Columns) => {
    const heading = HEADINGS[kind].find((each) => letters.includes(each))
    return heading === undefined ? null : letters.indexOf(heading)
  }
  const columns: Columns = {
    domain: find('domain'),
    edge: find('edge'),
    contact: find('contact'),
    before: find('before'),
  }
  return Object.values(columns).every((column) => column === null) ? null : columns
}

/** Whether a line of text is one of headings: it names a column, and holds neither a name nor an address. */
export function areHeadings(cells: readonly string[]): boolean {
  return !cells.some((cell) => /[.@]/.test(cell)) && readHeadings(cells) !== null
}
