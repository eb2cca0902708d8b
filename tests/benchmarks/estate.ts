import type { Draft } from '../../src/request/draft'
import { sampleDraft } from '../../src/request/sample'

export const NOW = '2026-11-21T09:00:00.000Z'

/** Domains under one Access Edge of a hosting provider: 10,000 make 300 Edges. */
const PER_EDGE = 34

/** Short names, so that 100,000 of them are a list that is still read. */
export const nameOf = (index: number) => `n${index.toString(36)}.com`

/** A finished draft with so many SIP domains, all different. */
export function estateOf(domains: number): Draft {
  let ids = 0
  const newId = () => `bench${String((ids += 1)).padStart(11, '0')}`
  const edges = Array.from({ length: Math.ceil(domains / PER_EDGE) }, (_, at) => ({
    id: newId(),
    fqdn: `sip.hoster${at}.com`,
    before: '',
    part: 1 + Math.floor(at / 10),
    domains: Array.from({ length: Math.min(PER_EDGE, domains - at * PER_EDGE) }, (_, row) => ({
      id: newId(),
      name: nameOf(at * PER_EDGE + row),
      contact: '',
    })),
  }))
  return { ...sampleDraft(newId, NOW), name: `${domains} domains`, edges }
}
