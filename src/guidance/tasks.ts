import type { Task, TaskKind } from '../order/task'
import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'

/** What to do and why, with the sources it rests on. How long and until when is written by documents/when. */
export interface TaskWords {
  title: string
  why: string
  sources: readonly string[]
}

interface DatedWords extends TaskWords {
  /** Other words from a day on, in the order of time; what is left out stays as before. */
  changes?: readonly (Partial<TaskWords> & { since: IsoDate })[]
}

const WORDS: Readonly<Record<TaskKind, DatedWords>> = {
  'publish-names': {
    title: 'Publish the names in external DNS',
    why: 'Each SIP domain needs an address record for its Access Edge. The federation SRV record lets partners find you on their own.',
    sources: ['D2'],
    changes: [
      {
        since: DAY.srvRequired,
        why: 'Each SIP domain needs an address record for its Access Edge. Public IM also asks for the federation SRV record of each domain since July 2017.',
        sources: ['A1', 'D2'],
      },
      {
        since: DAY.siteClosed,
        why: 'Partner discovery looks for the federation SRV record of each SIP domain, and follows it only to a host directly under that domain.',
        sources: ['D1', 'D2'],
      },
    ],
  },
  'check-certificate': {
    title: 'Check the names on the Edge certificate',
    why: 'The external certificate has to carry each Access Edge FQDN by its exact name. Wildcards do not count.',
    sources: ['L3', 'L4'],
    changes: [
      {
        since: DAY.siteClosed,
        why: 'Partners accept the Edge only under a name that its certificate carries. Each SRV target has to be on it, without wildcards.',
        sources: ['D1', 'L4'],
      },
    ],
  },
  'open-ports': {
    title: 'Open TCP 5061 in both directions',
    why: 'Every public IM connection uses it. Calls also need the media ports between the A/V Edge and the other side.',
    sources: ['L1', 'L2'],
  },
  submit: {
    title: 'Submit the request',
    why: 'Enter it at the provisioning site. Nothing takes longer, so do this before the work on the servers.',
    sources: ['A1', 'S1'],
    changes: [
      {
        since: DAY.siteClosed,
        why: 'The site was announced to close on 15 August 2019; partner discovery took its place. Where there is nothing to enter any more, mark it on the day your names are published.',
        sources: ['D1'],
      },
      {
        since: DAY.skypeEnded,
        why: 'The site was announced to close on 15 August 2019, and consumer Skype ended on 5 May 2025. For the record, mark it on the day your names are published.',
        sources: ['D1', 'W5'],
      },
    ],
  },
  'await-provisioning': {
    title: 'Wait until the request is provisioned',
    why: 'It can take up to 30 days. Contacts do not work before, even where everything else is in place.',
    sources: ['A1', 'A8'],
    changes: [
      {
        since: DAY.usualTimeNamed,
        why: 'Usually 24 to 48 hours, 30 days at the outside. Contacts do not work before, even where everything else is in place.',
        sources: ['S1', 'A1', 'A8'],
      },
      {
        since: DAY.siteClosed,
        why: 'The provisioning site usually took 24 to 48 hours, 30 days at the outside. For partner discovery no time is documented.',
        sources: ['S1', 'A1', 'D1'],
      },
    ],
  },
  'call-support': {
    title: 'Call Microsoft support if contacts still do not work',
    why: 'A request that takes longer than it should is a case for support.',
    sources: ['S1'],
    changes: [
      {
        since: DAY.usualTimeNamed,
        why: 'A request that does not work 48 hours after submitting is a case for support.',
      },
    ],
  },
  'enable-federation': {
    title: 'Turn on federation for the Edge',
    why: 'Public IM is part of federation. It is off until you turn it on.',
    sources: ['A1', 'A6'],
  },
  'allow-public-users': {
    title: 'Allow public users in an external access policy',
    why: 'With federation alone nobody can talk: at least one policy has to let its users reach the public.',
    sources: ['A1', 'A7'],
  },
  'set-provider': {
    title: 'Set up Skype as a public provider',
    why: 'The provider tells the Edge where messages to Skype go. An older one is removed first, since most of its settings cannot be changed.',
    sources: ['A1', 'A2'],
    changes: [
      {
        since: DAY.skypeEnded,
        why: 'Consumer Skype ended on 5 May 2025, so the provider has nobody left to reach. Leave it out unless you document a past request.',
        sources: ['W5', 'A1'],
      },
    ],
  },
  'rename-provider': {
    title: 'Rename the provider to Skype, if you like',
    why: 'The link to Messenger is carried over, so the request is done already. Only the name that users see is old.',
    sources: ['S0', 'D1'],
  },
  'test-contact': {
    title: 'Add a Skype contact and try it',
    why: 'Text and presence first, then a call. No result for your domain in the Skype search means that it is not provisioned.',
    sources: ['A4'],
    changes: [
      {
        since: DAY.skypeEnded,
        title: 'Test with a federated partner',
        why: 'Consumer Skype ended on 5 May 2025 and has no contacts left. A partner in Microsoft 365 finds you by the same names.',
        sources: ['W5', 'D1'],
      },
    ],
  },
  'find-online-state': {
    title: 'Find out whether external communications are on in Lync Online',
    why: 'If they are, the request does not go through. Look in the Lync admin centre, and take them as on until you know.',
    sources: ['S1', 'A3'],
  },
  'turn-online-off': {
    title: 'Turn external communications off in Lync Online',
    why: 'While they are on, what is entered for the servers does not go through.',
    sources: ['S1'],
  },
  'wait-24-hours': {
    title: 'Wait 24 hours',
    why: 'A request that is entered sooner after turning off has to be entered again.',
    sources: ['S1'],
  },
  'confirm-provisioned': {
    title: 'Make sure that every domain is confirmed',
    why: 'Microsoft writes to the contacts when the request is complete. Go on only when every part of it is.',
    sources: ['S1'],
    changes: [
      {
        since: DAY.contactsDropped,
        why: 'No e-mail tells you any more. Search one of your users in Skype: no result means that the domain is not there yet.',
        sources: ['S1', 'A4'],
      },
      {
        since: DAY.skypeEnded,
        why: 'Nobody tells you, and Skype is no longer there to search in. Mark it when your names are found from outside.',
        sources: ['S1', 'W5'],
      },
    ],
  },
  'turn-online-on': {
    title: 'Turn external communications on in Lync Online',
    why: 'This comes last. Turned on sooner, it stops the request for the servers.',
    sources: ['S1'],
  },
  'use-online-admin': {
    title: 'Use the admin centre of Lync Online',
    why: 'Public IM of online users is set there, under external communications, and not by a request.',
    sources: ['S1', 'A3'],
  },
  'await-first-provisioning': {
    title: 'Wait until the first request is complete',
    why: 'A change is taken only for a request that is provisioned.',
    sources: ['S1'],
  },
  'submit-update': {
    title: 'Submit the update',
    why: 'Sign in at the provisioning site, give the agreement number used before, and choose to update the service.',
    sources: ['S1'],
    changes: [
      {
        since: DAY.siteClosed,
        why: 'The site was announced to close on 15 August 2019. Since then the published names carry the change; mark it on the day they do.',
        sources: ['D1'],
      },
    ],
  },
  'keep-old-fqdn': {
    title: 'Keep the FQDN submitted before in service',
    why: 'A changed FQDN takes several days and may interrupt the service. The old name bridges that time.',
    sources: ['S1'],
  },
  'retire-old-fqdn': {
    title: 'Take the old FQDN out of service',
    why: 'Only once contacts work under the new one.',
    sources: ['S1'],
  },
  'tell-users': {
    title: 'Tell the users',
    why: 'Their public contacts go offline and do not come back. Say when, and what to use instead.',
    sources: ['W5'],
  },
  snapshot: {
    title: 'Write down how it is set up now',
    why: 'A removed provider can only be created again, so keep the output of the commands that show it.',
    sources: ['K'],
  },
  'disable-provider': {
    title: 'Disable the provider',
    why: 'It keeps its settings and can be enabled again: see for a few days that nobody misses it.',
    sources: ['K'],
  },
  'remove-provider': {
    title: 'Remove the provider',
    why: 'Nothing is left for it to reach. The only way back is to create it again.',
    sources: ['K'],
  },
  'reset-policies': {
    title: 'Take public users out of the policies',
    why: 'Both rights, for messages and for calls, in each policy that has them. The right to federate is a separate one.',
    sources: ['A7', 'K'],
  },
  'disable-federation': {
    title: 'Turn off federation for the Edge',
    why: 'No partner is left that needs it.',
    sources: ['A6'],
  },
  'close-ports': {
    title: 'Close TCP 5061 on the external side',
    why: 'Only federation used it there. Look first whether clients sign in through the same port.',
    sources: ['L1', 'D2'],
  },
  'withdraw-names': {
    title: 'Withdraw the federation names',
    why: 'The SRV records can go at once, names only on the certificate for their sake with its next renewal. The names users sign in through stay.',
    sources: ['D2', 'D1'],
  },
  'keep-federation-names': {
    title: 'Keep federation, port 5061, SRV records and certificate names',
    why: 'Other partners reach you by the same names and the same port. Withdraw them only once you know that nobody does.',
    sources: ['D2', 'A6'],
  },
}

/** The words of a task on the day of assessment; a task of one part of a divided request says which. */
export function taskWords({ kind, part }: Pick<Task, 'kind' | 'part'>, asOf: IsoDate): TaskWords {
  const { changes = [], ...first } = WORDS[kind]
  const { title, why, sources } = changes
    .filter(({ since }) => since <= asOf)
    .reduce<TaskWords>((before, change) => ({ ...before, ...change }), first)
  return { title: part === null ? title : `${title}: part ${part}`, why, sources }
}

/** The kinds of task that have words: all of them. */
export const TASK_KINDS = Object.keys(WORDS) as readonly TaskKind[]
