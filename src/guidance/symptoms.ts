import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

/** `request` is a new request or an update. */
export type SymptomKind = 'request' | 'removal' | 'federation'

/**
 * What users report, what is behind it, and what to look at. In braces stand values of the draft: `{domains}`,
 * `{edges}`, `{discovery}`, `{state}`, `{policy}`, `{calls}`, `{before}`, `{decorated}`, `{server}`,
 * `{others}`, `{partners}`.
 */
export interface Symptom {
  id: string
  symptom: string
  cause: string
  checks: readonly string[]
  sources: readonly string[]
  facts: readonly string[]
  /** The kinds of draft that can see it; a new request or an update unless it says otherwise. */
  kinds?: readonly SymptomKind[]
  /** Asked only of drafts to which it can happen. */
  only?: 'calls' | 'federates' | 'renamed' | 'split' | 'submitted' | 'unmatched'
  /** First day on which it can happen. */
  since?: IsoDate
  /** First day on which it no longer can. */
  until?: IsoDate
}

const REMOVE_CONTACTS = 'Users may remove these contacts from their list.'

/** The most frequent first; what concerns everyone at once before what concerns one contact. */
export const SYMPTOMS: readonly Symptom[] = [
  {
    id: 'ended',
    symptom: 'No Skype contact works any more, for anybody',
    cause:
      'Consumer Skype ended on 5 May 2025. Nothing on your side has failed and nothing can be fixed.',
    checks: ['{others}', REMOVE_CONTACTS],
    sources: ['W5'],
    facts: ['F11'],
    since: DAY.skypeEnded,
    kinds: ['request', 'removal'],
  },
  {
    id: 'removed',
    symptom: 'Skype contacts show no presence and get no messages',
    cause: 'The connectivity was taken out of service. This is expected.',
    checks: ['{partners}', REMOVE_CONTACTS],
    sources: ['K'],
    facts: ['F44', 'F45'],
    kinds: ['removal'],
    until: DAY.skypeEnded,
  },
  {
    id: 'no-result',
    symptom: 'A Skype user searches for one of our addresses and finds nobody',
    cause: 'The provisioning is not finished, or the domain of the address is not part of it.',
    checks: [
      'Is what follows the @ one of these? {domains}',
      '{state}',
      'Provisioning usually takes 24 to 48 hours. If contacts still fail after 48 hours, call Microsoft support; 30 days is the outer limit.',
    ],
    sources: ['A4', 'S1', 'A1'],
    facts: ['F36', 'F31', 'F32'],
    only: 'submitted',
    until: DAY.siteClosed,
  },
  {
    id: 'unmatched',
    symptom: 'Some of our domains can be reached and others cannot',
    cause:
      'The federation record of a domain has to point to a name directly under that domain, and the certificate has to carry it.',
    checks: ['{discovery}', 'Compare with the sheets for DNS and for the certificate.'],
    sources: ['D1'],
    facts: ['F60', 'F64'],
    kinds: ['request', 'federation'],
    only: 'unmatched',
    since: DAY.siteClosed,
  },
  {
    id: 'nobody',
    symptom: 'Nobody can reach Skype contacts, though federation is on',
    cause: 'Federation is not enough: an external access policy must also allow public contacts.',
    checks: [
      '{policy}',
      'A user policy overrides a site policy, and a site policy the global one: check the one that applies to this user.',
      'The provider entry is there and enabled: run the script for step 3.',
    ],
    sources: ['A6', 'A7', 'K'],
    facts: ['F39', 'F52', 'F53'],
  },
  {
    id: 'all-partners',
    symptom: 'Skype contacts and federated partners fail together',
    cause: 'The way in or out of the Edge: port, DNS record, certificate or route.',
    checks: [
      'TCP 5061 is open in both directions for {edges}.',
      'The federation record of each domain points to a name, not to an address. Domains: {domains}',
      'The certificate carries every name on the certificate sheet and has not expired.',
      'The federation route is switched on for the site of the user.',
      'From the Edge log collect events 14428, 14501, 14502 and 14603 of LS Protocol Stack for whoever investigates further.',
    ],
    sources: ['L1', 'D2'],
    facts: ['F57', 'F65', 'F71'],
    kinds: ['request', 'removal'],
    only: 'federates',
  },
  {
    id: 'calls',
    symptom: 'Messages work, calls do not',
    cause: 'A flag of its own allows calls, and they need ports of their own.',
    checks: [
      '{calls}',
      'The rules for the A/V Edge on the firewall sheet are in place.',
      'Video was announced on 5 December 2014; before that there was voice only. Clients have to be up to date.',
    ],
    sources: ['K', 'L1', 'W3'],
    facts: ['F53', 'F72', 'F73'],
    only: 'calls',
  },
  {
    id: 'presence-unknown',
    symptom: 'A question mark, or presence unknown, beside a Skype contact',
    cause:
      'The person has not accepted yet, or the account is on another domain and was typed without decoration.',
    checks: [
      'Has the person accepted the invitation?',
      'Does the account end in outlook.com, hotmail.com, live.com or msn.com? Then it is typed as it is. Every other one has to look like {decorated}.',
      '{server}',
    ],
    sources: ['A4', 'S1', 'W1'],
    facts: ['F74', 'F75', 'F76'],
  },
  {
    id: 'skype-name',
    symptom: 'A Skype user cannot be added at all',
    cause: 'The person signs in with a Skype name. Only Microsoft accounts can be reached.',
    checks: [
      'Ask for the address of the Microsoft account, and that the person signs in to Skype with it.',
    ],
    sources: ['A4'],
    facts: ['F76'],
  },
  {
    id: 'invite-unseen',
    symptom: 'Somebody sent an invitation and our user never saw it',
    cause: 'The alerts of the user are off, or everybody outside Lync is blocked.',
    checks: [
      'Options, Alerts: both settings of the hand-out on alerts.',
      'The New tab of the contacts: the invitation may be waiting there.',
    ],
    sources: ['A4'],
    facts: ['F76'],
  },
  {
    id: 'renamed',
    symptom: 'It worked until the name of the Access Edge changed',
    cause: 'A changed FQDN takes several days and can interrupt the connection.',
    checks: ['{before}', 'The old name still resolves and is still in the certificate.'],
    sources: ['S1'],
    facts: ['F34'],
    only: 'renamed',
  },
  {
    id: 'split',
    symptom: 'The request does not go through, and some users are in Lync Online',
    cause:
      'External communications were turned on online before the request for the servers was confirmed.',
    checks: [
      'Turn external communications off online and wait 24 hours.',
      'Submit the request for the servers, wait for the confirmation, and only then turn external communications on.',
    ],
    sources: ['S1'],
    facts: ['F26', 'F27', 'F28'],
    only: 'split',
    until: DAY.siteClosed,
  },
  {
    id: 'other-networks',
    symptom: 'Contacts at Yahoo! or AOL are gone',
    cause: 'Both networks ended on 30 June 2014. New ones cannot be added.',
    checks: ['Nothing to check: agree on another way to talk.'],
    sources: ['S1'],
    facts: ['F73'],
    since: DAY.yahooAolEnded,
  },
]

/** What to look at beside contacts that are gone: in braces `{others}` and `{partners}`, by whether federation stays on. */
export const STILL_FEDERATES = {
  others:
    'Other federated partners still work: then federation, DNS and the certificate are in order. If they fail as well, look at the next entries.',
  partners:
    'Federated partners still work. If they do not, run the script for step 3: it says whether federation is as wanted.',
}
const GONE =
  'Federated partners are gone as well: nothing else used federation, so it was turned off.'
export const FEDERATES_NO_MORE: typeof STILL_FEDERATES = { others: GONE, partners: GONE }
