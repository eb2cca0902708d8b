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
  tracked,
} from './build'

/** What every split domain has beside the plain draft. */
const SPLIT = ['hybrid-nothing-to-request ---##', 'online-retired ----#', '-lync-2013-unsupported']
const UPDATE = [kind('update'), answer({ messenger: null, trial: null }), before('sip.contoso.com')]
const UPDATED = ['update-same-number', 'update-after-first']

export const ORDER: readonly Scenario[] = [
  scenario('Split domain, not answered', hybrid({}), 'online-missing', ...SPLIT),
  scenario('Split domain, not known', hybrid({ online: 'unknown' }), 'online-unknown', ...SPLIT),
  scenario('Split domain, on', hybrid({ online: 'on' }), 'online-on', ...SPLIT),
  scenario(
    'Turned off 3 hours ago',
    hybrid({ online: 'off', turnedOffAt: hoursAgo(3) }),
    'online-wait',
    ...SPLIT,
  ),
  scenario(
    'Turned off 24 hours ago to the minute',
    hybrid({ online: 'off', turnedOffAt: hoursAgo(24) }),
    ...SPLIT,
  ),
  scenario(
    'Turned off a week ago',
    hybrid({ online: 'off', turnedOffAt: hoursAgo(168) }),
    ...SPLIT,
  ),
  scenario(
    'On, with a time of turning off left over',
    hybrid({ online: 'on', turnedOffAt: hoursAgo(30) }),
    'online-on',
    'turned-off-not-used',
    ...SPLIT,
  ),
  scenario(
    'Turned off in the future',
    hybrid({ online: 'off', turnedOffAt: '2027-01-01T00:00:00.000Z' }),
    'time-in-future',
    ...SPLIT,
  ),
  scenario(
    'Turned off in the year 9999',
    hybrid({ online: 'off', turnedOffAt: '9999-12-31T23:59:59.000Z' }),
    'time-in-future',
    ...SPLIT,
  ),
  scenario(
    'Turned off in 2005',
    hybrid({ online: 'off', turnedOffAt: '2005-12-31T23:00:00.000Z' }),
    'time-too-early',
    ...SPLIT,
  ),
  scenario(
    'Turned off at no time at all',
    hybrid({ online: 'off', turnedOffAt: 'yesterday' }),
    'time-unreadable',
    ...SPLIT,
  ),
  scenario(
    'Handed in while on',
    [...hybrid({ online: 'on' }), tracked({ submittedAt: hoursAgo(5) })],
    'online-on-too-early',
    ...SPLIT,
  ),
  scenario(
    'Handed in before the 24 hours were over',
    [
      ...hybrid({ online: 'off', turnedOffAt: hoursAgo(30) }),
      tracked({ submittedAt: hoursAgo(20) }),
    ],
    'submitted-too-early',
    ...SPLIT,
  ),
  scenario(
    'Handed in after the 24 hours',
    [
      ...hybrid({ online: 'off', turnedOffAt: hoursAgo(50) }),
      tracked({ submittedAt: hoursAgo(20) }),
    ],
    ...SPLIT,
  ),
  scenario(
    'Ticked as on before the confirmation',
    [
      ...hybrid({ online: 'off', turnedOffAt: hoursAgo(50) }),
      tracked({ submittedAt: hoursAgo(20) }),
      ticked('turn-online-on', hoursAgo(2)),
    ],
    'online-on-too-early',
    ...SPLIT,
  ),
  scenario(
    'Turned on, confirmed later',
    [
      ...hybrid({ online: 'off', turnedOffAt: hoursAgo(90) }),
      tracked({ submittedAt: hoursAgo(60), provisionedAt: hoursAgo(10) }),
      ticked('turn-online-on', hoursAgo(20)),
    ],
    'turned-on-before-confirmed',
    ...SPLIT,
  ),
  scenario(
    'Confirmed, then turned on',
    [
      ...hybrid({ online: 'on' }),
      tracked({ submittedAt: hoursAgo(60), provisionedAt: hoursAgo(20) }),
      ticked('turn-online-on', hoursAgo(10)),
    ],
    ...SPLIT,
  ),
  scenario(
    'Confirmed before it was handed in',
    [
      ...hybrid({ online: 'off', turnedOffAt: hoursAgo(90) }),
      tracked({ submittedAt: hoursAgo(10), provisionedAt: hoursAgo(20) }),
    ],
    'confirmed-before-submitted',
    ...SPLIT,
  ),
  scenario(
    'An update of a split domain that is on',
    [...UPDATE, ...hybrid({ online: 'on' })],
    'update-online-on',
    ...UPDATED,
    ...SPLIT,
  ),
  scenario('An update of a split domain', [...UPDATE, ...hybrid({})], ...UPDATED, ...SPLIT),
  scenario(
    'Other federation answered, then a new request',
    order({ otherFederation: 'yes' }),
    'other-federation-not-used',
  ),
]

export const TRACK: readonly Scenario[] = [
  scenario('Handed in an hour ago', tracked({ submittedAt: hoursAgo(1) })),
  scenario('Handed in 47 hours ago, trouble', tracked({ submittedAt: hoursAgo(47) }, true)),
  scenario(
    'Handed in 48 hours ago, trouble',
    tracked({ submittedAt: hoursAgo(48) }, true),
    'support-after-48-hours --###',
  ),
  scenario('Handed in 48 hours ago, no trouble', tracked({ submittedAt: hoursAgo(48) })),
  scenario('Handed in 30 days ago', tracked({ submittedAt: hoursAgo(720) }), 'over-30-days'),
  scenario(
    'Handed in 40 days ago, confirmed',
    tracked({ submittedAt: hoursAgo(960), provisionedAt: hoursAgo(900) }, true),
  ),
  scenario(
    'Confirmed an hour before it was handed in',
    tracked({ submittedAt: hoursAgo(4), provisionedAt: hoursAgo(5) }),
    'confirmed-before-submitted',
  ),
  scenario(
    'Confirmed, never handed in',
    tracked({ provisionedAt: hoursAgo(5) }),
    'confirmed-not-submitted',
  ),
  scenario('Handed in tomorrow', tracked({ submittedAt: hoursAgo(-24) }), 'time-in-future'),
  scenario(
    'Handed in by a clock that is a minute ahead',
    tracked({ submittedAt: hoursAgo(-1 / 60) }),
  ),
  scenario(
    'Handed in in 1999',
    tracked({ submittedAt: '1999-05-05T05:05:05.000Z' }),
    'time-too-early',
  ),
  scenario(
    'Confirmed in the year 9999',
    tracked({ submittedAt: hoursAgo(5), provisionedAt: '9999-01-01T00:00:00.000Z' }),
    'time-in-future',
  ),
]
