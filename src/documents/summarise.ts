import { diffEstate, type EstateChange } from '../domain/changes'
import type { AccessEdge, Draft, SipDomain } from '../domain/draft'
import { discover } from '../domain/discovery'
import type { Finding } from '../domain/finding'
import { parseHostName, type NameTables } from '../domain/hostName'
import { orderOfWork } from '../domain/order'
import { serviceOn } from '../domain/service'
import type { Instant, IsoDate } from '../domain/time'
import { RULEBOOK } from '../guidance/rulebook'
import { fingerprintOf } from './fingerprint'
import type { Summary, SummaryDomain, SummaryEdge, SummaryPart } from './summary'
import { visibleData } from './visibleText'

export interface SummaryContext {
  asOf: IsoDate
  now: Instant
  /** IANA zone and BCP 47 locale in which times are written. */
  zone: string
  locale: string
  tables: NameTables | undefined
}

/**
 * The one model behind every document: the draft's names read strictly, its parts, tasks and findings in
 * place. Every text in it is one visible line, so no document has to guard against hidden characters again.
 */
export function summarise(
  draft: Draft,
  findings: readonly Finding[],
  { asOf, now, zone, locale, tables }: SummaryContext,
): Summary {
  const service = serviceOn(asOf, RULEBOOK)
  const { id, name, kind, revision, changedAt, agreement, contacts, options } = draft
  const readName = (typed: string) => parseHostName(typed, tables)
  const parts = partsOf(draft, readName)
  return visibleData({
    draft: { id, name, kind, revision, changedAt },
    made: { at: now, zone, locale },
    asOf,
    service,
    fingerprint: fingerprintOf(draft),
    ready: !findings.some(({ severity }) => severity === 'blocker'),
    findings,
    platform: draft.eligibility.platform,
    agreement,
    parts,
    unread: unreadOf(draft, readName),
    contact:
      contacts.email.trim() || contacts.name.trim() || contacts.phone.trim()
        ? { name: contacts.name, email: contacts.email, phone: contacts.phone }
        : null,
    changes: kind === 'update' ? changesOf(draft, parts) : [],
    tasks: orderOfWork(draft, { now, service }),
    options,
  })
}

type ReadName = (typed: string) => { name: string | null; unicode: string | null }

/** The requests in their order; one even where nothing was entered yet. */
function partsOf(draft: Draft, readName: ReadName): SummaryPart[] {
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
          .map((edge) => edgeOf(draft, edge, readName)),
        submittedAt: track?.submittedAt ?? null,
        provisionedAt: track?.provisionedAt ?? null,
      }
    })
}

function edgeOf(draft: Draft, edge: AccessEdge, readName: ReadName): SummaryEdge {
  const fqdn = readName(edge.fqdn).name
  const domains = new Map<string, SummaryDomain>()
  for (const domain of edge.domains) {
    const { name, unicode } = readName(domain.name)
    if (name === null || domains.has(name)) continue
    const contact = contactOf(draft, domain)
    domains.set(name, { name, unicode, contact, discovery: discover(name, fqdn) })
  }
  return { fqdn, before: readName(edge.before).name, domains: [...domains.values()] }
}

function contactOf({ contacts }: Draft, domain: SipDomain): string {
  return contacts.shared ? contacts.email : domain.contact
}

/** What was typed as a name and is none, with the place it was typed into. */
function unreadOf(draft: Draft, readName: ReadName): { field: string; typed: string }[] {
  return draft.edges.flatMap(({ fqdn, before, domains }, index) => {
    const place = `Access Edge ${index + 1}`
    const texts = [
      { field: `${place}, FQDN`, typed: fqdn },
      { field: `${place}, FQDN submitted before`, typed: before },
      ...domains.map(({ name }) => ({ field: `${place}, SIP domain`, typed: name })),
    ]
    return texts.filter(({ typed }) => typed.trim() !== '' && readName(typed).name === null)
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
