import type { Rule } from '../../domain/finding'
import { DAY } from '../turningPoints'

/** Step 4: whom Microsoft writes to; since April 2019 only the administrator's own record. */
export const CONTACT_RULES: readonly Rule[] = [
  {
    id: 'contact-missing',
    severity: 'blocker',
    missing: true,
    title: 'Enter a contact e-mail for {domain}',
    detail: 'The request names an administrator for each SIP domain.',
    sources: ['S1', 'A1'],
    facts: ['F22'],
    contradictions: ['C3'],
    until: DAY.contactsDropped,
    supersededBy: 'contacts-kept-here',
    topic: 'site',
  },
  {
    id: 'contact-malformed',
    severity: 'blocker',
    title: 'This is not an e-mail address',
    detail: 'Nobody can be written to at “{typed}”. Enter one address, such as admin@contoso.com.',
    sources: ['S1'],
    facts: ['F22'],
    contradictions: ['C3'],
    until: DAY.contactsDropped,
    supersededBy: 'contact-record-malformed',
    topic: 'site',
  },
  {
    id: 'contact-typo',
    severity: 'warning',
    title: 'Is {suggestion} meant?',
    detail: '“{typed}” looks like a slip of the keys. It is kept as it is until you change it.',
    fix: 'Use {suggestion}',
    sources: ['S1'],
    facts: ['F22'],
    topic: 'site',
  },
  {
    id: 'contacts-kept-here',
    severity: 'note',
    title: 'Contacts are kept here only',
    detail:
      'Since April 2019 Microsoft collects no contact details. What you enter is your own record and is left out of copies unless you ask for it.',
    sources: ['S1', 'A1'],
    facts: ['F5'],
    contradictions: ['C3'],
    since: DAY.contactsDropped,
    topic: 'site',
  },
  {
    id: 'contact-record-malformed',
    severity: 'warning',
    title: 'This does not read as an e-mail address',
    detail:
      '“{typed}” is kept as a record only and is handed in nowhere. Correct it if you want to write to it later.',
    sources: ['S1'],
    facts: ['F5'],
    contradictions: ['C3'],
    since: DAY.contactsDropped,
    topic: 'site',
  },
  {
    id: 'contacts-not-used',
    severity: 'note',
    title: 'The contacts are not used',
    detail:
      'This kind of request asks for none. What you entered stays in this draft and is left out of its documents.',
    sources: ['S1'],
    facts: ['F22'],
    topic: 'removal',
  },
]
