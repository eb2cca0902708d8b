import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffEstate, startUpdate } from '../../src/order/changes'
import type { SubmittedEdge } from '../../src/request/draft'
import { parseHostName } from '../../src/names/hostName'
import { sampleDraft } from '../../src/request/sample'
import { markProvisioned, markSubmitted } from '../../src/order/track'
import { hoursAgo, NOW } from './orderDrafts'

const edge = (fqdn: string, ...domains: string[]): SubmittedEdge => ({ fqdn, domains })
const CONTOSO = edge('sip.contoso.com', 'contoso.com', 'tailspintoys.com')
const FABRIKAM = edge('sip.fabrikam.com', 'fabrikam.com')

describe('what an update changes', () => {
  it.each<[name: string, after: SubmittedEdge[], changes: string[]]>([
    ['nothing', [CONTOSO, FABRIKAM], []],
    ['only the order', [FABRIKAM, CONTOSO], []],
    [
      'a domain more',
      [CONTOSO, edge('sip.fabrikam.com', 'fabrikam.com', 'example.fabrikam.com')],
      ['added-domain example.fabrikam.com sip.fabrikam.com'],
    ],
    [
      'a domain less',
      [edge('sip.contoso.com', 'contoso.com'), FABRIKAM],
      ['removed-domain tailspintoys.com sip.contoso.com'],
    ],
    [
      'a domain elsewhere',
      [
        edge('sip.contoso.com', 'contoso.com'),
        edge('sip.fabrikam.com', 'fabrikam.com', 'tailspintoys.com'),
      ],
      ['moved-domain tailspintoys.com sip.contoso.com sip.fabrikam.com'],
    ],
    [
      'an Edge more',
      [CONTOSO, FABRIKAM, edge('sip.wingtip.com', 'wingtip.com')],
      ['added-edge sip.wingtip.com', 'added-domain wingtip.com sip.wingtip.com'],
    ],
    [
      'an Edge less, its domain kept',
      [edge('sip.contoso.com', 'contoso.com', 'tailspintoys.com', 'fabrikam.com')],
      [
        'removed-edge sip.fabrikam.com',
        'moved-domain fabrikam.com sip.fabrikam.com sip.contoso.com',
      ],
    ],
    [
      'everything gone',
      [],
      [
        'removed-edge sip.contoso.com',
        'removed-edge sip.fabrikam.com',
        'removed-domain contoso.com sip.contoso.com',
        'removed-domain tailspintoys.com sip.contoso.com',
        'removed-domain fabrikam.com sip.fabrikam.com',
      ],
    ],
  ])('%s', (_, after, changes) => {
    const found = diffEstate([CONTOSO, FABRIKAM], after)
    expect(found.map((change) => Object.values(change).join(' '))).toEqual(changes)
  })
})

describe('a renamed Edge', () => {
  const renamed = edge('access.contoso.com', 'contoso.com', 'tailspintoys.com')
  const rename = { from: 'sip.contoso.com', to: 'access.contoso.com' }

  it('is one change, and its domains have not moved', () => {
    expect(diffEstate([CONTOSO], [renamed], [rename])).toEqual([
      { change: 'renamed-edge', ...rename },
    ])
  })

  it('may lose and gain domains at the same time', () => {
    const after = edge('access.contoso.com', 'contoso.com', 'wingtip.com')
    expect(diffEstate([CONTOSO], [after], [rename]).map(({ change }) => change)).toEqual([
      'renamed-edge',
      'added-domain',
      'removed-domain',
    ])
  })

  it('is one removed and one added where nobody says that they are the same', () => {
    expect(diffEstate([CONTOSO], [renamed]).map(({ change }) => change)).toEqual([
      'added-edge',
      'removed-edge',
      'moved-domain',
      'moved-domain',
    ])
  })

  it.each([
    ['its old name was never submitted', { from: 'x.contoso.com', to: 'access.contoso.com' }],
    ['its new name is not in the update', { from: 'sip.contoso.com', to: 'x.contoso.com' }],
    ['both names are the same', { from: 'sip.contoso.com', to: 'sip.contoso.com' }],
  ])('is none where %s', (_, wrong) => {
    const kinds = diffEstate([CONTOSO], [renamed], [wrong]).map(({ change }) => change)
    expect(kinds).not.toContain('renamed-edge')
  })

  it('takes each name once', () => {
    const again = { from: 'sip.fabrikam.com', to: 'access.contoso.com' }
    const kinds = diffEstate([CONTOSO, FABRIKAM], [renamed], [rename, again])
    expect(kinds.map(({ change }) => change)).toEqual([
      'renamed-edge',
      'removed-edge',
      'removed-domain',
    ])
  })
})

