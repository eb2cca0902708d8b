import type {
  AgreementType,
  Answer,
  DraftKind,
  OnlineState,
  FederationUse,
  Known,
  PaperOptions,
  Platform,
} from './draft'

/** A choice as the administrator reads it; `short` is the form for a list or a heading. */
export interface Choice<Value extends string> {
  value: Value
  label: string
  short: string
  hint?: string
}

export interface Question<Value extends string> {
  label: string
  hint?: string
  choices: readonly Choice<Value>[]
}

const YES_NO: readonly Choice<Answer>[] = [
  { value: 'yes', label: 'Yes', short: 'Yes' },
  { value: 'no', label: 'No', short: 'No' },
]

function yesNo(label: string, hint?: string): Question<Answer> {
  return hint === undefined ? { label, choices: YES_NO } : { label, hint, choices: YES_NO }
}

function yesNoUnknown(label: string, hint?: string): Question<Known> {
  const choices = [...YES_NO, { value: 'unknown' as const, label: 'Not known', short: 'not known' }]
  return hint === undefined ? { label, choices } : { label, hint, choices }
}

/** Every question with fixed answers, in the words of the page: shown by the steps, the review and the documents. */
export const QUESTIONS = {
  kind: {
    label: 'Kind of request',
    choices: [
      { value: 'new', label: 'New request', short: 'new request' },
      {
        value: 'update',
        label: 'Update of a request already submitted',
        short: 'update',
        hint: 'An Access Edge FQDN or the SIP domains change.',
      },
      {
        value: 'federation',
        label: 'Federation with Microsoft 365',
        short: 'federation',
        hint: 'Reach partners in Microsoft 365 from your own servers.',
      },
      {
        value: 'removal',
        label: 'Removal',
        short: 'removal',
        hint: 'Take the connectivity out of service.',
      },
    ],
  } satisfies Question<DraftKind>,
  platform: {
    label: 'What do you run?',
    choices: [
      {
        value: 'sfb-se',
        label: 'Skype for Business Server Subscription Edition',
        short: 'Skype for Business Server SE',
      },
      {
        value: 'sfb-2019',
        label: 'Skype for Business Server 2019',
        short: 'Skype for Business Server 2019',
      },
      {
        value: 'sfb-2015',
        label: 'Skype for Business Server 2015',
        short: 'Skype for Business Server 2015',
      },
      { value: 'lync-2013', label: 'Lync Server 2013', short: 'Lync Server 2013' },
      { value: 'lync-2010', label: 'Lync Server 2010', short: 'Lync Server 2010' },
      {
        value: 'ocs-2007-r2',
        label: 'Office Communications Server 2007 R2',
        short: 'OCS 2007 R2',
      },
      {
        value: 'older',
        label: 'An older server',
        short: 'an older server',
        hint: 'Office Communications Server 2007, Live Communications Server.',
      },
      { value: 'online', label: 'Lync Online only', short: 'Lync Online only' },
    ],
  } satisfies Question<Platform>,
  split: yesNo(
    'Are users of one domain split between your servers and the cloud?',
    'Users of one SIP domain on your servers and in Lync Online or Microsoft 365.',
  ),
  cu5: yesNoUnknown(
    'Cumulative Update 5 or later?',
    'Where it is not known, the scripts ask the server.',
  ),
  cals: yesNo('Standard CALs for everyone who will connect?'),
  edgeServer: yesNo('Edge Server with external access?'),
  reachable: yesNo('Are the Access Edge and the SIP domains active and reachable?'),
  messenger: yesNo('Is Messenger already connected through PIC?'),
  trial: yesNo('Do you want a trial first?'),
  agreementType: {
    label: 'Agreement type',
    choices: [
      { value: 'volume-licensing', label: 'Volume Licensing', short: 'Volume Licensing' },
      {
        value: 'partner-network',
        label: 'Microsoft Partner Network',
        short: 'Microsoft Partner Network',
      },
      {
        value: 'spla',
        label: 'Service Provider Licensing Agreement',
        short: 'SPLA',
        hint: 'SPLA, for hosting providers.',
      },
      { value: 'high-volume', label: 'High Volume Services', short: 'High Volume Services' },
    ],
  } satisfies Question<AgreementType>,
  online: {
    label: 'External communications in Lync Online',
    choices: [
      { value: 'off', label: 'Off', short: 'off' },
      { value: 'on', label: 'On', short: 'on' },
      { value: 'unknown', label: 'Not known', short: 'not known' },
    ],
  } satisfies Question<OnlineState>,
  otherFederation: yesNo(
    'Does the Edge federate with anyone else?',
    'Partner companies, Microsoft 365, or other providers.',
  ),
  policyScope: {
    label: 'Which external access policy?',
    choices: [
      { value: 'global', label: 'Global', short: 'global', hint: 'For everyone without another.' },
      { value: 'site', label: 'One site', short: 'site', hint: 'Applies to its users by itself.' },
      {
        value: 'user',
        label: 'Some users',
        short: 'user',
        hint: 'A policy that is granted to each of them.',
      },
    ],
  } satisfies Question<PaperOptions['policyScope']>,
} as const

/** What else uses federation: one question each, in the group “What else uses federation?” (F110, F113). */
export const USE_QUESTIONS: Readonly<Record<FederationUse, Question<Known>>> = {
  onlineUsers: yesNoUnknown(
    'Own users in Microsoft 365',
    'The federation switch also connects them with users on your servers.',
  ),
  partners: yesNoUnknown('Partner organisations', 'Allowed domains, or discovery of any partner.'),
  voiceMail: yesNoUnknown('Hosted voice mail', 'A hosting provider such as exap.um.outlook.com.'),
  push: yesNoUnknown('Push notifications for mobile clients', 'The allowed domain push.lync.com.'),
  xmpp: yesNoUnknown('XMPP partners', 'Google Talk, Jabber or others, over an XMPP gateway.'),
}

/** What the agreement's number is called and where it is found, by agreement type (F14). */
export const AGREEMENT_NUMBERS: Readonly<Record<AgreementType, { label: string; hint: string }>> = {
  'volume-licensing': {
    label: 'Volume Licensing agreement number',
    hint: 'As it stands on your Volume Licensing agreement.',
  },
  'partner-network': {
    label: 'Headquarters partner ID',
    hint: 'The ID of your headquarters in the Microsoft Partner Network.',
  },
  spla: {
    label: 'Initial enrollment number',
    hint: 'The number of your initial enrollment as a service provider.',
  },
  'high-volume': {
    label: 'Product enrollment number',
    hint: 'As it stands on your High Volume Services enrollment.',
  },
}
