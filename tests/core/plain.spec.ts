import { describe, expect, it } from 'vitest'
import { plainCopy } from '../../src/core/plain'

const estate = () => ({
  name: 'Contoso',
  asOf: null,
  edges: [{ fqdn: 'sip.contoso.com', domains: [{ name: 'contoso.com' }] }],
})

/** What a screen library does to state: every object read out of it is a proxy again. */
function wrapped<T extends object>(target: T): T {
  return new Proxy(target, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key)
      return typeof value === 'object' && value !== null ? wrapped(value) : value
    },
  })
}

describe('a plain copy', () => {
  it('has no proxy at any depth, which a browser store would refuse', () => {
    const state = wrapped(estate())
    expect(() => structuredClone(state)).toThrow()
    expect(structuredClone(plainCopy(state))).toEqual(estate())
  })

  it('is not reached by what is changed afterwards', () => {
    const state = estate()
    const copy = plainCopy(state)
    state.edges[0]!.domains.push({ name: 'late.com' })
    expect(copy).toEqual(estate())
  })
})
