import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, points, says, table } from './statement'

const OPEN = { until: DAY.siteClosed }

export const ORDER: GuideTopic = {
  id: 'order',
  title: 'Order of work and waiting times',
  lead: 'What comes first, what has to wait and for how long; and the way back when the order was broken.',
  sections: [
    {
      id: 'premises',
      title: 'On premises only',
      words: 'start first sequence order steps',
      statements: [
        says(
          'Submit the request first and set up the servers while it is worked on. Users may be enabled in the meantime; their contacts come alive when provisioning is complete.',
          ['A1', 'A8'],
          OPEN,
        ),
      ],
      see: [{ topic: 'server', anchor: 'sequence' }],
    },
    {
      id: 'split',
      title: 'Split domain (hybrid)',
      words:
        'split domain hybrid order online on premises first external communications confirmation',
      statements: [
        inOrder(
          [
            'Request the connectivity for your own servers.',
            'Wait until it is confirmed.',
            'Only then turn on external communications in Lync Online.',
          ],
          ['S1'],
          OPEN,
        ),
        says('In the other order, the request for your servers fails.', ['S1'], OPEN),
        says(
          'Hybrid deployments need no request any more, and neither does anyone who federates with the cloud already. What counts is that the lists and the discovery agree on both sides.',
          ['D1', 'D3'],
          { since: DAY.siteClosed },
        ),
      ],
      see: [
        { topic: 'order', anchor: 'recovery' },
        { topic: 'contradictions', anchor: 'c18' },
      ],
    },
    {
      id: 'recovery',
      title: 'It was on already: the way back',
      words: 'wrong order recovery 24 hours turn off wait again already on',
      statements: [
        inOrder(
          [
            'Turn external communications off in Lync Online.',
            'Wait 24 hours.',
            'Make the request for your servers, and wait for the confirmation.',
            'Turn external communications on.',
          ],
          ['S1'],
          OPEN,
        ),
        says(
          'The 24 hours are hours that pass, not a working day: a change to summer time does not shorten them.',
          ['S1'],
          OPEN,
        ),
      ],
    },
    {
      id: 'clocks',
      title: 'The two clocks',
      words: 'duration waiting time days hours 24 48 30 clock limit',
      statements: [
        table(
          'How long provisioning takes',
          ['Clock', 'Length', 'What to do'],
          [
            ['Usual', '24 to 48 hours', 'Wait; test a contact.'],
            ['Trouble', 'after 48 hours', 'If contacts fail, call Microsoft support.'],
            ['Outer limit', '30 days', 'Older figure, never withdrawn.'],
            ['Change of an FQDN', 'several days', 'Expect an interruption.'],
          ],
          ['S1', 'A1'],
          OPEN,
        ),
        says(
          'Since April 2019 no e-mail is sent. Test with a contact, and write down the day.',
          ['S1'],
          { since: DAY.contactsDropped, until: DAY.siteClosed },
        ),
      ],
      see: [
        { topic: 'contradictions', anchor: 'c1' },
        { topic: 'contradictions', anchor: 'c2' },
      ],
    },
    {
      id: 'trouble',
      title: 'What to look at before you call',
      words: 'trouble support failing checklist problem not working',
      statements: [
        points(
          [
            'The provider Skype is there and enabled, and there is no entry Messenger beside it.',
            'Federation is on, and the policy that applies to the user allows public users.',
            'The SRV record of the domain is public, with a target directly under the domain.',
            'The certificate carries that target.',
            'TCP 5061 is open in both directions.',
            'Hybrid: external communications were not on before the confirmation.',
          ],
          ['A2', 'A6', 'D1', 'L1', 'S1'],
        ),
      ],
      see: [
        { topic: 'server', anchor: 'check' },
        { topic: 'names', anchor: 'srv' },
      ],
    },
  ],
}
