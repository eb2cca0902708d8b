import type { Eligibility } from '../../request/draft'
import type { Hit } from '../finding'
import { hit, type View } from '../check'

const at = (field: keyof Eligibility | 'kind') =>
  ({ step: 'eligibility', field: `eligibility.${field}` }) as const

/** Step 1: answers still missing, and answers that decide who may connect (F13, F15–F18, F21). */
export function* checkEligibility({ draft, asked }: View): Iterable<Hit> {
  const { platform, cals, edgeServer, reachable, messenger, trial } = draft.eligibility
  if (draft.kind === null) yield hit('kind-missing', at('kind'))
  yield* checkPlatform(platform)
  if (platform === 'hybrid' && asked.agreement) {
    yield hit('hybrid-nothing-to-request', at('platform'))
  }
  if (asked.deployment) {
    if (cals === null) yield hit('cals-missing', at('cals'))
    if (cals === 'no') yield hit('no-cal', at('cals'))
    if (edgeServer === null) yield hit('edge-server-missing', at('edgeServer'))
    if (edgeServer === 'no') yield hit('no-edge-server', at('edgeServer'))
    if (reachable === null) yield hit('reachable-missing', at('reachable'))
    if (reachable === 'no') yield hit('not-reachable', at('reachable'))
  }
  if (asked.firstTime) {
    if (messenger === null) yield hit('messenger-missing', at('messenger'))
    if (messenger === 'yes') yield hit('messenger-connected', at('messenger'))
    if (trial === 'yes') yield hit('no-trial', at('trial'))
  }
}

function* checkPlatform(platform: Eligibility['platform']): Iterable<Hit> {
  if (platform === null) yield hit('platform-missing', at('platform'))
  if (platform === 'older') yield hit('server-too-old', at('platform'))
  if (platform === 'online') yield hit('online-only', at('platform'))
  if (platform === 'ocs-2007-r2') {
    yield hit('ocs-licence', at('platform'))
    yield hit('ocs-unsupported', at('platform'))
  }
}
