import type { NameReading } from '../../names/nameReading'
import type { AccessEdge, Draft, SipDomain, StepId } from '../../request/draft'
import {
  AGREEMENT_NUMBERS,
  choiceOf,
  QUESTIONS,
  type Question,
  type QuestionId,
} from '../../request/questions'
import { SINGLE_FIELDS, type FieldId, type SingleField } from '../../rules/fields'
import type { Questions } from '../../situation/asked'
import { isAsked } from '../../situation/isAsked'

/** One answer as the review shows it. */
export interface AnswerRow {
  field: FieldId
  label: string
  /** A line each; empty for no answer. */
  values: readonly string[]
  /** Host names and numbers. */
  code: boolean
  /** False where the kind of request or the platform does not ask for it: kept, and not used. */
  used: boolean
}

export interface AnswerGroup {
  step: StepId
  rows: readonly AnswerRow[]
}

/** Domains shown by name before the rest is counted: a review is read, not scrolled. */
const SHOWN_DOMAINS = 20

/**
 * Every answer of a draft, step by step in the order of the page, unanswered ones included.
 * @param asked which of the questions the situation asks
 * @param read gives the strict form of a typed name; what it cannot read is shown as typed
 * @param writeMoment writes a moment in the administrator's zone
 */
export function answersOf(
  draft: Draft,
  asked: Questions,
  read: (typed: string) => NameReading,
  writeMoment: (instant: string) => string,
): AnswerGroup[] {
  const { kind, eligibility, agreement, contacts, order, edges } = draft
  const { uses, ...orderAnswers } = order
  const answers: ReadonlyMap<string, Answer> = new Map([
    ...named('eligibility', { ...eligibility, kind }),
    ...named('agreement', agreement),
    ...named('contacts', contacts),
    ...named('order', orderAnswers),
    ...named('order.uses', uses),
  ])
  const nameOf = (typed: string) => read(typed).name ?? typed.trim()

  function row(
    field: FieldId,
    id: QuestionId,
    values: readonly string[],
    label = wordsOf(id).label,
  ): AnswerRow {
    const { code = false } = wordsOf(id)
    return { field, label, values, code, used: isAsked(id, asked) }
  }

  /** The answer to a question that is asked once. */
  function single(id: SingleField): AnswerRow {
    const answer = answers.get(id) ?? null
    const isMoment = id === 'order.turnedOffAt' && typeof answer === 'string'
    const values = isMoment ? [writeMoment(answer)] : valuesOf(id, answer)
    const named = id === 'agreement.number' && agreement.type
    return row(id, id, values, named ? AGREEMENT_NUMBERS[named].label : undefined)
  }

  const singles = (step: StepId) =>
    SINGLE_FIELDS.filter((id) => id.startsWith(`${step}.`)).map(single)

  function edgeRows(edge: AccessEdge, index: number): AnswerRow[] {
    const { fqdn, before, domains } = edge
    const suffix = edges.length > 1 ? ` ${index + 1}` : ''
    const names = domains.flatMap(({ name }) => (name.trim() ? [nameOf(name)] : []))
    const more = names.length - SHOWN_DOMAINS
    const shown = more > 0 ? [...names.slice(0, SHOWN_DOMAINS), `and ${more} more`] : names
    const field = (id: QuestionId, at: FieldId, values: readonly string[]) =>
      row(at, id, values, wordsOf(id).label + suffix)
    return [
      field('edge.fqdn', `edge.${edge.id}.fqdn`, text(nameOf(fqdn))),
      field('edge.before', `edge.${edge.id}.before`, text(nameOf(before))),
      field('domain', `domain.${domains[0]?.id ?? ''}`, shown),
    ]
  }

  const contactRow = ({ id, name, contact }: SipDomain) =>
    row(`contact.${id}`, 'contact', text(contact), `${QUESTIONS.contact.label} for ${nameOf(name)}`)

  function contactRows(): AnswerRow[] {
    const [, email, ...person] = singles('contacts')
    const eachOne = edges
      .flatMap(({ domains }) => domains)
      .filter(({ name }) => name.trim())
      .slice(0, SHOWN_DOMAINS)
    return [...(contacts.shared && email ? [email] : eachOne.map(contactRow)), ...person]
  }

  return [
    { step: 'eligibility', rows: shown(singles('eligibility')) },
    { step: 'agreement', rows: shown(singles('agreement')) },
    { step: 'domains', rows: shown(edges.flatMap(edgeRows)) },
    { step: 'contacts', rows: shown(contactRows()) },
    { step: 'order', rows: shown(singles('order')) },
  ]
}

type Answer = string | boolean | null

/** Answers by the ids of their fields. */
function named(step: string, answers: Readonly<Record<string, Answer>>): [string, Answer][] {
  return Object.entries(answers).map(([name, answer]) => [`${step}.${name}`, answer])
}

const wordsOf = (id: QuestionId): Question => QUESTIONS[id]

function valuesOf(id: QuestionId, answer: Answer): string[] {
  const { choices, checked = 'Yes' } = wordsOf(id)
  if (answer === null || typeof answer === 'boolean') return answer ? [checked] : []
  const choice = choiceOf(id, answer)
  return choices ? (choice ? [choice.label] : []) : text(answer)
}

/** What is neither asked nor answered is left out. */
function shown(rows: AnswerRow[]): AnswerRow[] {
  return rows.filter(({ used, values }) => used || values.length > 0)
}

function text(value: string): string[] {
  return value.trim() ? [value.trim()] : []
}
