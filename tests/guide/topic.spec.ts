import { describe, expect, it } from 'vitest'
import { addressOf, wayBack } from '../../src/guide/topic'

describe('the address of a place', () => {
  it.each([
    [{ topic: 'faq' as const }, null, '/guide/faq'],
    [{ topic: 'faq' as const, anchor: 'trial' }, null, '/guide/faq#trial'],
    [
      { topic: 'edges' as const, anchor: 'sip-domain' },
      '/drafts/a/domains?field=domain.1',
      '/guide/edges?from=%2Fdrafts%2Fa%2Fdomains%3Ffield%3Ddomain.1#sip-domain',
    ],
  ])('of %o, from %s, is %s', (place, from, address) => {
    expect(addressOf(place, from)).toBe(address)
  })
})

describe('the way back', () => {
  it.each(['/drafts/7f1c/domains', '/drafts/7f1c/domains?field=domain.1', '/drafts/7f1c/track'])(
    'leads to %s',
    (from) => {
      expect(wayBack(from)).toBe(from)
    },
  )

  it.each([
    undefined,
    null,
    '',
    ['/drafts/a/domains'],
    '/',
    '//example.com/drafts/a/domains',
    'https://example.com',
    'javascript:alert(1)',
    '/drafts/a/domains?field=x&next=//example.com',
    '/drafts/a/domains#x',
    '/drafts/a/../../x',
    '/drafts//domains',
  ])('does not lead to %o', (from) => {
    expect(wayBack(from)).toBeNull()
  })
})
