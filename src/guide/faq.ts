import { DAY } from '../core/turningPoints'
import type { FaqEntry } from './topic'
import { inOrder, points, says } from './topics/statement'

const ENDED = 'Skype for consumers ended on 5 May 2025: there is nobody left to reach this way.'
const CLOSED =
  'The site was announced to close on 15 August 2019. Nothing is requested any more; partner discovery finds your Edge by its DNS records.'

/** The questions of the FAQ document in its order, then those that came up since. */
export const FAQ: readonly FaqEntry[] = [
  {
    id: 'features',
    place: 1,
    title: 'What works between Lync and Skype?',
    words: 'features supported video calls audio voice call chat',
    statements: [
      points(
        [
          'Messages, audio calls and video calls between federated users. Video came later than the rest: it was announced on 5 December 2014.',
          'Presence on both sides.',
          'Administration by the settings and policies of your organisation.',
        ],
        ['S1', 'A5', 'W3'],
        { since: DAY.opened, until: DAY.skypeEnded },
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [
      { topic: 'overview', anchor: 'gives' },
      { topic: 'contradictions', anchor: 'c9' },
    ],
  },
  {
    id: 'qualify',
    place: 2,
    title: 'Which licences does my deployment need to qualify?',
    words: 'licence license cal eligible which version connect',
    statements: [
      points(
        [
          'Lync Server 2010 or 2013, with Standard CALs (2010 or 2013) for the users and devices that will connect.',
          'Or Lync Online, alone or within Office 365. It is switched on in its own console; the provisioning site serves only Lync Server and hybrid deployments.',
        ],
        ['S1'],
      ),
    ],
    today: { text: CLOSED, since: DAY.siteClosed, sources: ['D1'] },
    see: [{ topic: 'overview', anchor: 'eligible' }, { topic: 'lync-online' }],
  },
  {
    id: 'lync-users',
    place: 3,
    title: 'How do Lync users add a Skype contact?',
    words: 'my users end users must do add contact friend lync client',
    statements: [
      says(
        'Once the administrator has the domain activated and the features enabled, they add Skype contacts to the contact list of the Lync client, by Microsoft account.',
        ['S1', 'A4'],
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [{ topic: 'end-users', anchor: 'lync-add' }],
  },
  {
    id: 'skype-users',
    place: 4,
    title: 'What must a Skype user do to reach a Lync contact?',
    words: 'skype user side sign in account linked must do end users',
    statements: [
      says(
        'Have a Microsoft account joined to the Skype name and sign in with it; both are done in the Skype client. Then add the Lync contact by sign-in address.',
        ['S1', 'A4'],
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [{ topic: 'end-users', anchor: 'skype-add' }],
  },
  {
    id: 'windows-live',
    place: 5,
    title: 'Is there still federation with Windows Live Messenger?',
    words: 'windows live messenger wlm msn federation available transition',
    statements: [
      says(
        'From October 2012 Microsoft led Messenger users over to Skype; Skype 6.0 (25 October 2012) lets them sign in with the same account and brings their contacts along, the Lync ones included. Links set up before went on while Messenger was on the market; new domains were not activated. Administrators had nothing to do.',
        ['S1'],
        { until: DAY.messengerMoved },
      ),
    ],
    today: {
      text: 'Messenger ended in 2013, and Skype, where its users went, on 5 May 2025.',
      since: DAY.skypeEnded,
      sources: ['A5', 'L2', 'W5'],
    },
    see: [
      { topic: 'networks', anchor: 'messenger' },
      { topic: 'contradictions', anchor: 'c10' },
    ],
  },
  {
    id: 'yahoo-aol',
    place: 6,
    title: 'Is there still federation with Yahoo! or AOL?',
    words: 'yahoo aol aim working available end',
    statements: [
      says(
        'No. It depended on the support of these two companies; for both it ended on 30 June 2014.',
        ['S1'],
        { since: DAY.yahooAolEnded },
      ),
    ],
    see: [
      { topic: 'networks', anchor: 'yahoo' },
      { topic: 'contradictions', anchor: 'c17' },
    ],
  },
  {
    id: 'trial',
    place: 7,
    title: 'Can we try it before we buy Lync?',
    words: 'trial test purchase demo buy try evaluation',
    statements: [
      says(
        'There is no trial. Whoever has licences that qualify signs up and tests with the real service.',
        ['S1'],
      ),
    ],
    today: { text: CLOSED, since: DAY.siteClosed, sources: ['D1'] },
  },
  {
    id: 'information',
    place: 8,
    title: 'What information does the request form need?',
    words: 'information required provisioning need form fill in agreement number domains enter',
    statements: [
      points(
        [
          'The number of your Microsoft agreement: Volume Licensing agreement number, headquarters partner ID, initial enrollment number (SPLA) or product enrollment number (High Volume Services).',
          'The FQDN of the Access Edge service, one at least, and those of further ones. A name that was submitted before should stay: changing it takes several days and may interrupt the service.',
          'The SIP domains: the suffix of the addresses that people use for messages, every one of them. `user1@contoso.com` gives `contoso.com`, `user1@example.fabrikam.com` gives `example.fabrikam.com`. No FQDNs.',
          'An e-mail address of the administrator of each SIP domain (until April 2019).',
        ],
        ['S1'],
        { until: DAY.siteClosed },
      ),
    ],
    today: {
      text: 'No contact details since April 2019; nothing at all to enter since 15 August 2019, the day announced for the closing of the site.',
      since: DAY.siteClosed,
      sources: ['S1', 'D1'],
    },
    see: [
      { topic: 'site', anchor: 'form' },
      { topic: 'contradictions', anchor: 'c3' },
      { topic: 'contradictions', anchor: 'c4' },
    ],
  },
  {
    id: 'split-domain',
    place: 9,
    title: 'How is it enabled in a split domain, with users online and on premises?',
    words:
      'split domain scenario hybrid cloud on premises both shared order online enable connectivity',
    statements: [
      inOrder(
        [
          'Set the connectivity up for the servers on premises.',
          'Wait for the confirmation that the domain is provisioned.',
          'Turn on external communications in the Lync admin centre.',
        ],
        ['S1'],
        { until: DAY.siteClosed },
      ),
      says(
        'Keep this order, or the on-premises entry will not go through. If it is on already: turn it off, let 24 hours pass, and begin again on premises.',
        ['S1'],
        { until: DAY.siteClosed },
      ),
    ],
    today: {
      text: 'Since 15 August 2019 a hybrid deployment has nothing to request; keep discovery and the allowed and blocked lists the same on both sides.',
      since: DAY.siteClosed,
      sources: ['D1', 'D3'],
    },
    see: [
      { topic: 'order', anchor: 'split' },
      { topic: 'contradictions', anchor: 'c18' },
    ],
  },
  {
    id: 'several-fqdns',
    place: 10,
    title: 'Can we provision several Access Edge FQDNs?',
    words: 'several multiple two edge servers fqdn more than one ten limit',
    statements: [
      says(
        'For one set of domains only one FQDN. Several, up to 10 in a request, if each has domains of its own.',
        ['S1'],
        { until: DAY.siteClosed },
      ),
    ],
    today: {
      text: 'There is no request any more. Each domain is judged by its own record, whose target must be directly under that domain.',
      since: DAY.siteClosed,
      sources: ['D1'],
    },
    see: [
      { topic: 'edges', anchor: 'ten' },
      { topic: 'contradictions', anchor: 'c7' },
    ],
  },
  {
    id: 'account-list',
    place: 11,
    title: 'Can we have the list of Microsoft accounts found on our domain?',
    words: 'list obtain e-mail addresses microsoft accounts organization personal privacy',
    statements: [
      says('No. Those addresses count as personal data and are not handed out.', ['S1']),
    ],
    see: [{ topic: 'edges', anchor: 'own-accounts' }],
  },
  {
    id: 'other-domain-address',
    place: 12,
    title: 'How do I add a contact whose account is on another domain, such as Gmail?',
    words:
      'add someone messenger contact id domain not windows live supported gmail address company format msn parentheses',
    statements: [
      says(
        'Put the domain in parentheses after the user name, and `@msn.com` after that: `ted@contoso.com` becomes `ted(contoso.com)@msn.com`. Accounts on `msn.com`, `live.com`, `hotmail.com` and `outlook.com` are entered as they are. The address tool does it for a whole list.',
        ['S1', 'A4'],
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [{ topic: 'edges', anchor: 'decoration' }],
  },
  {
    id: 'how-long',
    place: 13,
    title: 'How long does provisioning take?',
    words: 'how long duration time take days wait 30 48 hours',
    statements: [
      says(
        'Usually 24 to 48 hours, as Microsoft wrote in March 2019; an older figure, up to 30 days, was never withdrawn and is the outer limit. If contacts still fail after 48 hours, call Microsoft support.',
        ['S1', 'A1'],
        { until: DAY.siteClosed },
      ),
    ],
    today: {
      text: 'Since the site closed there is no provisioning: your Edge is found as soon as DNS and certificate are right.',
      since: DAY.siteClosed,
      sources: ['D1'],
    },
    see: [
      { topic: 'order', anchor: 'clocks' },
      { topic: 'contradictions', anchor: 'c1' },
    ],
  },
  {
    id: 'when-complete',
    place: 14,
    title: 'How do I know when provisioning is finished?',
    words: 'know complete finished done e-mail notification ready confirmation',
    statements: [
      says('Microsoft sent an e-mail, until March 2019.', ['S1'], { until: DAY.contactsDropped }),
      says(
        'From April 2019 nobody writes. Add a contact from each domain and see whether presence appears; look after 24 and after 48 hours.',
        ['S1', 'A4'],
        { since: DAY.contactsDropped, until: DAY.siteClosed },
      ),
    ],
    today: { text: CLOSED, since: DAY.siteClosed, sources: ['D1'] },
    see: [
      { topic: 'order', anchor: 'clocks' },
      { topic: 'contradictions', anchor: 'c2' },
    ],
  },
  {
    id: 'change-details',
    place: 15,
    title: 'How can I change the configuration or the contact details that I submitted?',
    words: 'change update details submitted configuration correct edit request',
    statements: [
      says(
        'At the same site, after provisioning is complete: enter the agreement number, then Update service.',
        ['S1'],
        { until: DAY.siteClosed },
      ),
    ],
    today: {
      text: 'Contact details have not been held since April 2019, and the site is closed. Domains and names are changed in your own DNS and certificate.',
      since: DAY.siteClosed,
      sources: ['S1', 'D1'],
    },
    see: [{ topic: 'update' }],
  },
  {
    id: 'skype-ended',
    place: null,
    title: 'Is Skype dead? What happens to the connection?',
    words: 'skype dead ended retired shut down gone still exist teams free',
    statements: [
      says(
        'Skype for consumers was retired on 5 May 2025, and its users were moved to Teams Free. The connection has nobody at the other end. What became of the proxy on Microsoft’s side is not documented.',
        ['W5'],
        { since: DAY.skypeEnded },
      ),
    ],
    see: [{ topic: 'status' }, { topic: 'removal' }, { topic: 'contradictions', anchor: 'c16' }],
  },
  {
    id: 'site-closed',
    place: null,
    title: 'Why does pic.lync.com not open?',
    words: 'pic.lync.com site closed error provisioning website portal does not open',
    statements: [
      says(
        'Microsoft announced that it would be shut down on 15 August 2019. An administrator wrote as early as April 2018 that support sent him elsewhere.',
        ['D1', 'W4'],
        { since: DAY.siteClosed },
      ),
    ],
    see: [
      { topic: 'status', anchor: 'discovery' },
      { topic: 'contradictions', anchor: 'c5' },
    ],
  },
  {
    id: 'not-found',
    place: null,
    title: 'Why can Skype users not find our users?',
    words: 'skype search cannot find zero no results our users lync contact',
    statements: [
      says(
        'No result for a Lync address means: provisioning is not finished, or the domain is not set up for it.',
        ['A4'],
        { until: DAY.skypeEnded },
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [{ topic: 'order', anchor: 'trouble' }],
  },
  {
    id: 'presence-unknown',
    place: null,
    title: 'Why does a contact have a question mark, or unknown presence?',
    words: 'question mark next to contact presence unknown offline pending accepted',
    statements: [
      says(
        'The invitation has not been accepted yet; or the account is on another domain and was added without `(domain)@msn.com`.',
        ['A4', 'W1'],
        { until: DAY.skypeEnded },
      ),
    ],
    today: { text: ENDED, since: DAY.skypeEnded, sources: ['W5'] },
    see: [{ topic: 'end-users', anchor: 'address' }],
  },
  {
    id: 'still-failing',
    place: null,
    title: 'It still does not work two days after the request. What now?',
    words: 'still not working failing after two days 48 hours support call trouble',
    statements: [
      says(
        'Go through the list under Order of work, then call Microsoft support: from 48 hours after the request that is what they ask for.',
        ['S1'],
        { since: DAY.usualTimeNamed, until: DAY.siteClosed },
      ),
    ],
    today: { text: CLOSED, since: DAY.siteClosed, sources: ['D1'] },
    see: [{ topic: 'order', anchor: 'trouble' }],
  },
]
