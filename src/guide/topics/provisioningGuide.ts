import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, points, says } from './statement'

/** Microsoft's provisioning guide in the order of its own parts: what was true when, and where it is here. */
export const PROVISIONING_GUIDE: GuideTopic = {
  id: 'provisioning-guide',
  title: 'The provisioning guide, part by part',
  lead: 'The five parts of Microsoft’s guide in their order: what each was for, until when it held, and where it is here.',
  sections: [
    {
      id: 'start',
      title: 'The first page',
      words: 'provisioning guide introduction messenger pic already connected s0',
      statements: [
        says(
          'The guide of November 2014 is a cover with five parts. Its first page adds one thing that no part repeats: whoever has Messenger connected through PIC is connected already, and at most gives the provider entry the name Skype.',
          ['S0'],
          { until: DAY.skypeEnded },
        ),
        says(
          '“Start a request” leads through the whole of it as a rehearsal, under the rules of 22 March 2019: on that day the guide and its FAQ hold together.',
          ['S0', 'S1'],
        ),
      ],
      today: {
        text: 'The guide describes a service that has ended. Of its steps the names, the certificate and federation are still needed, for Microsoft 365.',
        since: DAY.skypeEnded,
        sources: ['W5', 'D1'],
      },
      see: [{ topic: 'overview' }, { topic: 'server', anchor: 'rename' }, { topic: 'status' }],
    },
    {
      id: 'part-1',
      title: 'Part 1: for customers of Lync Online',
      words: 'note lync online customers office 365 admin center',
      statements: [
        says(
          'A company that is in Lync Online alone sends no request: its administrator sets external communications in the cloud’s own admin centre. The provisioning site is for Lync Server, and for users of one domain split between servers and the cloud.',
          ['A3', 'S1'],
          { until: DAY.onlineRetired },
        ),
      ],
      today: {
        text: 'Lync Online became Skype for Business Online, which was retired on 31 July 2021. Users in the cloud are in Teams; federation is set in its admin centre.',
        since: DAY.onlineRetired,
        sources: ['P1', 'D9'],
      },
      see: [{ topic: 'lync-online' }, { topic: 'order', anchor: 'split' }],
    },
    {
      id: 'part-2',
      title: 'Part 2: the provisioning site',
      words: 'accessing public im connectivity provisioning site pic.lync.com',
      statements: [
        inOrder(
          [
            'Have ready: the agreement’s number, the Access Edge FQDN, the SIP domains. Until March 2019, a contact e-mail for each SIP domain, too.',
            'Sign in, choose the agreement, accept the Product Use Rights, enter the number.',
            'Create the request: Access Edge FQDN, SIP domains, provider.',
            'Wait: usually 24 to 48 hours, up to 30 days at most. So this part comes before the work on the server.',
          ],
          ['A1', 'S1'],
          { until: DAY.siteClosed },
        ),
        says(
          'From 1 July 2017 each SIP domain needs its federation SRV record as well, or the connection stops.',
          ['A1'],
          { since: DAY.srvRequired },
        ),
      ],
      today: {
        text: 'The site was announced to close on 15 August 2019; partner discovery took its place. Nothing is submitted any more: names are published.',
        since: DAY.siteClosed,
        sources: ['D1'],
      },
      see: [
        { topic: 'site' },
        { topic: 'edges' },
        { topic: 'order', anchor: 'clocks' },
        { topic: 'names', anchor: 'srv' },
      ],
    },
    {
      id: 'part-3',
      title: 'Part 3: enabling it on the server',
      words: 'enabling connectivity server federation policy provider cmdlets',
      statements: [
        inOrder(
          [
            'Enable federation.',
            'Allow public users in at least one external access policy; federation alone is not enough.',
            'Set the public provider Skype and enable it.',
            'Add a contact and try.',
          ],
          ['A1', 'A2', 'A6'],
          { until: DAY.skypeEnded },
        ),
      ],
      today: {
        text: 'No provider entry reaches Skype any more. Federation and its policy remain in use for partners and Microsoft 365; the flag for public users can no longer be used.',
        since: DAY.skypeEnded,
        sources: ['W5', 'K26'],
      },
      see: [{ topic: 'server' }, { topic: 'federation', anchor: 'provider' }, { topic: 'removal' }],
    },
    {
      id: 'part-4',
      title: 'Part 4: for the people who use it',
      words: 'end user using contacts invite microsoft account',
      statements: [
        points(
          [
            'In Lync: add a contact of the Skype network by the Microsoft account of the other person.',
            'In Skype: sign in with a Microsoft account, then add the Lync user.',
            'An account on another domain is entered as `bob(contoso.com)@msn.com`.',
          ],
          ['A4', 'S1'],
          { until: DAY.skypeEnded },
        ),
      ],
      today: {
        text: 'Skype contacts in Lync can be deleted; the people behind them were moved to Teams Free.',
        since: DAY.skypeEnded,
        sources: ['W5'],
      },
      see: [{ topic: 'end-users' }, { topic: 'end-users', anchor: 'ended' }],
    },
    {
      id: 'part-5',
      title: 'Part 5: questions and answers',
      words: 'faq frequently asked questions provisioning',
      statements: [
        says(
          'The FAQ was changed last on 22 March 2019 and has sentences of several years side by side: 30 days and 24 to 48 hours, an e-mail when it is done and no e-mail. Each is shown here with its date.',
          ['S1'],
        ),
      ],
      see: [{ topic: 'faq' }, { topic: 'contradictions' }],
    },
  ],
}