const name = fc.constantFrom('a.com', 'b.com', 'c.com', 'd.com', 'e.com')
const estate = fc.array(
  fc.record({ fqdn: name.map((n) => `sip.${n}`), domains: fc.uniqueArray(name) }),
  { maxLength: 5 },
)

describe('any two estates', () => {
  it('differ in nothing exactly where they hold the same', () => {
    const pairs = (edges: readonly SubmittedEdge[]) =>
      [
        ...new Set(
          edges.flatMap(({ fqdn, domains }) => [fqdn, ...domains.map((d) => `${fqdn} ${d}`)]),
        ),
      ].sort()
    fc.assert(
      fc.property(estate, estate, (before, after) => {
        const same = JSON.stringify(pairs(before)) === JSON.stringify(pairs(after))
        expect(diffEstate(before, after).length === 0).toBe(same)
      }),
    )
  })

  it('differ the other way round in as many places', () => {
    fc.assert(
      fc.property(estate, estate, (before, after) => {
        expect(diffEstate(before, after)).toHaveLength(diffEstate(after, before).length)
      }),
    )
  })

  it('are compared in about the time that their size takes', () => {
    const many = Array.from({ length: 2_000 }, (_, i) =>
      edge(`sip${i}.contoso.com`, ...Array.from({ length: 10 }, (__, k) => `d${i}-${k}.com`)),
    )
    expect(diffEstate(many, [...many].reverse())).toEqual([])
    expect(diffEstate(many, [])).toHaveLength(22_000)
  })
})

describe('an update of a draft', () => {
  const read = (typed: string) => parseHostName(typed).name
  const ids = () => {
    let id = 0
    return () => `new${++id}`
  }
  const first = markSubmitted(sampleDraft(ids(), hoursAgo(100)), 1, hoursAgo(90), read)
  const update = startUpdate(first, ids(), NOW, read)

  it('is a draft of its own with the same answers', () => {
    expect(update).toMatchObject({
      kind: 'update',
      name: 'Contoso – update',
      revision: 0,
      createdAt: NOW,
      agreement: first.agreement,
      contacts: first.contacts,
    })
    expect(update.track.parts).toEqual([])
  })

  it('knows what was submitted, and has changed nothing yet', () => {
    expect(update.baseline).toEqual(first.track.parts[0]?.submitted)
    const now = update.edges.map(({ fqdn, domains }) => edge(fqdn, ...domains.map((d) => d.name)))
    expect(diffEstate(update.baseline ?? [], now)).toEqual([])
    expect(update.edges.map(({ before }) => before)).toEqual([
      'sip.contoso.com',
      'sip.fabrikam.com',
    ])
  })

  it('finds the FQDN submitted before by a domain, where the Edge was renamed since', () => {
    const edges = first.edges.map((each) => ({ ...each, fqdn: each.fqdn.replace('sip', 'access') }))
    const later = startUpdate({ ...first, edges }, ids(), NOW, read)
    expect(later.edges.map(({ fqdn, before }) => [before, fqdn])).toEqual([
      ['sip.contoso.com', 'access.contoso.com'],
      ['sip.fabrikam.com', 'access.fabrikam.com'],
    ])
  })

  it('takes the names as they are where nothing was recorded', () => {
    const later = startUpdate(sampleDraft(ids(), NOW), ids(), NOW, read)
    expect(later.baseline).toBeNull()
    expect(later.edges[0]?.before).toBe('sip.contoso.com')
  })

  it('knows whether the first request is complete', () => {
    expect(update.track.ticks).toEqual([])
    const complete = startUpdate(markProvisioned(first, 1, hoursAgo(40)), ids(), NOW, read)
    expect(complete.track.ticks).toEqual([{ task: 'await-first-provisioning', at: hoursAgo(40) }])
  })

  it('shares no id with the draft that it came from', () => {
    const idsOf = (draft: typeof first) =>
      draft.edges.flatMap(({ id, domains }) => [id, ...domains.map((domain) => domain.id)])
    const other = startUpdate(
      first,
      (() => {
        let id = 0
        return () => `other${++id}`
      })(),
      NOW,
      read,
    )
    const all = [first.id, other.id, ...idsOf(first), ...idsOf(other)]
    expect(new Set(all).size).toBe(all.length)
  })

  it('gives a nameless draft no name', () => {
    expect(startUpdate({ ...first, name: ' ' }, ids(), NOW, read).name).toBe('')
  })
})
