import { clientName } from './clientName'
import { TITLES } from './request/titles'
import type { Summary } from './summary'

/** What each paper is called by its document: on the list, in the search and at its own head. */
export const PAPER_TITLES = {
  request: 'Provisioning request',
  dns: 'Names to publish',
  certificate: 'Certificate names',
  firewall: 'Firewall sheet',
  server: 'Server settings',
  tenant: 'Tenant sheet',
  'teams-only': 'Moving to Teams only',
  partners: 'Letter to federated partners',
  'lync-users': 'Add a Skype contact in Lync',
  'skype-users': 'Add one of us in Skype',
  alerts: 'See invitations from Skype in Lync',
  farewell: 'Skype contacts in Lync are going away',
  'help-desk': 'Help desk sheet',
} as const
export type PaperId = keyof typeof PAPER_TITLES

/** The forms of the draft itself, which is a request only where one is submitted. */
const FORMS: ReadonlyMap<string, string> = new Map([
  ['request-text', ' as plain text'],
  ['request-markdown', ' as Markdown'],
])

/** What a paper is called in this draft. */
export function paperTitle(id: PaperId, summary: Summary): string {
  const { kind, stage } = summary.situation
  if (id === 'request') return TITLES[kind]
  // Whether a record goes depends on what else federates: the paper says it, no title does.
  if (id === 'dns' && kind === 'removal') return 'DNS records and the removal'
  const title =
    id === 'farewell' && stage === 'ended' ? 'Skype contacts in Lync are gone' : PAPER_TITLES[id]
  return title.replace('in Lync', `in ${clientName(summary)}`)
}

/** What a document is called in this draft. */
export function documentTitle(
  { id, title }: { id: string; title: string },
  summary: Summary,
): string {
  if (isPaper(id)) return paperTitle(id, summary)
  const form = FORMS.get(id)
  const { kind } = summary.situation
  return form === undefined || kind === 'new' || kind === 'update' ? title : TITLES[kind] + form
}

const isPaper = (id: string): id is PaperId => Object.hasOwn(PAPER_TITLES, id)
