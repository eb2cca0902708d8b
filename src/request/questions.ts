import type {
  Agreement,
  AgreementType,
  Answer,
  Contacts,
  Draft,
  Eligibility,
  Known,
  OrderAnswers,
  PaperOptions,
} from './draft'

/** A choice as the administrator reads it; `short` is the form for a list or a heading. */
export interface Choice<Value extends string = string> {
  value: Value
  label: string
  short: string
  hint?: string
}

/** What decides whether a question is asked; `situation/asked` says it for a draft. */
type AskedWith =
  | 'split'
  | 'cu5'
  | 'cals'
  | 'deployment'
  | 'messenger'
  | 'trial'
  | 'agreement'
  | 'edges'
  | 'before'
  | 'contacts'
  | 'online'
  | 'otherFederation'
  | 'uses'

/** A field in the words of the page. */
export interface Question {
  /** Its name, as the review and the papers write it. */
  label: string
  /** The words at its control where they are other ones. */
  control?: string
  hint?: string
  /** May be left empty: its control says so. */
  optional?: true
  /** The review's words for a checked box. */
  checked?: string
  choices?: readonly Choice[]
  /** A host name or a number. */
  code?: true
  /** When it is asked; always where nothing is named. An answer to a question that is not asked is kept and not used. */
  asked?: AskedWith
  /** Where the guide explains it. */
  guide?: readonly [topic: string, anchor: string]
  /** Its number on the form of the provisioning site (F24), and its name there where that is another one. */
  paper?: { number: number; label?: string }
}

/** A field with fixed answers has them as choices, and no other field has any. */
type QuestionFor<Value> =
  string extends NonNullable<Value>
    ? Question
    : NonNullable<Value> extends string
      ? Question & { choices: readonly Choice<NonNullable<Value>>[] }
      : Question

type Single<Step extends string, Answers> = {
  [Name in keyof Answers & string as `${Step}.${Name}`]: QuestionFor<Answers[Name]>
}

/** Every answer of the schema has its question: a field that is forgotten here does not compile. */
type Table = Single<'eligibility', Omit<Eligibility, 'fromHybrid'> & Pick<Draft, 'kind'>> &
  Single<'agreement', Agreement> &
  Single<'contacts', Contacts> &
  Single<'order', Omit<OrderAnswers, 'uses'>> &
  Single<'order.uses', OrderAnswers['uses']> &
  Record<
    | 'asOf'
    | 'service'
    | 'domains.edges'
    | 'edge.fqdn'
    | 'edge.before'
    | 'domain'
    | 'contact'
    | 'track.submittedAt'
    | 'track.provisionedAt',
    Question
  >

const YES_NO: readonly Choice<Answer>[] = [
  { value: 'yes', label: 'Yes', short: 'Yes' },
  { value: 'no', label: 'No', short: 'No' },
]
const YES_NO_UNKNOWN: readonly Choice<Known>[] = [
  ...YES_NO,
  { value: 'unknown', label: 'Not known', short: 'not known' },
]

/**
 * Every field in the order of the pages, in the words of the page: read by the steps, the review, the order of the
 * findings, “Why?” and the papers. A row's field is named without the row.
 */
