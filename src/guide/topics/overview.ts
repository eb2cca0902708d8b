import { DAY } from '../../core/turningPoints'
import { WORKLOADS, type Workload } from '../workloads'
import type { GuideTopic } from '../topic'
import { points, says, table } from './statement'

const DEPLOYED: Readonly<Record<Workload['deployed'], string>> = {
  always: 'in every deployment',
  choice: 'your choice',
  tool: 'comes with the product',
}

export const OVERVIEW: GuideTopic = {
  id: 'overview',
  title: 'What the connectivity gives',
  lead: 'What people on both sides could do with it, from when, and what each part of Lync Server has to do with it.',
  sections: [
    {
      id: 'gives',
      title: 'What it gives',
      words: 'features what can i do benefits voice',
      statements: [
        points(
          [
            'Instant messages between a Lync user and a Skype user.',
            'Presence: each sees whether the other is there.',
            'Audio calls, and video calls since they were announced on 5 December 2014.',
            'Control stays with you: policies decide who may take part, and in what.',
          ],
          ['S0', 'S1', 'A5', 'W3'],
          { since: DAY.opened, until: DAY.skypeEnded },
        ),
        says(
          'It became public in May 2013 and runs on public IM connectivity (PIC), the older link to MSN, AOL and Yahoo!. A deployment that already had Messenger connected through PIC was ready for Skype from that day; at most the provider is renamed.',
          ['A5', 'S0'],
          { since: DAY.opened },
        ),
        says(
          'Consumer Skype was retired on 5 May 2025. Nobody can be reached through this link any more; what is left is to document it, to keep what federation with Microsoft 365 needs, and to take the rest away.',
          ['W5'],
          { since: DAY.skypeEnded },
        ),
      ],
      see: [{ topic: 'status' }, { topic: 'server', anchor: 'rename' }, { topic: 'removal' }],
    },
    {
      id: 'eligible',
      title: 'Who may use it',
      words: 'licence license cal eligible requirements version qualify trial',
      statements: [
        points(
          [
            'Lync Server 2010 or 2013 with a Standard CAL (2010 or 2013) for each user or device that will connect.',
            'Lync Online, alone or in an Office 365 plan; its switch is in its own admin centre.',
          ],
          ['S1', 'A5'],
        ),
        says(
          'The provisioning pages of 2016 and 2017 also accept Office Communications Server 2007 R2; the page of 2019 accepts nothing before Lync Server 2010. OCS 2007 and Live Communications Server 2005 were out in both.',
          ['A1', 'A2', 'D1'],
        ),
        says('There is no trial: whoever has the licence signs up and tests.', ['S1']),
      ],
      see: [{ topic: 'faq', anchor: 'qualify' }, { topic: 'lync-online' }],
    },
    {
      id: 'edge-servers',
      title: 'Why Edge Servers are needed',
      words: 'edge server why dmz federate',
      statements: [
        says(
          'A public network talks to one public name of yours, the Access Edge service, over TLS on TCP 5061. Only an Edge Server offers that. It holds the certificate, checks who calls, and passes on what the policies allow.',
          ['S2', 'L1', 'A1'],
        ),
        says(
          'Calls take another road: sound and picture go through the A/V Edge service of the same server.',
          ['L1'],
        ),
      ],
      see: [{ topic: 'names', anchor: 'ports' }],
    },
    {
      id: 'workloads',
      title: 'The workloads of Lync Server 2013',
      words: 'workload feature sets installed',
      statements: [
        table(
          'Which workloads there are',
          ['Workload', 'Deployed'],
          WORKLOADS.map((workload) => [workload.row, DEPLOYED[workload.deployed]]),
          ['S2'],
        ),
        says(
          'Messages and presence need no decision. Conferencing, Enterprise Voice and access from outside are deployed only where you want them; the connectivity needs the last of them, because it brings the Edge Server.',
          ['S2'],
        ),
      ],
    },
    ...WORKLOADS,
  ],
}
