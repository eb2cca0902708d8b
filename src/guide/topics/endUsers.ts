import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, points, says } from './statement'

const ALIVE = { since: DAY.opened, until: DAY.skypeEnded }

export const END_USERS: GuideTopic = {
  id: 'end-users',
  title: 'For the people who use it',
  lead: 'What a Lync user does, what a Skype user does, and what it means when it does not work. Prints as a hand-out.',
  sections: [
    {
      id: 'lync-add',
      title: 'In Lync: add a Skype contact',
      words: 'lync user add contact not in my organization skype how',
      statements: [
        inOrder(
          [
            'Choose Add a Contact, then Add a Contact Not in My Organization, then Skype.',
            'Type the Microsoft account that the person signs in to Skype with. It looks like an e-mail address; a Skype name is not accepted.',
            'Wait until the person accepts. Until then the contact has a question mark.',
          ],
          ['A4', 'S1'],
          ALIVE,
        ),
        says(
          'An administrator has to have activated the domain and the feature before this works.',
          ['S1'],
        ),
      ],
      see: [{ topic: 'end-users', anchor: 'address' }],
    },
    {
      id: 'lync-invites',
      title: 'In Lync: see invitations',
      words: 'invite alert options new tab block allow notification',
      statements: [
        points(
          [
            'An invitation from Skype appears on the tab New of the contact list.',
            'Options, Alerts: tick “Tell me when someone adds me to his or her contact list”.',
            'At the same place, for contacts not using Lync: choose “Allow invites but block all other communications”.',
          ],
          ['A4'],
          ALIVE,
        ),
      ],
    },
    {
      id: 'skype-add',
      title: 'In Skype: add a Lync contact',
      words: 'skype user microsoft account sign in search sip address',
      statements: [
        inOrder(
          [
            'Sign in with a Microsoft account, linked to the Skype name if you have one.',
            'Search for the person by the full sign-in address, for example `anna@contoso.com`.',
            'Add the person. The word Lync stands under the name.',
          ],
          ['A4', 'S1'],
          ALIVE,
        ),
        says(
          'Nothing is found? Then the domain is not set up or its provisioning is not finished; the Skype user can do nothing about it.',
          ['A4'],
          ALIVE,
        ),
      ],
    },
    {
      id: 'address',
      title: 'Which address to enter',
      words: 'address msn decoration parentheses gmail company domain account format',
      statements: [
        points(
          [
            'An account on `live.com`, `hotmail.com`, `outlook.com` or `msn.com`: as it is.',
            'An account on any other domain: `bob@contoso.com` is entered as `bob(contoso.com)@msn.com`.',
            'With Lync Server 2013 CU5, the right provider settings and Office 2013 SP1, Lync writes it this way by itself.',
          ],
          ['A4', 'S1', 'A1'],
          ALIVE,
        ),
      ],
      see: [{ topic: 'edges', anchor: 'decoration' }],
    },
    {
      id: 'not-working',
      title: 'When it does not work',
      words: 'question mark offline presence unknown no result invite trouble call fails',
      statements: [
        points(
          [
            'Question mark or unknown presence: the invitation is not accepted, or the address was entered without `(domain)@msn.com`.',
            'No result in the search of Skype: tell the administrator.',
            'An invitation never shows up: look at the tab New and at the alert options.',
            'Messages work, calls do not: calls need a permission of their own in the policy, and open media ports.',
          ],
          ['A4', 'W1', 'K', 'L1'],
          ALIVE,
        ),
      ],
    },
    {
      id: 'ended',
      title: 'Since 5 May 2025',
      words: 'skype ended teams free retired',
      statements: [
        says(
          'Skype for consumers is gone; its users were moved to Teams Free. Skype contacts in Lync can be deleted.',
          ['W5'],
          { since: DAY.skypeEnded },
        ),
      ],
      see: [{ topic: 'status' }],
    },
  ],
}
