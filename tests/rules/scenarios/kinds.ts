import {
  answer,
  asOf,
  before,
  estate,
  hoursAgo,
  kind,
  NO_NAMES,
  scenario,
  type Scenario,
  ticked,
} from './build'

const UPDATE = [kind('update'), answer({ messenger: null, trial: null })]
const UPDATED = ['update-same-number ###--', 'update-after-first ###--']

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
    'update-same-number ###--',
  ),
  scenario(
    'Update chosen after a new request was filled in',
    [kind('update'), before('sip.contoso.com')],
    'eligibility-not-used ###--',
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
    'no-cal ###--',
    'before-unknown',
    ...UPDATED,
  ),
]

/** The rules of a day that cannot be one: judged by today's, whatever day was handed in beside it. */
const DAYS_CHOSEN: readonly Scenario[] = [
  scenario('Rules as of a day past', asOf('2018-02-28')),
  scenario('Rules as of today', asOf('2026-11-21')),
  scenario('Rules as of tomorrow, where it is tomorrow already', asOf('2026-11-22')),
  scenario('Rules as of next year', asOf('2027-11-21'), 'as-of-future #####'),
  scenario('Rules as of the year 9999', asOf('9999-12-31'), 'as-of-future #####'),
  scenario('Rules as of 2005', asOf('2005-12-31'), 'as-of-too-early #####'),
  scenario('Rules as of a day that February lacks', asOf('2019-02-29'), 'as-of-unreadable #####'),
  scenario('Rules as of no day at all', asOf('soon'), 'as-of-unreadable #####'),
]

export const KINDS: readonly Scenario[] = [
  ...UPDATES,
  ...DAYS_CHOSEN,
  scenario(
    'Two things at once: nothing entered, no licence',
    [estate(), answer({ cals: 'no' })],
    'no-cal ###--',
    'fqdn-missing',
    'domain-missing',
    '-edges-not-used',
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
