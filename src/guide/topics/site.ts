import { DAY } from '../../core/turningPoints'
import type { GuideTopic } from '../topic'
import { inOrder, points, says, table } from './statement'

const OPEN = { until: DAY.siteClosed }

export const SITE: GuideTopic = {
  id: 'site',
  title: 'The provisioning site, field by field',
  lead: 'What pic.lync.com asked for, in the order of its pages. Announced to close on 15 August 2019; kept here for documenting a request and reading an old one.',
  sections: [
    {
      id: 'form',
      title: 'All pages at a glance',
      words: 'form fields pages order pic.lync.com need fill in',
      statements: [
        table(
          'Pages and fields of the provisioning site',
          ['Step', 'Field', 'What to enter'],
          [
            ['1', 'Sign in', 'A Microsoft account (once called Windows Live ID).'],
            ['2', 'Licensing agreement type', 'One of four.'],
            ['3', 'Product Use Rights', 'Tick that you accept them.'],
            ['4', 'Agreement or partner number', 'At the foot of the page; then submit.'],
            [
              '5',
              'Initiate a Provisioning Request',
              'Create; also adjust or cancel an earlier one.',
            ],
            ['6', 'Access Edge service FQDN', 'For example `sip.contoso.com`.'],
            ['7', 'SIP domain name', 'The suffix, then Add; again for each domain.'],
            ['8', 'Public IM Service providers', 'Skype, then Next.'],
            ['9', 'Contact information', 'Until April 2019; then submit.'],
          ],
          ['A1', 'W2', 'S1'],
          OPEN,
        ),
        says(
          'Start the request before the server work: it is the part that takes longest.',
          ['A1'],
          OPEN,
        ),
      ],
      see: [{ topic: 'faq', anchor: 'information' }, { topic: 'status' }],
    },
    {
      id: 'sign-in',
      title: '1 · Sign in',
      words: 'microsoft account windows live id login',
      statements: [
        says(
          'A Microsoft account opens the site. Use one that stays when a person leaves: the request is changed later at the same place.',
          ['A1', 'S1'],
          OPEN,
        ),
      ],
    },
    {
      id: 'agreement-type',
      title: '2 · Licensing agreement type',
      words: 'volume licensing partner network spla high volume services contract',
      statements: [
        table(
          'Which number goes with which agreement',
          ['Agreement', 'Number to enter'],
          [
            ['Volume Licensing', 'Volume Licensing agreement number'],
            ['Microsoft Partner Network', 'Partner ID of the headquarters'],
            ['Service Provider Licensing Agreement (SPLA)', 'Number of the initial enrollment'],
            ['High Volume Services', 'Product enrollment number'],
          ],
          ['S1', 'W2'],
        ),
      ],
    },
    {
      id: 'rights',
      title: '3 · Product Use Rights',
      words: 'terms licence conditions accept',
      statements: [
        says(
          'A tick says that you have read the Product Use Rights and accept them. Have the person who may do so for your organisation read them first.',
          ['A1'],
          OPEN,
        ),
      ],
    },
    {
      id: 'agreement-number',
      title: '4 · Agreement number',
      words: 'agreement number partner id enrollment contract where find format',
      statements: [
        says(
          'The number asked for depends on the agreement type. No document describes how such a number is built, so Edgewise keeps it exactly as you type it and checks only that something is there.',
          ['S1'],
        ),
        says('The same number opens the request again when you change it later.', ['S1'], OPEN),
      ],
      see: [{ topic: 'update', anchor: 'how' }],
    },
    {
      id: 'kind',
      title: '5 · Create, adjust or cancel',
      words: 'initiate provisioning request activated in progress',
      statements: [
        says(
          'The page Initiate a Provisioning Request offers to create a request, and to adjust or cancel one; it shows how many are activated and how many are in progress.',
          ['A1', 'W2'],
          OPEN,
        ),
      ],
      see: [{ topic: 'update' }, { topic: 'removal' }],
    },
    {
      id: 'fqdn',
      title: '6 · Access Edge FQDN',
      words: 'access edge fqdn external name edge server',
      statements: [
        points(
          [
            'The public name of the Access Edge service, one at least.',
            'It has to be active and reachable from the internet when you submit.',
            'Up to 10 in one request, and only if their SIP domains differ.',
          ],
          ['S1', 'A1'],
          OPEN,
        ),
      ],
      see: [
        { topic: 'edges', anchor: 'access-edge' },
        { topic: 'edges', anchor: 'ten' },
      ],
    },
    {
      id: 'sip-domain',
      title: '7 · SIP domains',
      words: 'sip domain suffix which domains enter',
      statements: [
        says(
          'Only the part after the @ of the addresses that your users sign in with. Never a host name, and never the name of the Access Edge.',
          ['S1'],
        ),
      ],
      see: [{ topic: 'edges', anchor: 'sip-domain' }],
    },
    {
      id: 'provider',
      title: '8 · Public IM service provider',
      words: 'network skype choose provider next',
      statements: [
        says(
          'Choose Skype. It includes what was Windows Live Messenger; Yahoo! and AOL could not be chosen any more after June 2014.',
          ['A1', 'S1'],
          OPEN,
        ),
      ],
      see: [{ topic: 'networks' }],
    },
    {
      id: 'contact',
      title: '9 · Contact information',
      words: 'contact e-mail administrator address privacy purge',
      statements: [
        says(
          'An e-mail address of the administrator for each SIP domain was part of the request.',
          ['S1', 'A1'],
          { until: DAY.contactsDropped },
        ),
        says(
          'From April 2019 it was neither asked for nor kept, and what had been collected was deleted by the end of that month. Edgewise keeps contacts for your own record and leaves them out of exports unless you ask.',
          ['S1'],
          { since: DAY.contactsDropped },
        ),
      ],
      see: [{ topic: 'contradictions', anchor: 'c3' }],
    },
    {
      id: 'by-mail',
      title: 'By e-mail, when the site failed',
      words: 'email request layout template site error support',
      statements: [
        says(
          'In 2013, when the site gave errors, an administrator was told to send the request by e-mail. These were the lines, and Edgewise can copy a request in this layout:',
          ['W1'],
        ),
        inOrder(
          [
            'Enterprise Name',
            'Agreement Number',
            'Access Proxy',
            'Domain',
            'Public IM Networks',
            'Main Contact: name, e-mail, phone',
          ],
          ['W1'],
        ),
      ],
    },
  ],
}
