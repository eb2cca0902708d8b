import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, says } from './statement'

const OPEN = { until: DAY.siteClosed }

export const UPDATE: GuideTopic = {
  id: 'update',
  title: 'Changing a request',
  lead: 'When, where and with which number; and why the name of the Access Edge should stay.',
  sections: [
    {
      id: 'when',
      title: 'When it can be changed',
      words: 'when can i change after complete',
      statements: [says('Only after the first provisioning is complete.', ['S1'], OPEN)],
      see: [{ topic: 'order', anchor: 'clocks' }],
    },
    {
      id: 'how',
      title: 'How to change it',
      words: 'update service agreement number same site domain add remove',
      statements: [
        inOrder(
          [
            'Open the site where the request was made.',
            'Enter the agreement number that was used then.',
            'Choose Update service, and enter what is different.',
          ],
          ['S1'],
          OPEN,
        ),
        says(
          'The site is closed. A change of domains is now a change in your own DNS and certificate.',
          ['D1'],
          { since: DAY.siteClosed },
        ),
      ],
      see: [{ topic: 'names' }],
    },
    {
      id: 'fqdn',
      title: 'Renaming the Access Edge',
      words: 'rename renamed rename change access edge fqdn new name interruption outage days',
      statements: [
        says(
          'It can take several days and interrupt the service for everyone. Keep the submitted name if there is any way: move it to the new servers rather than make a new one.',
          ['S1'],
          OPEN,
        ),
        says(
          'Under partner discovery nobody has to be told. Publish the new name and put it into the certificate before the record changes, and let the old name live until caches have run out.',
          ['D1', 'D2'],
          { since: DAY.siteClosed },
        ),
      ],
    },
    {
      id: 'contacts',
      title: 'Contact details change',
      words: 'contact e-mail details change administrator',
      statements: [
        says('Since April 2019 none are held, so there is nothing to change.', ['S1'], {
          since: DAY.contactsDropped,
        }),
      ],
    },
  ],
}
