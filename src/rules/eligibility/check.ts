import type { Hit } from '../finding'
import { hit, type View } from '../check'
import { DAY } from '../../core/turningPoints'
import type { Eligibility, Platform } from '../../request/draft'
import type { Journey } from '../../situation/asked'

const at = (field: Exclude<keyof Eligibility, 'fromHybrid'> | 'kind') =>
  ({ step: 'eligibility', field: `eligibility.${field}` }) as const

/** Step 1: answers still missing, and answers that decide who may connect (F13, F15–F18, F21, F82). */
export function* checkEligibility(view: View): Iterable<Hit> {
  const { draft, asked } = view
  const { cals, edgeServer, reachable, messenger, trial } = draft.eligibility
  if (draft.kind === null) yield hit('kind-missing', at('kind'))
  yield* checkServer(view)
  if (asked.cals) {
    if (cals === null) yield hit('cals-missing', at('cals'))
    if (cals === 'no') yield hit('no-cal', at('cals'))
  }
  if (asked.deployment) {
    if (edgeServer === null) yield hit('edge-server-missing', at('edgeServer'))
    if (edgeServer === 'no') yield hit('no-edge-server', at('edgeServer'))
    if (reachable === null) yield hit('reachable-missing', at('reachable'))
    if (reachable === 'no') {
      const isTask = view.situation.journey === 'federation'
      yield hit(isTask ? 'names-not-working-yet' : 'not-reachable', at('reachable'))
    }
  }
  if (asked.messenger) {
    if (messenger === null) yield hit('messenger-missing', at('messenger'))
    if (messenger === 'yes') yield hit('messenger-connected', at('messenger'))
  }
  if (asked.trial && trial === 'yes') yield hit('no-trial', at('trial'))
}

/** What is run, and whether it could be what it is said to be on that day. */
function* checkServer({ draft, asked, situation }: View): Iterable<Hit> {
  const { platform, split, cu5, fromHybrid } = draft.eligibility
  const { journey, server, day } = situation
  const connects = journey === 'request' || journey === 'publish' || journey === 'connected'
  if (fromHybrid) yield hit('raised-hybrid', at('platform'), {}, { do: 'confirm-raised' })
  if (journey === 'before-rules') {
    yield hit('federation-rules-later', at('kind'))
    return
  }
  if (journey === 'nothing') {
    if (draft.kind !== null) yield hit('nothing-to-request', at('kind'))
    return
  }
  if (platform === null) yield hit('platform-missing', at('platform'))
  yield* journey === 'removal' ? checkRemovedServer(platform) : checkOldServer(platform, journey)
  if (platform === 'sfb-se' && day < DAY.subscriptionEdition) {
    yield hit('server-not-released', at('platform'))
  } else if (journey === 'request' && server.isSkypeForBusiness) {
    yield hit('sfb-licence', at('platform'))
  }
  if (asked.split && platform !== null && split === null) yield hit('split-missing', at('split'))
  if (asked.cu5 && (cu5 === null || cu5 === 'unknown')) yield hit('cu5-unknown', at('cu5'))
  if (situation.split && connects) yield hit('hybrid-nothing-to-request', at('split'))
}

/** Servers that cannot be connected, or have nothing to set up here. */
function* checkOldServer(platform: Platform | null, journey: Journey): Iterable<Hit> {
  if (platform === 'older') yield hit('server-too-old', at('platform'))
  if (platform === 'online') {
    yield hit(journey === 'federation' ? 'online-federation' : 'online-only', at('platform'))
  }
  if (platform === 'ocs-2007-r2') {
    yield hit('ocs-licence', at('platform'))
    yield hit('ocs-unsupported', at('platform'))
  }
}

/** No server is too old to be taken out of service; some have no commands for it (F15, F21, F86). */
function* checkRemovedServer(platform: Platform | null): Iterable<Hit> {
  if (platform === 'older' || platform === 'ocs-2007-r2') {
    yield hit('removal-without-commands', at('platform'))
  }
  if (platform === 'online') {
    yield hit('removal-online', at('platform'))
    yield hit('removal-online-ended', at('platform'))
  }
}
