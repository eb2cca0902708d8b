import { FIXED_SERVERS, newestOn } from '../../guidance/builds'
import type { Hit, Where } from '../finding'
import { hit, type View } from '../check'

const SERVER: Where = { step: 'eligibility', field: 'eligibility.platform' }
const ORDER: Where = { step: 'order', field: 'service' }

/**
 * Federation with Microsoft 365: hosting provider, direct federation, lists on both sides, and the newest fix known
 * (F84, F87–F89, F114). A draft does not hold what the server has; the scripts and Verify look.
 */
export function* checkFederation({ situation }: View): Iterable<Hit> {
  const { journey, server, split, day } = situation
  if (journey !== 'federation' || !server.isOnPremises) return
  yield hit(split ? 'hosting-provider-split' : 'hosting-provider', ORDER)
  yield hit('direct-federation', ORDER)
  yield hit('domain-lists', ORDER)
  if (split) yield hit('split-same-lists', ORDER)
  const release = newestOn(day)
  const known = FIXED_SERVERS.find((each) => each === server.version)
  if (release === undefined || known === undefined) return
  yield hit('newest-fix', SERVER, { fixes: release.fixes, build: release.builds[known] })
}
