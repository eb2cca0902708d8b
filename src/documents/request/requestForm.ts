import type { PaperBlock, PaperField, PaperSection } from '../../paper/paper'
import {
  AGREEMENT_NUMBERS,
  choiceOf,
  QUESTIONS,
  type Question,
  type QuestionId,
} from '../../request/questions'
import { isPartOfRequest, showsContacts, shownNumber } from './contacts'
import type { Journey } from '../../situation/asked'
import type { Summary, SummaryEdge, SummaryPart } from '../summary'

/**
 * What is entered at the provisioning site, numbered in the order of its form (F24): a section for each
 * request, each on a page of its own, a group for each Access Edge (F19). Where nothing is entered, one section
 * that says so, with the estate that it is about.
 */
export function formSections(summary: Summary): PaperSection[] {
  const { journey } = summary.situation
  if (journey !== 'request') return [instead(summary, INSTEAD[journey])]
  const title =
    summary.draft.kind === 'update'
      ? 'What to enter for the update, in the order of the form'
      : 'What to enter, in the order of the form'
  const count = summary.parts.length
  return summary.parts.map((part, index) => ({
    id: count > 1 ? `form-${part.part}` : 'form',
    title: count > 1 ? `Request ${index + 1} of ${count}: ${lowerFirst(title)}` : title,
    blocks: formBlocks(summary, part),
    newPage: index > 0,
  }))
}

function formBlocks(summary: Summary, part: SummaryPart): PaperBlock[] {
  const several = part.edges.length > 1
  const place = `part-${part.part}`
  const agreement = agreementRows(summary, place)
  const after = [...providerRows(place), ...contactRows(summary, part, place)]
  if (!several) {
    const edge = part.edges[0] ?? { fqdn: null, before: null, domains: [] }
    return [
      { kind: 'fields', rows: [...agreement, ...edgeRows(edge, `${place}-edge-1`), ...after] },
    ]
  }
  return [
    { kind: 'fields', rows: agreement },
    ...part.edges.flatMap((edge, index): PaperBlock[] => [
      { kind: 'paragraph', text: [{ strong: `Access Edge ${index + 1} of ${part.edges.length}` }] },
      { kind: 'fields', rows: edgeRows(edge, `${place}-edge-${index + 1}`, ` ${index + 1}`) },
    ]),
    { kind: 'paragraph', text: [{ strong: 'Once for all of them' }] },
    { kind: 'fields', rows: after },
  ]
}

function agreementRows(summary: Summary, place: string): PaperField[] {
  const { type, number, rightsAccepted } = summary.agreement
  const choice = choiceOf('agreement.type', type)
  const isUpdate = summary.draft.kind === 'update'
  const numberRow = asked(`${place}-number`, 'agreement.number', given(shownNumber(summary)))
  return [
    asked(`${place}-type`, 'agreement.type', choice ? [choice.label] : []),
    asked(
      `${place}-rights`,
      'agreement.rightsAccepted',
      rightsAccepted ? [QUESTIONS['agreement.rightsAccepted'].checked] : [],
    ),
    {
      ...numberRow,
      label: numberLabel(summary),
      ...(isUpdate && number !== ''
        ? { note: 'The number used for the first request; then choose “Update service”.' }
        : {}),
    },
  ]
}

function numberLabel({ agreement }: Summary): string {
  return agreement.type === null
    ? QUESTIONS['agreement.number'].label
    : AGREEMENT_NUMBERS[agreement.type].label
}

function edgeRows(
  { fqdn, before, domains }: SummaryEdge,
  place: string,
  suffix = '',
): PaperField[] {
  const international = domains.flatMap(({ name, unicode }) =>
    unicode === null ? [] : [`${name} is ${unicode}`],
  )
  const changed = before !== null && before !== fqdn
  return [
    {
      ...asked(`${place}-fqdn`, 'edge.fqdn', fqdn === null ? [] : [fqdn], suffix),
      ...(changed ? { note: `Submitted before as ${before}` } : {}),
    },
    {
      ...asked(
        `${place}-domains`,
        'domain',
        domains.map(({ name }) => name),
        suffix,
      ),
      ...(international.length > 0 ? { note: international.join('; ') } : {}),
    },
  ]
}

