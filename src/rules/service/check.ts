import type { Hit, Where } from '../finding'
import { hit, type View } from '../check'

const NOTICE: Where = { step: 'review', field: 'service' }

/** The state of the service, the networks and the products: which of these holds on a day, the rules say. */
export function* checkService({ situation }: View): Iterable<Hit> {
  const { journey, split, server } = situation
  if (journey === 'federation' || journey === 'before-rules')
    yield hit('found-by-discovery', NOTICE)
  else yield* publicNetworks()
  const { platform } = server
  if (platform === 'online' || split) yield hit('online-retired', NOTICE)
  if (platform === 'lync-2013') yield hit('lync-2013-unsupported', NOTICE)
  if (platform === 'lync-2010') yield hit('lync-2010-unsupported', NOTICE)
  if (platform === 'sfb-2015' || platform === 'sfb-2019') {
    yield hit('sfb-unsupported', NOTICE)
    yield hit('sfb-support-over', NOTICE)
  }
}

/** What became of the networks that a request connects to; federation with Microsoft 365 does without them. */
function* publicNetworks(): Iterable<Hit> {
  yield hit('site-open', NOTICE)
  yield hit('site-closed', NOTICE)
  yield hit('skype-ended', NOTICE)
  yield hit('messenger-ended', NOTICE)
  yield hit('yahoo-aol-ending', NOTICE)
  yield hit('yahoo-aol-ended', NOTICE)
}
