import { describe, expect, it } from 'vitest'
import { discover, isOneLabelUnder } from '../../src/names/discovery'

describe('the federation record of a SIP domain', () => {
  it('leads to the Access Edge where its name fits', () => {
    expect(discover('contoso.com', 'sip.contoso.com')).toEqual({
      owner: '_sipfederationtls._tcp.contoso.com',
      target: 'sip.contoso.com',
      port: 5061,
      matches: true,
      add: null,
    })
  })

  it('leads to a name to be added where it does not', () => {
    expect(discover('fabrikam.com', 'sip.contoso.com')).toEqual({
      owner: '_sipfederationtls._tcp.fabrikam.com',
      target: 'sip.fabrikam.com',
      port: 5061,
      matches: false,
      add: 'sip.fabrikam.com',
    })
  })

  it('has no target and nothing to add while there is no Access Edge', () => {
    expect(discover('contoso.com', null)).toMatchObject({ target: null, matches: false, add: null })
  })
})

describe('exactly one label under the domain', () => {
  it.each(['sip.contoso.com', 'sipfed.contoso.com', 'access.contoso.com'])('%s is', (name) => {
    expect(isOneLabelUnder(name, 'contoso.com')).toBe(true)
  })
  it.each([
    ['another suffix', 'sip.contoso-edge.com'],
    ['two labels', 'sip.it.contoso.com'],
    ['the bare domain', 'contoso.com'],
    ['a suffix that is no label', 'sipcontoso.com'],
    ['a longer last label', 'sip.my-contoso.com'],
    ['the domain in front', 'contoso.com.fabrikam.net'],
  ])('%s is not: %s', (_, name) => {
    expect(isOneLabelUnder(name, 'contoso.com')).toBe(false)
  })
})

describe('names that are made of a domain', () => {
  const long = (length: number) => `${'a'.repeat(60)}.`.repeat(5).slice(0, length - 4) + '.com'

  it('are none where they would be longer than DNS allows', () => {
    expect(discover(long(230), null).owner).toHaveLength(253)
    expect(discover(long(231), null).owner).toBeNull()
    expect(discover(long(249), 'sip.contoso.com').add).toHaveLength(253)
    expect(discover(long(250), 'sip.contoso.com')).toMatchObject({ add: null, matches: false })
  })
})
