import { answer, contacts, contactsEach, estate, kind, scenario, type Scenario } from './build'

const SHARED = 'shared-fqdn ###--'
const TWO = estate('sip.a.com: a.com, b.com')
/** Nothing was entered that could be left over. */
const GONE = '-contacts-not-used ----#'
const OWN_NAME = 'discovery-name ---#-'

export const CONTACTS: readonly Scenario[] = [
  scenario('No contact', contacts({ email: '' }), 'contact-missing ##---', GONE),
  scenario('A contact of blanks', contacts({ email: '  ' }), 'contact-missing ##---', GONE),
  scenario(
    'A contact without @',
    contacts({ email: 'lync.contoso.com' }),
    'contact-malformed ##---',
    'contact-record-malformed --##-',
  ),
  scenario('A slip of the keys', contacts({ email: 'bob@gmial.com' }), 'contact-typo'),
  scenario(
    'One contact for each domain',
    [TWO, contactsEach('x@a.com', 'y@b.com')],
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'One of two contacts is missing',
    [TWO, contactsEach('x@a.com')],
    'contact-missing-for-domain ##---',
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'Both contacts are missing',
    [TWO, contactsEach()],
    'contact-missing-for-domain*2 ##---',
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'A contact of one domain has a slip',
    [TWO, contactsEach('x@hotmial.com', 'y@b.com')],
    'contact-typo',
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'A contact of one domain is none',
    [TWO, contactsEach('x@@a.com', 'y@b.com')],
    'contact-malformed ##---',
    'contact-record-malformed --##-',
    SHARED,
    OWN_NAME,
  ),
  scenario(
    'A domain that cannot be read still needs a contact',
    [estate('sip.a.com: a.com, b b'), contactsEach('x@a.com')],
    'name-space',
    'contact-missing-for-domain ##---',
  ),
  scenario(
    'An update asks for a contact too',
    [kind('update'), answer({ messenger: null, trial: null }), contacts({ email: '' })],
    'contact-missing ##---',
    GONE,
    'before-unknown',
    'update-same-number ###--',
    'update-after-first ###--',
  ),
]
