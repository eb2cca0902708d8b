import { cite } from '../../guidance/cite'
import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { TURNING_POINTS } from '../turningPoints'
import { points, says, table } from './statement'

export const STATUS: GuideTopic = {
  id: 'status',
  title: 'Status of the service',
  lead: 'What was in service, from when to when, and what is left today.',
  sections: [
    {
      id: 'now',
      title: 'What is left today',
      words: 'today now current status still available end of life',
      statements: [
        points(
          [
            'Skype for consumers: ended on 5 May 2025. No request can bring it back.',
            'The provisioning site: announced to close on 15 August 2019; its mechanism dates from 2006.',
            'Partner discovery: in use, for federation with Microsoft 365. The records, the name match and the certificate are the same.',
          ],
          ['W5', 'D1'],
        ),
        says(
          'No page of Microsoft that we found says what became of the proxy `federation.messenger.msn.com`, or that the accounts of Teams Free can be reached from your servers.',
          ['D1'],
        ),
      ],
      see: [{ topic: 'names' }, { topic: 'removal' }],
    },
    {
      id: 'turning-points',
      title: 'Turning points',
      words: 'dates history when timeline',
      statements: [
        table(
          'The numbers are those of the drawing',
          ['No.', 'From', 'What is different', 'Source'],
          TURNING_POINTS.map(({ date, label, sources }, index) => [
            String(index + 1),
            date,
            label,
            cite(sources),
          ]),
          [...new Set(TURNING_POINTS.flatMap(({ sources }) => sources))],
        ),
      ],
    },
    {
      id: 'discovery',
      title: 'What took the place of the site',
      words: 'partner discovery replaced replacement instead 2019',
      statements: [
        says(
          'From 15 August 2019 nobody enters anything. Microsoft finds your Edge by the SRV record of each domain, as it does for federation with its own cloud. The Edge has to be compatible with that cloud.',
          ['D1'],
          { since: DAY.siteClosed },
        ),
        points(
          [
            'Hybrid deployments with a shared address space, and those which federate with the cloud already: nothing to do.',
            'Everyone else: one federation SRV record for each hosted domain, with a matching target.',
            'Whoever cannot change the Edge: call product support.',
          ],
          ['D1'],
          { since: DAY.siteClosed },
        ),
      ],
      see: [{ topic: 'names', anchor: 'srv' }],
    },
    {
      id: 'products',
      title: 'Support of the products',
      words: 'end of support lync 2013 skype for business server subscription edition lifecycle',
      statements: [
        table(
          'What ended when, in the order of time',
          ['From', 'Product', 'What happened'],
          [
            [
              DAY.onlineRetired,
              'Skype for Business Online',
              'Retired. Taken down from 30 June 2022; users in the cloud are in Teams only. Servers beside such users stay supported.',
            ],
            [
              DAY.lync2013Unsupported,
              'Lync Server 2013',
              'End of support, by the life cycle of Lync Phone Edition.',
            ],
            [
              DAY.skypeEnded,
              'Skype for consumers',
              'Ended. The flag for public users in external access policies can no longer be used, nor can the one in the tenant.',
            ],
            [
              DAY.subscriptionEdition,
              'Skype for Business Server Subscription Edition',
              'Available. In place from 2019 only; from 2015 side by side.',
            ],
            [
              DAY.sfbUnsupported,
              'Skype for Business Server 2015 and 2019',
              'End of support, with a paid extension until 14 April 2026.',
            ],
            [
              '2026-05-01',
              'Skype for Business Server 2015 and 2019',
              'A second paid extension, as reported, until 31 October 2026. It is over.',
            ],
          ],
          ['P1', 'P2', 'P3', 'P5', 'D9', 'K26', 'W5'],
        ),
        says(
          'Subscription Edition goes on. Lync Server 2013 and Skype for Business Server 2015 and 2019 get no fixes today.',
          ['P3', 'P5'],
        ),
      ],
      see: [{ topic: 'federation', anchor: 'fixes' }],
    },
  ],
}
