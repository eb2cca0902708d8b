import { count } from '../core/count'
import { renewalsOf } from '../guidance/certificateLife'
import { TEAMS_ONLY_RECORDS } from '../guidance/federation/hosting'
import { tenantSettings } from '../guidance/federation/tenantSettings'
import { SERVER_NAMES } from '../situation/server'
import type { DocumentId } from './catalogue'
import { certificateNames } from './certificate/names'
import { addressNames, srvRecords, withdraws } from './dns/records'
import { domainsOf, estateOf } from './estate'
import type { Summary } from './summary'

/** What a document holds now, in a few words counted from the request: `8 records`. */
const HOLDS: Readonly<Record<DocumentId, (summary: Summary) => string>> = {
  request: estate,
  'request-text': estate,
  'request-markdown': estate,
  'request-email': (summary) => `${count(summary.parts.length, 'request')}, ${estate(summary)}`,
  domains: domains,
  tasks: ({ tasks }) => count(tasks.length, 'task'),
  calendar: ({ tasks }) => {
    const waits = tasks.filter(
      ({ expected, state }) => expected !== null && state !== 'done' && state !== 'not-needed',
    ).length
    return waits === 0 ? 'nothing to wait for yet' : count(waits, 'wait')
  },
  draft: () => 'every answer, contacts too',
  dns: (summary) => {
    const records = srvRecords(summary).length
    // Of a removal it holds no address record: users may sign in by these names.
    if (summary.situation.kind === 'removal')
      return count(records, 'SRV record') + (withdraws(summary) ? ' to withdraw' : ' to keep')
    return count(records + addressNames(summary).length, 'record')
  },
  'dns-zone': srv,
  'dns-commands': srv,
  certificate: (summary) => {
    const lists = certificateNames(summary)
    const names = lists.reduce((sum, { alternatives }) => sum + alternatives.length, 0)
    const certificates = count(lists.length, 'certificate')
    // A removal plans no name.
    return summary.draft.kind === 'removal'
      ? certificates
      : `${count(names, 'name')} on ${certificates}`
  },
  'certificate-files': (summary) =>
    `${count(certificateNames(summary).length, 'certificate')}, for both tools`,
  renewals: (summary) => {
    const each = renewalsOf(summary.made.at.slice(0, 10)).length
    return count(each * certificateNames(summary).length, 'renewal')
  },
  firewall: (summary) => `for ${count(estateOf(summary).length, 'Access Edge')}`,
  server,
  scripts: server,
  tenant: ({ situation }) =>
    situation.splitOpen ? SPLIT_OPEN : count(tenantSettings(situation).length, 'setting'),
  'teams-only': (summary) =>
    `${count(TEAMS_ONLY_RECORDS.length, 'name')} for ${count(srvRecords(summary).length, 'domain')}`,
  partners: domains,
  'lync-users': domains,
  'skype-users': domains,
  alerts: () => 'settings of the Skype client',
  farewell: ({ situation }) =>
    situation.stage === 'ended'
      ? 'whom to ask, for you to fill in'
      : 'the last day, for you to fill in',
  'help-desk': domains,
}

const SPLIT_OPEN = 'nothing until the question about split domains is answered in step 1'

/** What the document holds for this request; counted from the same lists that it is written from, without making it. */
export function holdsNow(id: DocumentId, summary: Summary): string {
  return HOLDS[id](summary)
}

function estate(summary: Summary): string {
  return `${count(estateOf(summary).length, 'Access Edge')}, ${domains(summary)}`
}

function domains(summary: Summary): string {
  return count(domainsOf(summary).length, 'SIP domain')
}

function srv(summary: Summary): string {
  return count(srvRecords(summary).length, 'SRV record')
}

function server({ situation: { server: chosen, journey, splitOpen } }: Summary): string {
  if (journey === 'federation' && splitOpen) return SPLIT_OPEN
  return chosen.version === null
    ? 'no commands until the server is chosen in step 1'
    : `for ${SERVER_NAMES[chosen.version]}`
}
