import { describe, expect, it } from 'vitest'
import type { AccessEdge } from '../../../src/request/draft'
import { estateItems, estateRules, type EstateQuery } from '../../../src/screens/domains/estateRows'
import { worstByField, type Finding } from '../../../src/rules/finding'
import type { FieldId } from '../../../src/rules/fields'
import type { RuleId } from '../../../src/rules/rulebook'
import type { Severity } from '../../../src/rules/rule'

const edge = (id: string, fqdn: string, names: readonly string[]): AccessEdge => ({
  id,
  fqdn,
  before: '',
  part: 1,
  domains: names.map((name, at) => ({ id: `${id}${at + 1}`, name, contact: '' })),
})
const edges = [
  edge('a', 'sip.contoso.com', ['contoso.com', 'Adatum.com']),
  edge('b', 'sip.fabrikam.com', ['fabrikam.com']),
  edge('c', '', ['']),
]
const finding = (rule: RuleId, field: FieldId, severity: Severity = 'blocker'): Finding => ({
  id: `${rule}:${field}`,
  rule,
  severity,
  missing: false,
  title: rule,
  detail: '',
  where: { step: 'domains', field },
  source: [],
})
const findings = [
  finding('discovery-name', 'domain.a1', 'warning'),
  finding('name-space', 'domain.b1'),
  finding('fqdn-missing', 'edge.c.fqdn'),
  finding('agreement-number-missing', 'agreement.number'),
]

function found(query: Partial<EstateQuery>): string {
  const all: EstateQuery = { text: '', rule: null, sort: 'edge', ...query }
  const items = estateItems({ edges }, findings, worstByField(findings), all)
  return items.map(({ kind, id }) => (kind === 'edge' ? id.toUpperCase() : id)).join(' ')
}

describe('the rows of a large estate', () => {
  it.each<[string, Partial<EstateQuery>, string]>([
    ['each Edge with its domains', {}, 'A a1 a2 B b1 C c1'],
    ['names by a part, in any case', { text: ' ADAT ' }, 'A a2'],
    ['all domains of an Edge that is found', { text: 'sip.contoso' }, 'A a1 a2'],
    ['nothing for a name that is not there', { text: 'litware' }, ''],
    ['the names with any finding', { rule: 'any' }, 'A a1 B b1 C'],
    ['the names with one finding', { rule: 'name-space' }, 'B b1'],
    ['an Edge that has the finding itself', { rule: 'fqdn-missing' }, 'C'],
    ['names that fit both', { text: 'contoso', rule: 'any' }, 'A a1'],
    ['names by themselves in their order', { sort: 'name' }, 'c1 a2 a1 b1'],
    ['the worst first, the rest as it stands', { sort: 'finding' }, 'b1 a1 a2 c1'],
    ['an Edge that is looked for before the names', { sort: 'name', rule: 'any' }, 'C a1 b1'],
  ])('are %s', (_, query, expected) => {
    expect(found(query)).toBe(expected)
  })
})

describe('the findings to look for', () => {
  it('are those at names, with how many there are', () => {
    expect(estateRules([...findings, finding('name-space', 'domain.a2')])).toEqual([
      { rule: 'discovery-name', count: 1 },
      { rule: 'name-space', count: 2 },
      { rule: 'fqdn-missing', count: 1 },
    ])
  })
})