function providerRows(place: string): PaperField[] {
  return [field(`${place}-provider`, 6, 'Public IM provider', ['Skype'])]
}

function contactRows(summary: Summary, part: SummaryPart, place: string): PaperField[] {
  if (!showsContacts(summary)) return []
  const isPart = isPartOfRequest(summary.situation)
  const rows = part.edges.flatMap(({ domains }) => domains)
  const mails = [...new Set(rows.map(({ contact }) => contact))].filter(Boolean)
  const lines =
    mails.length > 1
      ? rows
          .filter(({ contact }) => contact !== '')
          .map(({ name, contact }) => `${name}: ${contact}`)
      : mails
  const { name = '', phone = '' } = summary.contact ?? {}
  const person = [name, phone].filter(Boolean).join(', ')
  const mail = { ...asked(`${place}-contact`, 'contacts.email', lines), code: false }
  const note = 'For your own record: not part of the request since April 2019.'
  return [
    isPart ? mail : { ...mail, number: null, note },
    ...(person === '' ? [] : [field(`${place}-person`, null, 'Main contact', [person])]),
  ]
}

interface Instead {
  title: string
  text: string
  estate: boolean
}

/** What a paper says in the place of the form where nothing is submitted (F7, F11, F15, F17). */
const INSTEAD: Readonly<Record<Exclude<Journey, 'request'>, Instead>> = {
  publish: {
    title: 'Nothing to submit: publish the names',
    text: 'The provisioning site was announced to close on 15 August 2019. Since then an Edge is found by its names: a federation SRV record for each SIP domain, and the name that it leads to on the certificate.',
    estate: true,
  },
  connected: {
    title: 'Nothing to submit: Messenger is connected already',
    text: 'The link made for Messenger works for Skype. Only the provider on the server may be renamed.',
    estate: true,
  },
  nothing: {
    title: 'Three ways on',
    text: 'The provisioning site was announced to close on 15 August 2019, and Skype ended on 5 May 2025. You can federate with Microsoft 365, take Skype out of service, or document a request of an earlier day under the rules of that day.',
    estate: false,
  },
  'online-admin': {
    title: 'Nothing to submit for Lync Online alone',
    text: 'Lync Online has a switch of its own in its admin centre.',
    estate: false,
  },
  'before-rules': {
    title: 'Rules are known from 15 August 2019 on',
    text: 'What the documents say about federation with Microsoft 365 is later than the chosen day. Choose a later day to see the names, the order of work and the papers.',
    estate: false,
  },
  federation: {
    title: 'What federates',
    text: 'The work is done in DNS, on the certificate, on your servers and with the other side, in the order below.',
    estate: true,
  },
  removal: {
    title: 'What is taken out of service',
    text: 'Nothing is submitted for a removal. It is done on your servers, in the order below.',
    estate: true,
  },
}

function instead({ parts }: Summary, { title, text, estate }: Instead): PaperSection {
  const edges = estate ? parts.flatMap((part) => part.edges) : []
  return {
    id: 'form',
    title,
    blocks: [
      {
        kind: 'fields',
        rows: edges.flatMap(({ fqdn, domains }, index) => {
          const suffix = edges.length > 1 ? ` ${index + 1}` : ''
          const list = domains.map(({ name }) => name)
          return [
            {
              ...asked(`edge-${index + 1}-fqdn`, 'edge.fqdn', fqdn ? [fqdn] : [], suffix),
              number: null,
            },
            { ...asked(`edge-${index + 1}-domains`, 'domain', list, suffix), number: null },
          ]
        }),
      },
      { kind: 'paragraph', text },
    ],
  }
}

function field(
  id: string,
  number: number | null,
  label: string,
  values: readonly string[],
): PaperField {
  return { id, number, label, values, code: false }
}

/** A row of the form under the number and the name that the table of questions gives it. */
function asked(
  id: string,
  question: QuestionId,
  values: readonly string[],
  suffix = '',
): PaperField {
  const { label, paper, code }: Question = QUESTIONS[question]
  const row = field(id, paper?.number ?? null, `${paper?.label ?? label}${suffix}`, values)
  return { ...row, code: code ?? false }
}

function given(value: string): string[] {
  return value === '' ? [] : [value]
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