export const QUESTIONS = {
  'eligibility.kind': {
    label: 'Kind of request',
    guide: ['site', 'kind'],
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
  },
  'eligibility.platform': {
    label: 'What do you run?',
    guide: ['overview', 'eligible'],
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
  },
  'eligibility.split': {
    label: 'Are users of one domain split between your servers and the cloud?',
    hint: 'Users of one SIP domain on your servers and in Lync Online or Microsoft 365.',
    choices: YES_NO,
    asked: 'split',
  },
  'eligibility.cu5': {
    label: 'Cumulative Update 5 or later?',
    hint: 'Where it is not known, the scripts ask the server.',
    choices: YES_NO_UNKNOWN,
    asked: 'cu5',
  },
  'eligibility.cals': {
    label: 'Standard CALs for everyone who will connect?',
    choices: YES_NO,
    asked: 'cals',
    guide: ['faq', 'qualify'],
  },
  'eligibility.edgeServer': {
    label: 'Edge Server with external access?',
    choices: YES_NO,
    asked: 'deployment',
    guide: ['overview', 'edge-servers'],
  },
  'eligibility.reachable': {
    label: 'Are the Access Edge and the SIP domains active and reachable?',
    choices: YES_NO,
    asked: 'deployment',
    guide: ['edges', 'access-edge'],
  },
  'eligibility.messenger': {
    label: 'Is Messenger already connected through PIC?',
    choices: YES_NO,
    asked: 'messenger',
    guide: ['server', 'rename'],
  },
  'eligibility.trial': {
    label: 'Do you want a trial first?',
    choices: YES_NO,
    asked: 'trial',
    guide: ['faq', 'trial'],
  },
  'agreement.type': {
    label: 'Agreement type',
    asked: 'agreement',
    guide: ['site', 'agreement-type'],
    paper: { number: 1, label: 'Licensing agreement type' },
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
  },
  'agreement.rightsAccepted': {
    label: 'Product Use Rights',
    control: 'I have read and accept the Product Use Rights',
    checked: 'Read and accepted',
    asked: 'agreement',
    guide: ['site', 'rights'],
    paper: { number: 2 },
  },
  'agreement.number': {
    label: 'Agreement number',
    hint: 'What it is called depends on the agreement type.',
    code: true,
    asked: 'agreement',
    guide: ['site', 'agreement-number'],
    paper: { number: 3 },
  },
  'agreement.organisation': {
    label: 'Enterprise name',
    hint: 'For the e-mail layout. The name of this request is used when this is empty.',
    optional: true,
    asked: 'agreement',
    guide: ['site', 'by-mail'],
  },
  'domains.edges': { label: 'Access Edges', asked: 'edges', guide: ['edges', 'ten'] },
  'edge.fqdn': {
    label: 'Access Edge FQDN',
    code: true,
    asked: 'edges',
    guide: ['edges', 'access-edge'],
    paper: { number: 4 },
  },
  'edge.before': {
    label: 'FQDN submitted before',
    code: true,
    asked: 'before',
    guide: ['update', 'fqdn'],
  },
  domain: {
    label: 'SIP domains',
    control: 'SIP domain',
    code: true,
    asked: 'edges',
    guide: ['edges', 'sip-domain'],
    paper: { number: 5 },
  },
  'contacts.shared': {
    label: 'One contact for all domains',
    control: 'Use one contact for all domains',
    asked: 'contacts',
    guide: ['site', 'contact'],
  },
  'contacts.email': {
    label: 'Contact e-mail',
    code: true,
    asked: 'contacts',
    guide: ['site', 'contact'],
    paper: { number: 7 },
  },
  contact: { label: 'Contact e-mail', code: true, asked: 'contacts', guide: ['site', 'contact'] },
  'contacts.name': {
    label: 'Main contact: name',
    hint: 'Only for the e-mail layout.',
    optional: true,
    asked: 'contacts',
    guide: ['site', 'contact'],
  },
  'contacts.phone': {
    label: 'Main contact: phone',
    optional: true,
    asked: 'contacts',
    guide: ['site', 'contact'],
  },
  'order.online': {
    label: 'External communications in Lync Online',
    hint: 'As it is now in the Lync admin centre, for the domains that you share with it.',
    asked: 'online',
    guide: ['order', 'split'],
    choices: [
      { value: 'off', label: 'Off', short: 'off' },
      { value: 'on', label: 'On', short: 'on' },
      { value: 'unknown', label: 'Not known', short: 'not known' },
    ],
  },
  'order.turnedOffAt': { label: 'Turned off at', asked: 'online', guide: ['order', 'recovery'] },
  'order.otherFederation': {
    label: 'Does the Edge federate with anyone else?',
    hint: 'Partner companies, Microsoft 365, or other providers.',
    choices: YES_NO,
    asked: 'otherFederation',
    guide: ['removal', 'keep'],
  },
  // In the group “What else uses federation?” (F110, F113).
  'order.uses.onlineUsers': {
    label: 'Own users in Microsoft 365',
    hint: 'The federation switch also connects them with users on your servers.',
    choices: YES_NO_UNKNOWN,
    asked: 'uses',
  },
  'order.uses.partners': {
    label: 'Partner organisations',
    hint: 'Allowed domains, or discovery of any partner.',
    choices: YES_NO_UNKNOWN,
    asked: 'uses',
  },
  'order.uses.voiceMail': {
    label: 'Hosted voice mail',
    hint: 'A hosting provider such as exap.um.outlook.com.',
    choices: YES_NO_UNKNOWN,
    asked: 'uses',
  },
  'order.uses.push': {
    label: 'Push notifications for mobile clients',
    hint: 'The allowed domain push.lync.com.',
    choices: YES_NO_UNKNOWN,
    asked: 'uses',
  },
  'order.uses.xmpp': {
    label: 'XMPP partners',
    hint: 'Google Talk, Jabber or others, over an XMPP gateway.',
    choices: YES_NO_UNKNOWN,
    asked: 'uses',
  },
  'track.submittedAt': { label: 'Submitted at', guide: ['order', 'clocks'] },
  'track.provisionedAt': { label: 'Provisioned at', guide: ['order', 'clocks'] },
  asOf: { label: 'Rules as of', guide: ['status', 'turning-points'] },
  service: { label: 'The service', guide: ['status', 'now'] },
} as const satisfies Table
export type QuestionId = keyof typeof QUESTIONS

const TABLE: ReadonlyMap<string, Question> = new Map(Object.entries<Question>(QUESTIONS))

/** The question of a field, whichever row it is of: `edge.7f1c.fqdn` is `edge.fqdn`. Null for a control that is no field. */
export function questionOf(field: string): Question | null {
  const [area = '', name = '', ofRow] = field.split('.')
  return TABLE.get(field) ?? TABLE.get(`${area}.${ofRow ?? name}`) ?? TABLE.get(area) ?? null
}

/** The choice of an answer; undefined for none. */
export function choiceOf(id: QuestionId, value: string | null): Choice | undefined {
  const { choices = [] }: Question = QUESTIONS[id]
  return choices.find((choice) => choice.value === value)
}

/** The words at a field's control. */
export function controlWords({ label, control = label, optional }: Question): string {
  return optional ? `${control} (optional)` : control
}

/** Whose policy the scripts change. */
export const POLICY_SCOPE = {
  label: 'Which external access policy?',
  choices: [
    {
      value: 'global',
      label: 'Global',
      short: 'global',
      hint: 'Everyone without a policy of their own.',
    },
    { value: 'site', label: 'One site', short: 'site', hint: 'Applies to its users by itself.' },
    {
      value: 'user',
      label: 'Selected users',
      short: 'user',
      hint: 'A policy that is granted to each of them.',
    },
  ],
} satisfies Question & { choices: readonly Choice<PaperOptions['policyScope']>[] }

/** What the agreement's number is called and where it is found, by agreement type (F14). */
export const AGREEMENT_NUMBERS: Readonly<Record<AgreementType, { label: string; hint: string }>> = {
  'volume-licensing': {
    label: 'Volume Licensing agreement number',
    hint: 'As shown on your Volume Licensing agreement.',
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
    hint: 'As shown on your High Volume Services enrollment.',
  },
}
