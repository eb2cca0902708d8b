import { describe, expect, it } from 'vitest'
import { emptyEdge } from '../../src/request/draft'
import { homeEdgeFor } from '../../src/request/homeEdge'

const edges = ['sip.contoso.com', 'edge.fabrikam.com', 'it.sip.litware.com'].map((fqdn, at) => ({
  ...emptyEdge(`e${at}`, `d${at}`),
  fqdn,
}))

describe('the Access Edge for names that come without one', () => {
  it.each([
    ['the one directly under a name', ['northwind.com', 'fabrikam.com'], 'e1'],
    ['the first of those that fit', ['fabrikam.com', 'contoso.com'], 'e0'],
    ['the first of all where none fits', ['northwind.com'], 'e0'],
    ['not one two labels under a name', ['litware.com'], 'e0'],
    ['the first of all for no names', [], 'e0'],
  ])('is %s', (_, names, expected) => {
    expect(homeEdgeFor(names, edges)).toBe(expected)
  })

  it('reads the FQDN as leniently as it may be typed', () => {
    const typed = [edges[0]!, { ...edges[1]!, fqdn: ' https://EDGE.Fabrikam.com./ ' }]
    expect(homeEdgeFor(['fabrikam.com'], typed)).toBe('e1')
  })

  it('is none where there is no Edge', () => {
    expect(homeEdgeFor(['contoso.com'], [])).toBeNull()
  })
})
