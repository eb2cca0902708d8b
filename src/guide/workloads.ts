import { DAY } from '../core/turningPoints'
import type { GuideSection } from './topic'
import { points, says } from './topics/statement'

/** A feature set of Lync Server 2013 as its introduction lists them, and what it means for the connectivity. */
export interface Workload extends GuideSection {
  /** The row of the introduction's table. */
  row: string
  /** Whether every deployment has it. */
  deployed: 'always' | 'choice' | 'tool'
}

export const WORKLOADS: readonly Workload[] = [
  {
    id: 'im-presence',
    row: 'IM and presence',
    deployed: 'always',
    title: 'IM and presence',
    words: 'instant message chat text status busy available conversation history',
    statements: [
      says(
        'Typed messages with a history of conversations, and a state for each person: plain ones such as Available and Busy, finer ones such as Be Right Back and Do Not Disturb. Every deployment has it.',
        ['S2'],
      ),
      says(
        'This is the workload that public IM connectivity extends. With `EnablePublicCloudAccess` a user exchanges messages and presence with people on a public network; no further user licence than the Standard CAL is needed for Messenger and Skype.',
        ['S2', 'S1', 'K'],
      ),
      says(
        'The introduction names MSN/Windows Live, Yahoo!, AOL and Google Talk as networks. None of them can be reached this way today: see the networks.',
        ['S2', 'S1'],
        { until: DAY.skypeEnded },
      ),
    ],
    see: [{ topic: 'networks' }, { topic: 'server', anchor: 'policy' }],
  },
  {
    id: 'conferencing',
    row: 'Conferencing',
    deployed: 'choice',
    title: 'Conferencing',
    words: 'meeting conference web sharing dial-in desktop group call',
    statements: [
      says(
        'Meetings by text, sound, picture and shared programs, planned or on the spot, in one client; people on an ordinary phone can dial in. A talk between two can grow into a meeting without starting again. You choose whether to deploy it.',
        ['S2'],
      ),
      says(
        'For the connectivity: what is documented between Lync and Skype is messages, presence and calls from person to person. Meetings and sharing with Skype contacts are not in that list, so do not promise them.',
        ['S1', 'A5'],
      ),
    ],
    see: [{ topic: 'faq', anchor: 'features' }],
  },
  {
    id: 'enterprise-voice',
    row: 'Enterprise Voice',
    deployed: 'choice',
    title: 'Enterprise Voice',
    words: 'telephone phone pbx voip call forward voice telephony branch',
    statements: [
      says(
        'Telephony in place of a PBX or beside one: answer, hold, transfer, forward; admission control, survivable branch offices and further ways to keep going when something fails. You choose whether to deploy it.',
        ['S2'],
      ),
      says(
        'For the connectivity: calls with a Skype contact are federated calls between two addresses, not telephone calls. They need `EnablePublicCloudAudioVideoAccess` in the policy and the media ports of the A/V Edge; no document asks for Enterprise Voice.',
        ['S1', 'K', 'L1'],
      ),
    ],
    see: [
      { topic: 'server', anchor: 'policy' },
      { topic: 'names', anchor: 'ports' },
    ],
  },
  {
    id: 'remote-users',
    row: 'Support for remote users',
    deployed: 'choice',
    title: 'Remote users and Edge Servers',
    words: 'outside home vpn edge federation partner external',
    statements: [
      says(
        'Edge Servers are at the border of your network. Through them your people work from outside the firewall with the full function, by PC, phone or browser. You choose whether to deploy them.',
        ['S2'],
      ),
      says(
        'The same servers are what makes federation possible at all: with partner companies, and with public networks. Without an Edge Server there is no Access Edge FQDN to request, no address for others to find, and nothing to connect.',
        ['S2', 'A1'],
      ),
    ],
    see: [
      { topic: 'edges', anchor: 'access-edge' },
      { topic: 'overview', anchor: 'edge-servers' },
    ],
  },
  {
    id: 'mobile',
    row: 'Mobile client support',
    deployed: 'choice',
    title: 'Mobile clients',
    words: 'phone iphone ios android windows phone nokia mobile app smartphone tablet',
    statements: [
      says(
        'The mobility services bring messages, contacts and presence to supported Apple, Android, Windows Phone and Nokia devices, with some voice functions (join a meeting by a tap, Call via Work, one number, voice mail, missed calls) and push notifications.',
        ['S2'],
      ),
      says(
        'For the connectivity: policy applies to the user and not to the device, so nothing more is set on the server. Adding a Skype contact is documented for the client on a PC; do it there.',
        ['A7', 'A4'],
      ),
    ],
    see: [{ topic: 'end-users', anchor: 'lync-add' }],
  },
  {
    id: 'integration',
    row: 'Integration with other products',
    deployed: 'choice',
    title: 'Integration with Office and Exchange',
    words: 'outlook sharepoint exchange voicemail photo contact store',
    statements: [
      says(
        'Meetings from Outlook with one click, presence shown in Outlook and SharePoint, voice mail through Exchange Unified Messaging; with Exchange 2013 also one contact store for both products and large photos.',
        ['S2'],
      ),
      says(
        'For the connectivity: nothing has to be set up. Skype contacts live in the Lync contact list; the mail products neither help nor hinder the federation.',
        ['S1', 'S2'],
      ),
    ],
  },
  {
    id: 'deployment',
    row: 'Simple deployment',
    deployed: 'tool',
    title: 'Deployment with Topology Builder',
    words: 'topology builder install publish plan tbxml',
    statements: [
      says(
        'Topology Builder draws up the plan of your servers, checks it before anything is installed and publishes it; each server then installs itself as the plan says.',
        ['S2'],
      ),
      points(
        [
          'It holds the Access Edge FQDN and the SIP domains that the request asks for: import its file in step 3 instead of typing them.',
          'The names for the Edge certificate are proposed from it; a further SIP domain may have to be added by hand.',
        ],
        ['S2', 'A1', 'D2'],
      ),
    ],
    see: [{ topic: 'names', anchor: 'certificate' }],
  },
  {
    id: 'management',
    row: 'Simple management',
    deployed: 'tool',
    title: 'Management: Control Panel and Management Shell',
    words: 'control panel powershell management shell cmdlet administration central',
    statements: [
      says(
        'One central configuration, copied to every server; the Control Panel, a web page for administrators; and the Management Shell, Windows PowerShell with the commands of the product.',
        ['S2'],
      ),
      says(
        'For the connectivity: federation and policy can be set in either. The provider with its name decoration can be set only in the Management Shell, on a Front End Server.',
        ['A6', 'A7', 'A1', 'K'],
      ),
    ],
    see: [{ topic: 'server' }],
  },
]
