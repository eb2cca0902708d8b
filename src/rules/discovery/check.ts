import { discover } from '../../names/discovery'
import type { Hit, Where } from '../finding'
import { hit, type View } from '../check'

const ON_ALL: Where = { step: 'domains', field: 'domains.edges' }

/** Step 3: what DNS and the certificate carry for the estate as a whole (F3, F57, F65, F67). */
export function* checkNamesToPublish({ asked, situation, estate }: View): Iterable<Hit> {
  if (!asked.edges || situation.kind === 'removal') return
  if (!estate.domains.some(({ reading }) => reading.name !== null)) return
  const owner = firstOwner(estate)
  if (owner !== null) {
    yield hit('srv-optional', ON_ALL, { owner })
    yield hit('srv-required', ON_ALL, { owner })
    yield hit('srv-discovery', ON_ALL, { owner })
  }
  yield hit('certificate-names', ON_ALL)
  for (const { edge, fqdn, domains } of estate.edges) {
    const count = domains.filter(({ reading }) => reading.name !== null).length
    if (fqdn.name === null || count < 2) continue
    const where: Where = { step: 'domains', field: `edge.${edge.id}.fqdn` }
    yield hit('shared-fqdn', where, { fqdn: fqdn.name, count: String(count) })
  }
}

/** The record of the first domain that can have one, as an example. */
function firstOwner({ domains }: View['estate']): string | null {
  for (const { reading } of domains) {
    const owner = reading.name === null ? null : discover(reading.name, null).owner
    if (owner !== null) return owner
  }
  return null
}
