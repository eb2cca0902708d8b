import {
  answer,
  asOf,
  before,
  contacts,
  estate,
  hoursAgo,
  hybrid,
  kind,
  NO_NAMES,
  NO_REQUEST,
  order,
  scenario,
  type Scenario,
  ticked,
} from './build'

const UPDATE = [kind('update'), answer({ messenger: null, trial: null })]
const UPDATED = ['update-same-number', 'update-after-first']

/** A removal chosen after everything was answered for a new request. */
const LEFT_OVER = ['eligibility-not-used', 'agreement-not-used', 'contacts-not-used', ...NO_REQUEST]
const SHARED = 'shared-fqdn ###--'

const UPDATES: readonly Scenario[] = [
  scenario('Update, FQDN as before', [...UPDATE, before('sip.contoso.com')], ...UPDATED),
  scenario(
    'Update, FQDN as before in capitals',
    [...UPDATE, before('SIP.Contoso.com')],
    ...UPDATED,
  ),
  scenario(
    'Update, FQDN changed',
    [...UPDATE, before('access.contoso.com')],
    'fqdn-changed',
    ...UPDATED,
  ),
  scenario(
    'Update, the old FQDN is another Edge’s now',
    [...UPDATE, estate('sip.a.com: a.com', 'sip.b.com: b.com'), before('sip.b.com', 'sip.b.com')],
    'fqdn-changed',
    ...UPDATED,
  ),
  scenario('Update, nothing known of before', UPDATE, 'before-unknown', ...UPDATED),
  scenario(
    'Update, the earlier request known from its record',
    [...UPDATE, (draft) => ({ ...draft, baseline: [] })],
    ...UPDATED,
  ),
  scenario(
    'Update, the earlier FQDN is no name',
    [...UPDATE, before('sip contoso')],
    'name-space',
    ...UPDATED,
  ),
  scenario(
    'Update, the first request is complete',
    [...UPDATE, before('sip.contoso.com'), ticked('await-first-provisioning', hoursAgo(1))],
    'update-same-number',
  ),
  scenario(
    'Update chosen after a new request was filled in',
    [kind('update'), before('sip.contoso.com')],
    'eligibility-not-used',
    ...UPDATED,
  ),
  scenario(
    'New request chosen after an update was filled in',
    before('access.contoso.com'),
    'before-not-used',
  ),
  scenario(
    'Update without CALs',
    [...UPDATE, answer({ cals: 'no' })],
    'no-cal',
    'before-unknown',
    ...UPDATED,
  ),
]

const REMOVALS: readonly Scenario[] = [
  scenario(
    'Removal, everything answered for a new request',
    [kind('removal'), order({ otherFederation: 'no' })],
    ...LEFT_OVER,
  ),
  scenario(
    'Removal, other federation stays',
    [kind('removal'), order({ otherFederation: 'yes' })],
    'federation-stays',
    ...LEFT_OVER,
  ),
  scenario(
    'Removal, other federation not answered',
    kind('removal'),
    'other-federation-missing',
    ...LEFT_OVER,
  ),
  scenario(
    'Removal, which Access Edge is not said',
    [kind('removal'), order({ otherFederation: 'no' }), estate(': ')],
    'fqdn-missing',
    'domain-missing',
    ...LEFT_OVER,
  ),
  scenario(
    'Removal, one FQDN and two domains: nothing to publish',
    [kind('removal'), order({ otherFederation: 'no' }), estate('sip.a.com: a.com, b.com')],
    ...LEFT_OVER,
  ),
  scenario(
    'Removal, FQDN used as domain',
    [kind('removal'), order({ otherFederation: 'no' }), estate('sip.a.com: a.com, sip.a.com')],
    'domain-is-fqdn',
    ...LEFT_OVER,
  ),
  scenario(
    'Removal of eleven Access Edges: nothing to divide',
    [
      kind('removal'),
      order({ otherFederation: 'no' }),
      estate(...Array.from({ length: 11 }, (_, index) => `sip.d${index}.com: d${index}.com`)),
    ],
    ...LEFT_OVER,
  ),
  scenario(
    'Removal of a split domain',
    [kind('removal'), ...hybrid({ online: 'on', otherFederation: 'no' })],
    'online-not-used',
    'online-retired ----#',
    '-lync-2013-unsupported',
    ...LEFT_OVER,
  ),
  scenario(
    'Removal with nothing left over',
    [
      kind('removal'),
      answer({ cals: null, edgeServer: null, reachable: null, messenger: null, trial: null }),
      (draft) => ({
        ...draft,
        agreement: { type: null, number: '', rightsAccepted: false, organisation: '' },
      }),
      contacts({ email: '' }),
      order({ otherFederation: 'no' }),
    ],
    ...NO_REQUEST,
  ),
]

/** The rules of a day that cannot be one: judged by today's, whatever day was handed in beside it. */
const DAYS_CHOSEN: readonly Scenario[] = [
  scenario('Rules as of a day past', asOf('2018-02-28')),
  scenario('Rules as of today', asOf('2026-11-21')),
  scenario('Rules as of tomorrow, where it is tomorrow already', asOf('2026-11-22')),
  scenario('Rules as of next year', asOf('2027-11-21'), 'as-of-future'),
  scenario('Rules as of the year 9999', asOf('9999-12-31'), 'as-of-future'),
  scenario('Rules as of 2005', asOf('2005-12-31'), 'as-of-too-early'),
  scenario('Rules as of a day that February lacks', asOf('2019-02-29'), 'as-of-unreadable'),
  scenario('Rules as of no day at all', asOf('soon'), 'as-of-unreadable'),
]

export const KINDS: readonly Scenario[] = [
  ...UPDATES,
  ...REMOVALS,
  ...DAYS_CHOSEN,
  scenario(
    'Two things at once: nothing entered, no licence',
    [estate(), answer({ cals: 'no' })],
    'no-cal',
    'fqdn-missing',
    'domain-missing',
    ...NO_NAMES,
  ),
  scenario(
    'Two faults in one row',
    estate('sip.contoso.com: contoso.com, https://sip.contoso.com'),
    'name-url',
    'domain-is-fqdn',
    SHARED,
  ),
]
