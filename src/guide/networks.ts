import { DAY } from '../core/turningPoints'
import type { GuideSection, Span } from './topic'
import { points, says } from './topics/statement'

/** A public IM network: what it offered, and from when to when. The older ones are drawn from the year of the site's mechanism. */
export interface Network extends GuideSection {
  span: Span | null
}

export const NETWORKS: readonly Network[] = [
  {
    id: 'skype',
    title: 'Skype',
    words: 'skype network retired end',
    span: {
      id: 'skype',
      label: 'Skype',
      from: DAY.opened,
      until: DAY.skypeEnded,
      note: 'Messages, presence, calls; retired',
    },
    statements: [
      points(
        [
          'From May 2013: messages, presence, audio. Video was announced on 5 December 2014.',
          'Announced on 28 February 2025, retired on 5 May 2025; users were moved to Teams Free.',
        ],
        ['A5', 'W3', 'W5'],
        { since: DAY.opened, until: DAY.skypeEnded },
      ),
    ],
  },
  {
    id: 'messenger',
    title: 'Windows Live Messenger (MSN)',
    words: 'msn live messenger wlm hotmail',
    span: {
      id: 'messenger',
      label: 'Windows Live Messenger',
      from: '2006-01-01',
      until: DAY.messengerMoved,
      note: 'Users moved to Skype',
    },
    statements: [
      points(
        [
          'Messages, presence and calls through the same link, since the days of Live Communications Server.',
          'Its users were moved to Skype from April 2013 (an earlier text names 15 March 2013, mainland China excepted). Links already set up were carried over by themselves; new domains were not taken any more.',
        ],
        ['S1', 'L2', 'A5', 'D1'],
        { until: DAY.messengerMoved },
      ),
    ],
    see: [{ topic: 'contradictions', anchor: 'c10' }],
  },
  {
    id: 'yahoo',
    title: 'Yahoo! Messenger',
    words: 'yahoo pic usl licence end',
    span: {
      id: 'yahoo',
      label: 'Yahoo! Messenger',
      from: '2006-01-01',
      until: DAY.yahooAolEnded,
      note: 'Ended with its agreement',
    },
    statements: [
      points(
        [
          'Ended on 30 June 2014: the service depended on Yahoo!, and the agreement ran out.',
          'It needed a monthly licence for each user, the PIC USL, which was not sold after 1 September 2012.',
        ],
        ['S1', 'S2'],
        { until: DAY.yahooAolEnded },
      ),
    ],
  },
  {
    id: 'aol',
    title: 'AOL Instant Messenger',
    words: 'aim aol end',
    span: {
      id: 'aol',
      label: 'AOL',
      from: '2006-01-01',
      until: DAY.yahooAolEnded,
      note: 'Ended with its agreement',
    },
    statements: [
      points(
        [
          'Ended on 30 June 2014 as well; new domains were refused some time before.',
          'It was the one network that wanted the client usage (EKU) in the Edge certificate too. That has no use today.',
        ],
        ['S1', 'A5', 'L3', 'D2'],
        { until: DAY.yahooAolEnded },
      ),
    ],
  },
  {
    id: 'google-talk',
    title: 'Google Talk',
    words: 'google talk gtalk xmpp jabber gateway',
    // Not a public IM provider, and no document gives its days.
    span: null,
    statements: [
      says(
        'The introduction lists it among the networks, but it was never part of PIC: it was reached by XMPP federation, with its own gateway and its own policy switch (`EnableXmppAccess`). XMPP was left out of Skype for Business Server 2019.',
        ['S2', 'D2', 'K'],
      ),
    ],
  },
]
