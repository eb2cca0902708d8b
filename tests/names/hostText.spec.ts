import { describe, expect, it } from 'vitest'
import { cleanHostText } from '../../src/names/hostText'

describe('what is taken off around a name', () => {
  it('tells each change in order, with the text before and after', () => {
    expect(cleanHostText(' "Bob" <sip:bob@Contoso.COM:5061> ').changes).toEqual([
      {
        kind: 'trimmed',
        from: ' "Bob" <sip:bob@Contoso.COM:5061> ',
        to: '"Bob" <sip:bob@Contoso.COM:5061>',
      },
      {
        kind: 'address-read',
        from: '"Bob" <sip:bob@Contoso.COM:5061>',
        to: 'sip:bob@Contoso.COM:5061',
      },
      { kind: 'scheme-removed', from: 'sip:bob@Contoso.COM:5061', to: 'bob@Contoso.COM:5061' },
      { kind: 'address-read', from: 'bob@Contoso.COM:5061', to: 'Contoso.COM:5061' },
      { kind: 'port-removed', from: 'Contoso.COM:5061', to: 'Contoso.COM' },
      { kind: 'lower-cased', from: 'Contoso.COM', to: 'contoso.com' },
    ])
  })

  it.each([
    ['contoso.com', []],
    ['contoso.com ', ['trimmed']],
    ['\u200bcontoso.com\u2069', ['trimmed']],
    ['con\u200btoso.com', ['invisible-removed']],
    ['contoso．com', ['width-folded']],
    ['contoso.com.', ['trailing-dot-removed']],
    ['https://contoso.com', ['scheme-removed']],
    ['https://contoso.com/', ['path-removed', 'scheme-removed']],
    ['contoso.com?x', ['path-removed']],
    ['contoso.com#x', ['path-removed']],
    ['bob@contoso.com', ['address-read']],
    ['contoso.com:443', ['port-removed']],
    ['ÄÖ.com', []],
  ])('%j: %j', (typed, kinds) => {
    expect(cleanHostText(typed).changes.map(({ kind }) => kind)).toEqual(kinds)
  })

  it.each([
    ['two addresses', 'a@contoso.com;b@contoso.com'],
    ['two names', 'contoso.com;fabrikam.com'],
    ['a space inside', 'con toso.com'],
    ['an address of version 6', '2001:db8::1'],
    ['an unknown scheme without slashes', 'contoso:fabrikam.com'],
    ['quotes that do not fit', '"contoso.com>'],
    ['two dots at the end', 'contoso.com..'],
  ])('leaves %s alone', (_, typed) => {
    expect(cleanHostText(typed)).toEqual({ host: typed, changes: [] })
  })
})
