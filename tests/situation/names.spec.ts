import { describe, expect, it } from 'vitest'
import { createDraft, type Draft, type SubmittedEdge } from '../../src/request/draft'
import { namesInService } from '../../src/situation/names'

type Typed = [fqdn: string, domains: readonly string[], before?: string]

function draftOf(edges: readonly Typed[], baseline: SubmittedEdge[] | null = null): Draft {
  return {
    ...createDraft(() => 'id', '2019-03-22T12:00:00.000Z'),
    kind: 'update',
    baseline,
    edges: edges.map(([fqdn, domains, before = ''], index) => ({
      id: `edge-${index}`,
      fqdn,
      before,
      part: 1,
      domains: domains.map((name, at) => ({ id: `domain-${index}-${at}`, name, contact: '' })),
    })),
  }
}

const names = (edges: readonly Typed[], baseline: SubmittedEdge[] | null = null) =>
  namesInService(draftOf(edges, baseline), undefined)

describe('what an update finds in service', () => {
  it('is a changed FQDN, kept on the certificate, with the record that leads to it replaced', () => {
    expect(names([['sip.contoso.com', ['contoso.com'], 'access.contoso.com']])).toEqual({
      renamed: [{ from: 'access.contoso.com', to: 'sip.contoso.com' }],
      kept: [{ edge: 'sip.contoso.com', names: ['access.contoso.com'] }],
      replaced: [{ domain: 'contoso.com', targets: ['access.contoso.com'] }],
      readdressed: [],
      withdrawn: [],
    })
  })

  it('is a domain that moves: its name gets another address, and the old Edge keeps the name for now', () => {
    const baseline = [
      { fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] },
      { fqdn: 'access.litware.com', domains: ['litware.com'] },
    ]
    const found = names(
      [
        ['sip.contoso.com', ['contoso.com']],
        ['access.litware.com', ['litware.com', 'fabrikam.com']],
      ],
      baseline,
    )
    expect(found.kept).toEqual([{ edge: 'sip.contoso.com', names: ['sip.fabrikam.com'] }])
    expect(found.replaced).toEqual([{ domain: 'fabrikam.com', targets: ['sip.contoso.com'] }])
    expect(found.readdressed).toEqual([
      { name: 'sip.fabrikam.com', from: 'sip.contoso.com', to: 'access.litware.com' },
    ])
    expect(found.withdrawn).toEqual([])
  })

  it('is a domain that was removed, with every name that its record may lead to', () => {
    const baseline = [{ fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }]
    expect(names([['sip.contoso.com', ['contoso.com']]], baseline).withdrawn).toEqual([
      { domain: 'fabrikam.com', targets: ['sip.fabrikam.com', 'sip.contoso.com'] },
    ])
  })

  it('withdraws nothing while a name cannot be read: it may be the one that is missing', () => {
    const baseline = [{ fqdn: 'sip.contoso.com', domains: ['contoso.com', 'fabrikam.com'] }]
    const edges: Typed[] = [['sip.contoso.com', ['contoso.com', 'fabrikam com']]]
    expect(names(edges, baseline).withdrawn).toEqual([])
    expect(names([['', ['contoso.com']]], baseline).withdrawn).toEqual([])
  })

  it('is nothing where nothing changes, or where nothing was submitted before', () => {
    const nothing = { renamed: [], kept: [], replaced: [], readdressed: [], withdrawn: [] }
    const edges: Typed[] = [['sip.contoso.com', ['contoso.com'], 'sip.contoso.com']]
    expect(names(edges, [{ fqdn: 'sip.contoso.com', domains: ['contoso.com'] }])).toEqual(nothing)
    expect(names(edges)).toEqual(nothing)
    const fresh = draftOf([['sip.contoso.com', ['contoso.com'], 'access.contoso.com']])
    expect(namesInService({ ...fresh, kind: 'new' }, undefined)).toEqual(nothing)
  })
})
