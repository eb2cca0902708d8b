import { dayInWords } from '../core/time'
import type { Statement } from './topic'

/** A statement as it is laid out among others. */
export interface LaidStatement {
  statement: Statement
  /** From when until when it is true; empty where that is always, or was just said. */
  days: string
  /** Whether its sources are named after it: once for statements in a row that share them. */
  cited: boolean
}

/** Puts statements in a row so that neither days nor sources are said twice. */
export function layStatements(statements: readonly Statement[]): LaidStatement[] {
  return statements.map((statement, index) => {
    const before = statements[index - 1]
    const next = statements[index + 1]
    const days = daysOf(statement)
    return {
      statement,
      days: before && daysOf(before) === days ? '' : days,
      cited: !next || !hasSameSources(statement, next),
    }
  })
}

function hasSameSources(one: Statement, other: Statement): boolean {
  return one.date === other.date && one.sources.join() === other.sources.join()
}

/** From when until when something is true; `until` names the first day on which it is not. */
export function daysOf({ since, until }: Pick<Statement, 'since' | 'until'>): string {
  if (since !== undefined && until !== undefined)
    return `From ${dayInWords(since)} until ${dayInWords(until)}`
  if (since !== undefined) return `Since ${dayInWords(since)}`
  return until === undefined ? '' : `Until ${dayInWords(until)}`
}
