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
/** Headings of tables that hold names, in columns that are not wanted. */
const OTHERS = ['isdefault', 'request', 'part', 'number', 'no']

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

/** Whether every cell with anything in it is a heading: then a line of text is one too. */
export function areAllHeadings(cells: readonly string[]): boolean {
  const known = [...Object.values(HEADINGS).flat(), ...OTHERS]
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    filled.length > 0 &&
    filled.every(
      (cell) =>
        /^[\s\w"'-]{1,40}$/.test(cell) && known.includes(cell.toLowerCase().replace(/[^a-z]/g, '')),
    )
  )
}
