import { assess, type Assessment } from '../../src/rules/assess'
import type { Draft } from '../../src/request/draft'
import type { Finding } from '../../src/rules/finding'
import { applyFix } from '../../src/rules/fix'
import { loadNameTables } from '../../src/names/nameTables'
import { RULEBOOK } from '../../src/rules/rulebook'
import { situationOf } from '../../src/situation/situation'
import { build, NOW, type Change } from './scenarios/build'

const tables = await loadNameTables({ international: true })

/** While the site took requests: everything is asked. */
export const OPEN = '2019-05-15'
/** After it closed: partner discovery finds the names. */
export const CLOSED = '2019-09-15'
/** After the end of Skype. */
export const TODAY = '2026-11-21'

/** The findings by the rules of a day, with every table there is, times in UTC. */
export function judge(draft: Draft, day = OPEN, change: Partial<Assessment> = {}): Finding[] {
  const writeTime = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
  const situation = situationOf(draft, day, NOW)
  return assess(draft, {
    situation,
    now: NOW,
    rulebook: RULEBOOK,
    tables,
    writeTime,
    ...change,
  })
}

/** The findings of one rule. */
export function found(rule: string, changes: Change | readonly Change[], asOf = OPEN): Finding[] {
  const draft = build(typeof changes === 'function' ? [changes] : changes)
  return judge(draft, asOf).filter((finding) => finding.rule === rule)
}

/** The first finding of a rule, which has to be there. */
export function one(rule: string, changes: Change | readonly Change[], asOf = OPEN): Finding {
  const [first] = found(rule, changes, asOf)
  if (!first) throw new Error(`There is no finding “${rule}”.`)
  return first
}

/** A draft's estate as text: an Edge a line, with what was typed. */
function written(draft: Draft): string[] {
  return draft.edges.map(
    ({ fqdn, domains }) => `${fqdn}: ${domains.map(({ name }) => name).join(', ')}`,
  )
}

/** The estate after the fix of a rule's first finding; null where none is offered. */
export function repaired(rule: string, changes: Change | readonly Change[]): string[] | null {
  const { fix } = one(rule, changes)
  const draft = build(typeof changes === 'function' ? [changes] : changes)
  return fix ? written(applyFix(draft, fix)) : null
}
