import { checkAgreement } from './agreement/check'
import type { Check, View } from './check'
import { checkContacts } from './contacts/check'
import { checkDates } from './dates/check'
import { checkNamesToPublish } from './discovery/check'
import { checkDomains } from './domains/check'
import { checkEdges } from './edges/check'
import { checkEligibility } from './eligibility/check'
import { readEstate } from './estate'
import { checkFederation } from './federation/check'
import { checkOrder } from './order/check'
import { checkService } from './service/check'
import { checkTrack } from './track/check'
import { checkUnused } from './unused/check'
import { STEPS, type Draft } from '../request/draft'
import { EDGE_FIELDS, SINGLE_FIELDS, TRACK_FIELDS, type FieldId } from './fields'
import type { Finding, Hit, OtherPlace, Where } from './finding'
import { questionOf } from '../request/questions'
import type { NameTables } from '../names/nameReading'
import { inStage, type Situation } from '../situation/situation'
import { holdsOn, type Severity } from './rule'
import type { NamedRule, Rulebook } from './rulebook'
import type { Instant } from '../core/time'
import { fixLabel, interpolate, type WriteTime } from './wording'

/** What a draft is assessed by; `judge` is what puts it together. */
export interface Assessment {
  /** What the day and the answers decide, for this draft. */
  situation: Situation
  /** For what was recorded: nothing lies after it. */
  now: Instant
  rulebook: Rulebook
  /** Names that need a table which is not there are reported as not checked. */
  tables: NameTables | undefined
  /** How a time is written in a sentence. */
  writeTime: WriteTime
}

const CHECKS: readonly Check[] = [
  checkEligibility,
  checkAgreement,
  checkEdges,
  checkDomains,
  checkNamesToPublish,
  checkContacts,
  checkOrder,
  checkFederation,
  checkTrack,
  checkDates,
  checkService,
  checkUnused,
]

/**
 * Everything worth saying about a draft under the rules of a day, in the order of the steps, their fields and
 * the severity (F3–F34, F57–F67). Pure, and linear in the number of domains. A hit on a rule that the rulebook
 * does not have is an error of the program.
 */
export function assess(draft: Draft, assessment: Assessment): Finding[] {
  const { situation, now, rulebook, tables, writeTime } = assessment
  const { day } = situation
  const view: View = {
    draft,
    seen: inStage(draft, situation),
    situation,
    asked: situation.asked,
    estate: readEstate(draft, tables),
    clock: situation.clock,
    now,
    tables,
  }
  const findings: Finding[] = []
  for (const check of CHECKS) {
    for (const hit of check(view)) {
      const rule = rulebook.get(hit.rule)
      if (!rule) throw new Error(`There is no rule “${hit.rule}”.`)
      if (holdsOn(rule, day)) findings.push(finding(rule, hit, writeTime))
    }
  }
  return inOrder(findings, draft)
}

function finding(rule: NamedRule, hit: Hit, writeTime: WriteTime): Finding {
  const { id, severity, missing = false, sources, since, until } = rule
  const told: Finding = {
    id: `${id}:${hit.key}`,
    rule: id,
    severity,
    missing,
    title: interpolate(rule.title, hit.values, writeTime),
    detail: interpolate(rule.detail, hit.values, writeTime),
    where: hit.where,
    source: sources,
  }
  const label = hit.fix && fixLabel(rule, hit.fix, hit.values)
  if (hit.against) told.against = hit.against.map(place)
  if (hit.fix && label) told.fix = { ...hit.fix, label }
  if (since) told.since = since
  if (until) told.until = until
  return told
}

/** A row of a list is told by the words of its hit, an answer by its question. */
const place = ({
  step,
  field,
  label = questionOf(field)?.label ?? field,
}: Where & { label?: string }): OtherPlace => ({ step, field, label })

const STEP_RANK: ReadonlyMap<string, number> = new Map(
  [...STEPS, 'track'].map((step, rank) => [step, rank]),
)
const SEVERITY_RANK: Readonly<Record<Severity, number>> = { blocker: 0, warning: 1, note: 2 }

/** Sorting is stable, so findings of one field and severity stay in the order of the checks. */
function inOrder(findings: readonly Finding[], draft: Draft): Finding[] {
  const fieldRank = fieldRanks(draft)
  const stepSize = (fieldRank.size + 1) * 3
  const rank = ({ where, severity }: Finding) =>
    (STEP_RANK.get(where.step) ?? 0) * stepSize +
    (fieldRank.get(where.field) ?? 0) * 3 +
    SEVERITY_RANK[severity]
  const ranked = findings.map((one): [number, Finding] => [rank(one), one])
  return ranked.sort(([a], [b]) => a - b).map(([, one]) => one)
}

/** Where each field stands on its page. What has no place of its own, such as the whole list, comes first. */
function fieldRanks(draft: Draft): Map<FieldId, number> {
  const ranks = new Map<FieldId, number>()
  const place = (field: FieldId) => ranks.set(field, ranks.size + 1)
  SINGLE_FIELDS.forEach(place)
  for (const edge of draft.edges) {
    for (const name of EDGE_FIELDS) place(`edge.${edge.id}.${name}`)
    for (const { id } of edge.domains) {
      place(`domain.${id}`)
      place(`contact.${id}`)
    }
  }
  for (const { part } of draft.track.parts) {
    for (const name of TRACK_FIELDS) place(`track.${part}.${name}`)
  }
  return ranks
}
