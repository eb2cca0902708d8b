import {
  answer,
  before,
  hoursAgo,
  hybrid,
  kind,
  order,
  scenario,
  type Scenario,
  ticked,
  timed,
  tracked,
} from './build'

/** What every split domain has beside the plain draft. */
const SPLIT = ['hybrid-nothing-to-request ---#-', 'online-retired ----#']
/** … and where its state in Lync Online was answered, which counted for a request only. */
const ANSWERED = [...SPLIT, 'online-not-used ---#-']
const UPDATE = [kind('update'), answer({ messenger: null, trial: null }), before('sip.contoso.com')]
const UPDATED = ['update-same-number ###--', 'update-after-first ###--']

export const ORDER: readonly Scenario[] = [
  scenario('Split domain, not answered', hybrid({}), 'online-missing ###--', ...SPLIT),
  scenario(
    'Split domain, not known',
    hybrid({ online: 'unknown' }),
    'online-unknown ###--',
    ...ANSWERED,
  ),
  scenario('Split domain, on', hybrid({ online: 'on' }), 'online-on ###--', ...ANSWERED),
  timed(
    'Turned off 3 hours ago',
    (ago) => hybrid({ online: 'off', turnedOffAt: ago(3) }),
    'online-wait ###--',
    ...ANSWERED,
  ),
  timed(
    'Turned off 24 hours ago to the minute',
    (ago) => hybrid({ online: 'off', turnedOffAt: ago(24) }),
    ...ANSWERED,
  ),
  timed(
    'Turned off a week ago',
    (ago) => hybrid({ online: 'off', turnedOffAt: ago(168) }),
    ...ANSWERED,
  ),
  timed(
    'On, with a time of turning off left over',
    (ago) => hybrid({ online: 'on', turnedOffAt: ago(30) }),
    'online-on ###--',
    'turned-off-not-used ###--',
    ...ANSWERED,
  ),
  scenario(
    'Turned off in the future',
    hybrid({ online: 'off', turnedOffAt: '2027-01-01T00:00:00.000Z' }),
    'time-in-future ###--',
    ...ANSWERED,
  ),
  scenario(
    'Turned off in the year 9999',
    hybrid({ online: 'off', turnedOffAt: '9999-12-31T23:59:59.000Z' }),
    'time-in-future ###--',
    ...ANSWERED,
  ),
  scenario(
    'Turned off in 2005',
    hybrid({ online: 'off', turnedOffAt: '2005-12-31T23:00:00.000Z' }),
    'time-too-early ###--',
    ...ANSWERED,
  ),
  scenario(
    'Turned off at no time at all',
    hybrid({ online: 'off', turnedOffAt: 'yesterday' }),
    'time-unreadable ###--',
    ...ANSWERED,
  ),
  timed(
    'Handed in while on',
    (ago) => [...hybrid({ online: 'on' }), tracked({ submittedAt: ago(5) })],
    'online-on-too-early ###--',
    ...ANSWERED,
  ),
  timed(
    'Handed in before the 24 hours were over',
    (ago) => [
      ...hybrid({ online: 'off', turnedOffAt: ago(30) }),
      tracked({ submittedAt: ago(20) }),
    ],
    'submitted-too-early ###--',
    ...ANSWERED,
  ),
  timed(
    'Handed in after the 24 hours',
    (ago) => [
      ...hybrid({ online: 'off', turnedOffAt: ago(50) }),
      tracked({ submittedAt: ago(20) }),
    ],
    ...ANSWERED,
  ),
  timed(
    'Ticked as on before the confirmation',
    (ago) => [
      ...hybrid({ online: 'off', turnedOffAt: ago(50) }),
      tracked({ submittedAt: ago(20) }),
      ticked('turn-online-on', ago(2)),
    ],
    'online-on-too-early ###--',
    ...ANSWERED,
  ),
  timed(
    'Turned on, confirmed later',
    (ago) => [
      ...hybrid({ online: 'off', turnedOffAt: ago(90) }),
      tracked({ submittedAt: ago(60), provisionedAt: ago(10) }),
      ticked('turn-online-on', ago(20)),
    ],
    'turned-on-before-confirmed ###--',
    ...ANSWERED,
  ),
  timed(
    'Confirmed, then turned on',
    (ago) => [
      ...hybrid({ online: 'on' }),
      tracked({ submittedAt: ago(60), provisionedAt: ago(20) }),
      ticked('turn-online-on', ago(10)),
    ],
    ...ANSWERED,
  ),
  timed(
    'Confirmed before it was handed in',
    (ago) => [
      ...hybrid({ online: 'off', turnedOffAt: ago(90) }),
      tracked({ submittedAt: ago(10), provisionedAt: ago(20) }),
    ],
    'confirmed-before-submitted ###--',
    ...ANSWERED,
  ),
  scenario(
    'An update of a split domain that is on',
    [...UPDATE, ...hybrid({ online: 'on' })],
    'update-online-on ###--',
    ...UPDATED,
    ...ANSWERED,
  ),
  scenario('An update of a split domain', [...UPDATE, ...hybrid({})], ...UPDATED, ...SPLIT),
  scenario(
    'Other federation answered, then a new request',
    order({ otherFederation: 'yes' }),
    'other-federation-not-used',
  ),
]

