import { answer, hybrid, order, scenario, type Scenario } from './build'

const NOT_ON_2013 = '-lync-2013-unsupported'
const SFB = ['sfb-licence ###--', NOT_ON_2013] as const

export const SERVERS: readonly Scenario[] = [
  scenario(
    'Lync Server 2010',
    answer({ platform: 'lync-2010', cu5: null }),
    'lync-2010-unsupported ----#',
    NOT_ON_2013,
  ),
  scenario(
    'Lync Server 2010, CU5 answered before',
    answer({ platform: 'lync-2010' }),
    'eligibility-not-used ###--',
    'lync-2010-unsupported ----#',
    NOT_ON_2013,
  ),
  scenario('Lync Server 2013 without CU5', answer({ cu5: 'no' })),
  scenario('Lync Server 2013, CU5 not known', answer({ cu5: 'unknown' }), 'cu5-unknown'),
  scenario('Lync Server 2013, CU5 not answered', answer({ cu5: null }), 'cu5-unknown'),
  scenario(
    'Skype for Business Server 2015',
    answer({ platform: 'sfb-2015', cu5: null }),
    'sfb-support-over ----#',
    ...SFB,
  ),
  scenario(
    'Skype for Business Server 2019',
    answer({ platform: 'sfb-2019', cu5: null }),
    'sfb-support-over ----#',
    ...SFB,
  ),
  scenario(
    'Skype for Business Server Subscription Edition, years before its release',
    answer({ platform: 'sfb-se', cu5: null }),
    'server-not-released',
    NOT_ON_2013,
  ),
  scenario(
    'A split domain read from “Hybrid”, the server not chosen yet',
    [...hybrid({}), answer({ platform: null, cu5: null, fromHybrid: true })],
    'raised-hybrid #####',
    'platform-missing',
    'online-missing ###--',
    'hybrid-nothing-to-request ---#-',
    'online-retired ----#',
    NOT_ON_2013,
  ),
  scenario(
    'A split domain read from “Hybrid” and Lync Server 2013',
    [...hybrid({ online: 'off' }), answer({ fromHybrid: true })],
    'raised-hybrid #####',
    'turned-off-unknown ###--',
    'hybrid-nothing-to-request ---#-',
    'online-not-used ---#-',
    'online-retired ----#',
  ),
  scenario(
    'No split domain after all, read from “Hybrid”',
    [order({}), answer({ split: 'no', fromHybrid: true })],
    'raised-hybrid #####',
  ),
]
