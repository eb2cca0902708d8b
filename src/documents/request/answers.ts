import type { Draft, Known, StepId } from '../../request/draft'
import type { FieldId } from '../../rules/fields'
import { FEDERATION_USES } from '../../situation/rides'
import type { NameReading } from '../../names/hostName'
import type { Questions } from '../../situation/asked'
import { AGREEMENT_NUMBERS, QUESTIONS, USE_QUESTIONS, type Choice } from '../../request/questions'

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
  const { kind, eligibility, agreement, contacts, order } = draft
  const nameOf = (typed: string) => read(typed).name ?? typed.trim()

  const eligibilityRows = [
    row('eligibility.kind', QUESTIONS.kind.label, chosen(QUESTIONS.kind.choices, kind)),
    row(
      'eligibility.platform',
      QUESTIONS.platform.label,
      chosen(QUESTIONS.platform.choices, eligibility.platform),
    ),
    ...(['split', 'cu5', 'cals', 'edgeServer', 'reachable', 'messenger', 'trial'] as const).map(
      (name) =>
        row(
          `eligibility.${name}`,
          QUESTIONS[name].label,
          chosen<Known>(QUESTIONS[name].choices, eligibility[name]),
          name === 'edgeServer' || name === 'reachable' ? asked.deployment : asked[name],
        ),
    ),
  ]

  const numberLabel = agreement.type ? AGREEMENT_NUMBERS[agreement.type].label : 'Agreement number'
  const agreementRows = [
    row(
      'agreement.type',
      QUESTIONS.agreementType.label,
      chosen(QUESTIONS.agreementType.choices, agreement.type),
      asked.agreement,
    ),
    code('agreement.number', numberLabel, text(agreement.number), asked.agreement),
    row('agreement.organisation', 'Enterprise name', text(agreement.organisation), asked.agreement),
    row(
      'agreement.rightsAccepted',
      'Product Use Rights',
      agreement.rightsAccepted ? ['Read and accepted'] : [],
      asked.agreement,
    ),
  ]

  const edgeRows = draft.edges.flatMap((edge, index) => {
    const suffix = draft.edges.length > 1 ? ` ${index + 1}` : ''
    const names = edge.domains.flatMap(({ name }) => (name.trim() ? [nameOf(name)] : []))
    const more = names.length - SHOWN_DOMAINS
    return [
      code(
        `edge.${edge.id}.fqdn`,
        `Access Edge FQDN${suffix}`,
        text(nameOf(edge.fqdn)),
        asked.edges,
      ),
      ...(asked.before || edge.before.trim()
        ? [
            code(
              `edge.${edge.id}.before`,
              `FQDN submitted before${suffix}`,
              text(nameOf(edge.before)),
              asked.before,
            ),
          ]
        : []),
      code(
        `domain.${edge.domains[0]?.id ?? ''}`,
        `SIP domains${suffix}`,
        more > 0 ? [...names.slice(0, SHOWN_DOMAINS), `and ${more} more`] : names,
        asked.edges,
      ),
    ]
  })

  const contactRows = [
    ...(contacts.shared
      ? [code('contacts.email', 'Contact e-mail', text(contacts.email), asked.contacts !== null)]
      : draft.edges
          .flatMap((edge) => edge.domains)
          .filter((domain) => domain.name.trim())
          .slice(0, SHOWN_DOMAINS)
          .map((domain) =>
            code(
              `contact.${domain.id}`,
              `Contact e-mail for ${nameOf(domain.name)}`,
              text(domain.contact),
              asked.contacts !== null,
            ),
          )),
    row('contacts.name', 'Main contact: name', text(contacts.name), asked.contacts !== null),
    row('contacts.phone', 'Main contact: phone', text(contacts.phone), asked.contacts !== null),
  ]

  const orderRows = [
    row(
      'order.online',
      QUESTIONS.online.label,
      chosen(QUESTIONS.online.choices, order.online),
      asked.online,
    ),
    row(
      'order.turnedOffAt',
      'Turned off at',
      order.turnedOffAt ? [writeMoment(order.turnedOffAt)] : [],
      asked.online,
    ),
    row(
      'order.otherFederation',
      QUESTIONS.otherFederation.label,
      chosen(QUESTIONS.otherFederation.choices, order.otherFederation),
      asked.otherFederation,
    ),
    ...FEDERATION_USES.map((use) =>
      row(
        `order.uses.${use}`,
        USE_QUESTIONS[use].label,
        chosen(USE_QUESTIONS[use].choices, order.uses[use]),
        asked.uses.includes(use),
      ),
    ),
  ]

  return [
    { step: 'eligibility', rows: shown(eligibilityRows) },
    { step: 'agreement', rows: shown(agreementRows) },
    { step: 'domains', rows: shown(edgeRows) },
    { step: 'contacts', rows: shown(contactRows) },
    { step: 'order', rows: shown(orderRows) },
  ]
}

/** What is neither asked nor answered is left out. */
function shown(rows: AnswerRow[]): AnswerRow[] {
  return rows.filter(({ used, values }) => used || values.length > 0)
}

function row(field: FieldId, label: string, values: readonly string[], used = true): AnswerRow {
  return { field, label, values, code: false, used }
}

function code(field: FieldId, label: string, values: readonly string[], used = true): AnswerRow {
  return { ...row(field, label, values, used), code: true }
}

function chosen<Value extends string>(
  choices: readonly Choice<Value>[],
  value: Value | null,
): string[] {
  return choices.flatMap((choice) => (choice.value === value ? [choice.label] : []))
}

function text(value: string): string[] {
  return value.trim() ? [value.trim()] : []
}
