import { diffEstate, type EstateChange } from '../order/changes'
import type { AccessEdge, Draft, SipDomain } from '../request/draft'
import { discover } from '../names/discovery'
import type { Finding } from '../rules/finding'
import type { FieldId } from '../rules/fields'
import { parseHostName } from '../names/hostName'
import type { NameTables } from '../names/nameReading'
import { orderOfWork } from '../order/order'
import type { Judgement } from '../rules/judge'
import type { Instant } from '../core/time'
import type { Writing } from '../core/writeTime'
import { fingerprintOf } from './request/fingerprint'
import type { Summary, SummaryDomain, SummaryEdge, SummaryPart } from './summary'
import { visibleData } from '../paper/visibleText'

/** When and where a summary is made. */
export type SummaryContext = Writing & { now: Instant }

/**
 * The one model behind every document: the draft's names read strictly, its parts, tasks and findings in
 * place. Every text in it is one visible line, so no document has to guard against hidden characters again.
 */
export function summarise(
  draft: Draft,
  { situation, findings, tables }: Pick<Judgement, 'situation' | 'findings' | 'tables'>,
  { now, zone, locale }: SummaryContext,
): Summary {
  const { id, name, kind, revision, changedAt, agreement, contacts, options } = draft
  const names = namesOf(findings, tables)
  const parts = partsOf(draft, names)
  return visibleData({
    draft: { id, name, kind, revision, changedAt },
    made: { at: now, zone, locale },
    situation,
    fingerprint: fingerprintOf(draft),
    ready: !findings.some(({ severity }) => severity === 'blocker'),
    findings,
    agreement,
    parts,
    unread: unreadOf(draft, names),
    contact:
      contacts.email.trim() || contacts.name.trim() || contacts.phone.trim()
        ? { name: contacts.name, email: contacts.email, phone: contacts.phone }
        : null,
    changes: kind === 'update' ? changesOf(draft, parts) : [],
    tasks: orderOfWork(draft, situation),
    options,
  })
}

interface Names {
  read: (typed: string) => { name: string | null; unicode: string | null }
  /** Why what stands in a field cannot be entered; undefined where nothing is wrong with it. */
  problem: (field: FieldId) => string | undefined
}

function namesOf(findings: readonly Finding[], tables: NameTables | undefined): Names {
  const problems = new Map(
    findings
      .filter(({ severity, missing }) => severity === 'blocker' && !missing)
      .map(({ where, title }) => [where.field, title]),
  )
  return {
    read: (typed) => parseHostName(typed, tables),
    // Mostly there is none, and 20,000 fields are asked about.
    problem: (field) => (problems.size === 0 ? undefined : problems.get(field)),
  }
}

/** The requests in their order; one even where nothing was entered yet. */
function partsOf(draft: Draft, names: Names): SummaryPart[] {
  const numbers = new Set(draft.edges.map(({ part }) => part))
  if (numbers.size === 0) numbers.add(1)
  return [...numbers]
    .sort((one, other) => one - other)
    .map((part) => {
      const track = draft.track.parts.find((each) => each.part === part)
      return {
        part,
        edges: draft.edges
          .filter((edge) => edge.part === part)
          .map((edge) => edgeOf(draft, edge, names)),
        submittedAt: track?.submittedAt ?? null,
        provisionedAt: track?.provisionedAt ?? null,
      }
    })
}

/** A domain with a problem is left out: records for it would be published and certified for nothing. */
function edgeOf(draft: Draft, edge: AccessEdge, { read, problem }: Names): SummaryEdge {
  const fqdn = read(edge.fqdn).name
  const domains = new Map<string, SummaryDomain>()
  for (const domain of edge.domains) {
    const { name, unicode } = read(domain.name)
    if (name === null || domains.has(name) || problem(`domain.${domain.id}`) !== undefined) continue
    const contact = contactOf(draft, domain)
    domains.set(name, { name, unicode, contact, discovery: discover(name, fqdn) })
  }
  return { fqdn, before: read(edge.before).name, domains: [...domains.values()] }
}

function contactOf({ contacts }: Draft, domain: SipDomain): string {
  return contacts.shared ? contacts.email : domain.contact
}

/** What was typed as a name and cannot be entered as one, with the place it was typed into. */
function unreadOf(draft: Draft, { read, problem }: Names): Summary['unread'] {
  return draft.edges.flatMap((edge, index) => {
    const place = `Access Edge ${index + 1}`
    const fqdns = [
      { field: `${place}, FQDN`, typed: edge.fqdn, why: problem(`edge.${edge.id}.fqdn`) },
      {
        field: `${place}, FQDN submitted before`,
        typed: edge.before,
        why: problem(`edge.${edge.id}.before`),
      },
    ].filter(({ typed }) => read(typed).name === null)
    const domains = edge.domains
      .map(({ id, name }) => ({
        field: `${place}, SIP domain`,
        typed: name,
        why: problem(`domain.${id}`),
      }))
      .filter(({ typed, why }) => why !== undefined || read(typed).name === null)
    return [...fqdns, ...domains]
      .filter(({ typed }) => typed.trim() !== '')
      .map(({ field, typed, why }) => ({ field, typed, ...(why === undefined ? {} : { why }) }))
  })
}

/** Against what was submitted before; where that is not known, only the FQDNs said to be changed (F34). */
function changesOf({ baseline }: Draft, parts: readonly SummaryPart[]): EstateChange[] {
  const edges = parts.flatMap((part) => part.edges)
  const renames = edges.flatMap(({ before, fqdn }) =>
    before !== null && fqdn !== null && before !== fqdn ? [{ from: before, to: fqdn }] : [],
  )
  if (baseline === null) return renames.map((names) => ({ change: 'renamed-edge', ...names }))
  const now = edges.flatMap(({ fqdn, domains }) =>
    fqdn === null ? [] : [{ fqdn, domains: domains.map(({ name }) => name) }],
  )
  return diffEstate(baseline, now, renames)
}
