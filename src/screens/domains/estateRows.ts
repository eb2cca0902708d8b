import type { Draft, SipDomain } from '../../request/draft'
import { GRAVITY, type Finding } from '../../rules/finding'
import type { RuleId } from '../../rules/rulebook'

/** What is looked for in a large estate. */
export interface EstateQuery {
  /** Part of a domain or of its Access Edge FQDN. */
  text: string
  /** Rows with a finding of this rule; `any` for any finding, null for all rows. */
  rule: RuleId | 'any' | null
  /** `edge` keeps each domain under its Edge; the other two give one flat list. */
  sort: 'edge' | 'name' | 'finding'
}

/** Finds every row, each under its Edge. */
export const NO_QUERY: EstateQuery = { text: '', rule: null, sort: 'edge' }

/** A row of the table: the head of an Access Edge, or one of its domains. By id, so that it outlives an edit. */
export interface EstateItem {
  kind: 'edge' | 'domain'
  id: string
}

/**
 * The rows that a query finds, in their order. A row with nothing in it is found where nothing is looked for.
 * `worst` is the worst finding of each field.
 */
export function estateItems(
  { edges }: Pick<Draft, 'edges'>,
  findings: readonly Finding[],
  worst: ReadonlyMap<string, Finding>,
  query: EstateQuery,
): EstateItem[] {
  const text = query.text.trim().toLowerCase()
  const named = query.rule === null ? null : fieldsOf(findings, query.rule)
  const isGrouped = query.sort === 'edge'
  const isSought = text !== '' || named !== null
  const items: EstateItem[] = []
  const rows: SipDomain[] = []
  for (const edge of edges) {
    const isEdgeFound = edge.fqdn.toLowerCase().includes(text)
    const isEdgeNamed =
      !named || named.has(`edge.${edge.id}.fqdn`) || named.has(`edge.${edge.id}.before`)
    const found = edge.domains.filter(
      ({ id, name }) =>
        (isEdgeFound || name.toLowerCase().includes(text)) && (!named || named.has(`domain.${id}`)),
    )
    const isItself = isEdgeFound && isEdgeNamed
    // A flat list has the head of an Edge only where it is what was looked for.
    if (isGrouped ? found.length > 0 || isItself : isSought && isItself) {
      items.push({ kind: 'edge', id: edge.id })
    }
    if (isGrouped) items.push(...found.map(toItem))
    else for (const domain of found) rows.push(domain)
  }
  if (query.sort === 'name') rows.sort((one, other) => compare(one.name, other.name))
  if (query.sort === 'finding') {
    const weight = ({ id }: SipDomain) => {
      const finding = worst.get(`domain.${id}`)
      return finding ? GRAVITY[finding.severity] : GRAVITY.note + 1
    }
    rows.sort((one, other) => weight(one) - weight(other))
  }
  return [...items, ...rows.map(toItem)]
}

/** The rules with a finding at a name of the estate, by how many there are. */
export function estateRules(findings: readonly Finding[]): { rule: RuleId; count: number }[] {
  const counts = new Map<RuleId, number>()
  for (const { rule, where } of findings) {
    if (isOfEstate(where.field)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  }
  return [...counts].map(([rule, count]) => ({ rule, count }))
}

function fieldsOf(findings: readonly Finding[], rule: RuleId | 'any'): Set<string> {
  return new Set(
    findings.flatMap((finding) =>
      isOfEstate(finding.where.field) && (rule === 'any' || finding.rule === rule)
        ? [finding.where.field]
        : [],
    ),
  )
}

function isOfEstate(field: string): boolean {
  return field.startsWith('domain.') || field.startsWith('edge.')
}

const toItem = ({ id }: SipDomain): EstateItem => ({ kind: 'domain', id })

/** By code point: as fast as it gets, and strict names have no other order. */
function compare(one: string, other: string): number {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()]
  return a < b ? -1 : a > b ? 1 : 0
}
