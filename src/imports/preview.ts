import type { NameTables } from '../names/nameReading'
import { addNames, type NamedDomain } from '../request/addNames'
import type { Draft } from '../request/draft'
import { worstByField, type Finding } from '../rules/finding'
import type { Severity } from '../rules/rule'

/** What is to be added to a draft. */
export interface Addition {
  names: readonly NamedDomain[]
  /** Access Edges without a domain of their own. */
  edges: readonly string[]
  /** Where names without an Access Edge go. */
  edgeId: string | null
}

/** What the page says of a name once it is added: the worst of it. */
export interface Said {
  severity: Severity
  title: string
  /** The name that the page offers instead, and the words on its button. */
  use: { name: string; label: string } | null
}

const ID = 'preview-'

/** The draft as it would be; what is new in it is known by its ids. */
export function withAddition(
  draft: Draft,
  { names, edges, edgeId }: Addition,
  tables: NameTables | undefined,
): Draft {
  let ids = 0
  const newId = () => `${ID}${(ids += 1)}`
  return addNames(draft, names, { edgeId, newId, tables, edges })
}

/** What is said of each name that is new in a draft, by its findings; `domain contoso.com`, `edge sip.contoso.com`. */
export function saidOf({ edges }: Draft, findings: readonly Finding[]): Map<string, Said> {
  const worst = worstByField(findings.filter(({ missing }) => !missing))
  const said = new Map<string, Said>()
  const add = (key: string, field: string) => {
    const finding = worst.get(field)
    if (finding)
      said.set(key, { severity: finding.severity, title: finding.title, use: useOf(finding) })
  }
  for (const { id, fqdn, domains } of edges) {
    if (id.startsWith(ID)) add(saidKey('edge', fqdn), `edge.${id}.fqdn`)
    for (const row of domains) {
      if (row.id.startsWith(ID)) add(saidKey('domain', row.name), `domain.${row.id}`)
    }
  }
  return said
}

export function saidKey(kind: 'domain' | 'edge', name: string): string {
  return `${kind} ${name}`
}

function useOf({ fix }: Finding): Said['use'] {
  if (fix?.do === 'set-domain') return { name: fix.name, label: fix.label }
  return fix?.do === 'set-fqdn' ? { name: fix.fqdn, label: fix.label } : null
}