export const REHEARSED: readonly Scenario[] = [
  scenario(
    'Handed in an hour ago by today’s clock, under the rules of an earlier day',
    tracked({ submittedAt: hoursAgo(1) }),
    'time-outside-stage ###--',
  ),
  scenario(
    'Handed in and confirmed by today’s clock',
    tracked({ submittedAt: hoursAgo(900), provisionedAt: hoursAgo(1) }),
    'time-outside-stage*2 ###--',
  ),
  scenario(
    'Turned off by today’s clock',
    hybrid({ online: 'off', turnedOffAt: hoursAgo(3) }),
    'time-outside-stage ###--',
    ...ANSWERED,
  ),
  scenario(
    'Handed in while the site was open, looked at after it closed',
    tracked({ submittedAt: '2019-05-01T09:00:00.000Z' }),
  ),
]

export const TRACK: readonly Scenario[] = [
  timed('Handed in an hour ago', (ago) => [tracked({ submittedAt: ago(1) })]),
  timed('Handed in 47 hours ago, trouble', (ago) => [tracked({ submittedAt: ago(47) }, true)]),
  timed(
    'Handed in 48 hours ago, trouble',
    (ago) => [tracked({ submittedAt: ago(48) }, true)],
    'support-after-48-hours --#--',
  ),
  timed('Handed in 48 hours ago, no trouble', (ago) => [tracked({ submittedAt: ago(48) })]),
  timed(
    'Handed in 30 days ago',
    (ago) => [tracked({ submittedAt: ago(720) })],
    'over-30-days ###--',
  ),
  timed('Handed in 40 days ago, confirmed', (ago) => [
    tracked({ submittedAt: ago(960), provisionedAt: ago(900) }, true),
  ]),
  timed(
    'Confirmed an hour before it was handed in',
    (ago) => [tracked({ submittedAt: ago(4), provisionedAt: ago(5) })],
    'confirmed-before-submitted ###--',
  ),
  timed(
    'Confirmed, never handed in',
    (ago) => [tracked({ provisionedAt: ago(5) })],
    'confirmed-not-submitted ###--',
  ),
  scenario('Handed in tomorrow', tracked({ submittedAt: hoursAgo(-24) }), 'time-in-future #####'),
  timed('Handed in by a clock that is a minute ahead', (ago) => [
    tracked({ submittedAt: ago(-1 / 60) }),
  ]),
  scenario(
    'Handed in in 1999',
    tracked({ submittedAt: '1999-05-05T05:05:05.000Z' }),
    'time-too-early #####',
  ),
  timed(
    'Confirmed in the year 9999',
    (ago) => [tracked({ submittedAt: ago(5), provisionedAt: '9999-01-01T00:00:00.000Z' })],
    'time-in-future #####',
  ),
]
