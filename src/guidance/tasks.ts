import type { Task, TaskKind } from '../order/task'
import type { IsoDate } from '../core/time'
import { DAY } from '../core/turningPoints'
import type { Questions } from '../situation/asked'
import type { Situation } from '../situation/situation'
import { federationStays, usesInWords } from './federationStays'

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
  'check-names': {
    title: 'Check that the names are published',
    why: 'A split domain is found by the records that connect its two halves. Check that the federation SRV record of each domain leads to your Access Edge; where one does, do not add another.',
    sources: ['D1', 'D3'],
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
  'assign-certificate': {
    title: 'Assign the certificate on every Edge Server',
    why: 'The same certificate on each server of an Edge pool, for Access Edge, web conferencing and A/V authentication. Names are published after it.',
    sources: ['L4', 'D2'],
  },
  'federation-route': {
    title: 'Enable federation in Topology Builder, and publish',
    why: 'On the Edge pool, and as the federation route of the site. Without both, the settings on the server have no effect.',
    sources: ['D1', 'D2'],
  },
  'check-replication': {
    title: 'Check that the Edge Servers have the change',
    why: 'Settings reach an Edge by replication. Get-CsManagementStoreReplicationStatus shows UpToDate for each replica; until it is True, the Edge uses the old settings.',
    sources: ['K10R'],
  },
  'open-ports': {
    title: 'Open TCP 5061 in both directions',
    why: 'Every connection to another organisation uses it. Calls also need the media ports between the A/V Edge and the other side.',
    sources: ['L1', 'L2'],
  },
  submit: {
    title: 'Submit the request',
    why: 'Enter it at the provisioning site. Nothing takes longer, so do this before the work on the servers.',
    sources: ['A1', 'S1'],
  },
  'await-provisioning': {
    title: 'Wait until the request is provisioned',
    why: 'It can take up to 30 days. Contacts do not work before that, even where everything else is in place.',
    sources: ['A1', 'A8'],
    changes: [
      {
        since: DAY.usualTimeNamed,
        why: 'Usually 24 to 48 hours, up to 30 days. Contacts do not work before that, even where everything else is in place.',
        sources: ['S1', 'A1', 'A8'],
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
    why: 'One switch for all partners and public networks. It is off until you turn it on.',
    sources: ['A1', 'A6'],
  },
  'allow-public-users': {
    title: 'Allow public users in an external access policy',
    why: 'Federation is not enough: a policy must also allow public contacts.',
    sources: ['A1', 'A7'],
  },
  'set-provider': {
    title: 'Set up Skype as a public provider',
    why: 'The provider tells the Edge where messages to Skype go. An older one is removed first, since most of its settings cannot be changed.',
    sources: ['A1', 'A2'],
  },
  'rename-provider': {
    title: 'Rename the provider to Skype, if you like',
    why: 'The link to Messenger is carried over, so there is nothing to request. Only the name that users see is out of date.',
    sources: ['S0', 'D1'],
  },
  'test-contact': {
    title: 'Add a Skype contact and try it',
    why: 'Text and presence first, then a call. No result for your domain in the Skype search means that it is not provisioned.',
    sources: ['A4'],
  },
  'find-online-state': {
    title: 'Find out whether external communications are on in Lync Online',
    why: 'If they are, the request will fail. Look in the Lync admin centre, and assume that they are on until you know.',
    sources: ['S1', 'A3'],
  },
  'turn-online-off': {
    title: 'Turn external communications off in Lync Online',
    why: 'While they are on, the request for the servers will fail.',
    sources: ['S1'],
  },
  'wait-24-hours': {
    title: 'Wait 24 hours',
    why: 'A request submitted sooner has to be submitted again.',
    sources: ['S1'],
  },
  'confirm-provisioned': {
    title: 'Make sure that every domain is confirmed',
    why: 'Microsoft writes to the contacts when the request is complete. Go on only when every part of it is.',
    sources: ['S1'],
    changes: [
      {
        since: DAY.contactsDropped,
        why: 'You will not get an e-mail. Search for one of your users in Skype: no result means that the domain is not provisioned yet.',
        sources: ['S1', 'A4'],
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
    why: 'The site accepts a change only once the request is provisioned.',
    sources: ['S1'],
  },
  'submit-update': {
    title: 'Submit the update',
    why: 'Sign in at the provisioning site, give the agreement number used before, and choose to update the service.',
    sources: ['S1'],
  },
  'keep-old-fqdn': {
    title: 'Keep the old FQDN in service',
    why: 'A changed FQDN takes several days and may interrupt the service. The old name bridges that time.',
    sources: ['S1'],
  },
  'change-edge-fqdn': {
    title: 'Change the Access Edge FQDN in Topology Builder, and publish',
    why: 'On the Edge pool. Run the deployment wizard on each Edge Server afterwards, and keep the old name in DNS and on the certificate.',
    sources: ['D1', 'D2'],
  },
  'retire-old-fqdn': {
    title: 'Take the old FQDN out of service',
    why: 'Only once contacts work under the new one.',
    sources: ['S1'],
  },
  'withdraw-removed-domains': {
    title: 'Withdraw the records of the domains that were removed',
    why: 'Only once the update works, and only where nobody uses the domain any more: partners find its users by the same records.',
    sources: ['S1', 'D3'],
  },
  'tell-users': {
    title: 'Tell the users',
    why: 'Their public contacts go offline and do not come back. Say when, and what to use instead.',
    sources: ['W5'],
    changes: [
      {
        since: DAY.skypeEnded,
        why: 'Their Skype contacts stopped working on 5 May 2025. Say what to use instead.',
      },
    ],
  },
  'find-federation-uses': {
    title: 'Find out what else uses federation',
    why: 'Ask about each: {all}. 00-look.ps1 shows what the server knows.',
    sources: ['K', 'LP'],
  },
  snapshot: {
    title: 'Write down how it is set up now',
    why: 'A removed provider can only be created again: keep the output of the commands.',
    sources: ['K'],
  },
  'disable-provider': {
    title: 'Disable the provider',
    why: 'It keeps its settings and can be enabled again at once.',
    sources: ['K'],
  },
  'watch-after-disabling': {
    title: 'Wait a few days to see whether anybody misses it',
    why: 'No document names a number of days.',
    sources: ['K'],
  },
  'remove-provider': {
    title: 'Remove the provider',
    why: 'The only way back is to create it again.',
    sources: ['K'],
  },
  'reset-policies': {
    title: 'Turn off public access in the policies',
    why: 'Both rights, for messages and for calls, in each policy that has them. The right to federate stays.',
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
    why: 'The SRV records can go at once. Names that are on the certificate only for them can go at its next renewal. Names that users sign in through stay.',
    sources: ['D2', 'D1'],
  },
  'keep-federation-names': {
    title: 'Keep federation, port 5061, SRV records and certificate names',
    why: '{stays} Each use needs the same switch, names and port.',
    sources: ['D2', 'A6', 'K'],
  },
  'set-hosting-provider': {
    title: 'Enable the hosting provider of Microsoft 365',
    why: 'The entry for sipfed.online.lync.com has to be there and enabled: without it federation breaks when a partner moves to Teams.',
    sources: ['D5', 'D6', 'D7'],
  },
  'agree-domains': {
    title: 'Agree on domains with the other side',
    why: 'Open discovery or an allowed list, and no entry on a blocked list, on both sides. In Microsoft 365 a list of allowed domains closes the tenant for all others.',
    sources: ['K26', 'D3'],
  },
  'allow-federated-users': {
    title: 'Allow federated users in an external access policy',
    why: 'Federation is not enough: a policy must also allow its users to reach partners.',
    sources: ['A6', 'A7'],
  },
  'test-partner': {
    title: 'Test with one partner',
    why: 'Test-CsFederatedPartner for its domain, then a message in both directions.',
    sources: ['K'],
  },
}

/** The words of a task on the day of the rules; a task of one part of a divided request says which. */
export function taskWords(
  { kind, part }: Pick<Task, 'kind' | 'part'>,
  { day, rides, asked }: Pick<Situation, 'day' | 'rides'> & { asked: Pick<Questions, 'uses'> },
): TaskWords {
  const { changes = [], ...first } = WORDS[kind]
  const { title, why, sources } = changes
    .filter(({ since }) => since <= day)
    .reduce<TaskWords>((before, change) => ({ ...before, ...change }), first)
  return {
    title: part === null ? title : `${title}: part ${part}`,
    why: why.replace('{all}', usesInWords(asked.uses)).replace('{stays}', federationStays(rides)),
    sources,
  }
}

/** The kinds of task that have words: all of them. */
export const TASK_KINDS = Object.keys(WORDS) as readonly TaskKind[]

/** When, as hours after another task: where no moment was entered in a rehearsal (F28, F31, F32). */
export const RELATIVE_WAITS: Readonly<Partial<Record<TaskKind, string>>> = {
  'wait-24-hours': '24 hours after turning off',
  submit: '24 hours after turning off',
  'await-provisioning': '24 to 48 hours after submitting, up to 30 days',
  'call-support': '48 hours after submitting',
}
