import { describe, expect, it } from 'vitest'
import { cellReader } from '../../src/imports/cells'

describe('copied cells', () => {
  it('are read by the headings above them', () => {
    const read = cellReader()
    expect(read('SIP domain\tAccess Edge\tContact')).toEqual([])
    expect(read('contoso.com\tlync.a.com\t"ann@contoso.com"')).toEqual([
      { domain: 'contoso.com', edge: 'lync.a.com', contact: 'ann@contoso.com', before: undefined },
    ])
  })

  it('may be empty at the front', () => {
    const read = cellReader()
    read('Edge;Domain')
    expect(read(';contoso.com')).toEqual([
      { domain: 'contoso.com', edge: '', contact: undefined, before: undefined },
    ])
    expect(read('sip.contoso.com;')).toEqual([])
  })

  it('are not seen without headings, or without their separator', () => {
    const read = cellReader()
    expect(read('contoso.com\tsip.contoso.com')).toBeNull()
    read('Domain\tEdge')
    expect(read('contoso.com')).toBeNull()
  })

  it('under headings without a domain are left to others', () => {
    const read = cellReader()
    expect(read('Edge\tContact')).toEqual([])
    expect(read('sip.contoso.com\tann@contoso.com')).toBeNull()
  })
})
