import { describe, expect, it } from 'vitest'
import { DAYS, answer, kind } from '../scenarios/build'
import { FEDERATION_RULES } from '../../../src/rules/federation/texts'
import { found, one, TODAY } from '../judge'

const federation = (values: Parameters<typeof answer>[0] = {}) => [
  kind('federation'),
  answer({ platform: 'sfb-2019', cu5: null, ...values }),
]

describe('what federation with Microsoft 365 needs besides names, certificate and port', () => {
  it('is the hosting provider, in the form for pure servers or for a split domain', () => {
    expect(one('hosting-provider', federation(), TODAY).detail).toContain('sipfed.online.lync.com')
    expect(found('hosting-provider-split', federation(), TODAY)).toEqual([])
    const split = federation({ split: 'yes' })
    expect(found('hosting-provider', split, TODAY)).toEqual([])
    expect(one('hosting-provider-split', split, TODAY).detail).toContain('HostsOCSUsers')
  })

  it('says in both forms that a default route excludes it', () => {
    const both = [
      one('hosting-provider', federation(), TODAY),
      one('hosting-provider-split', federation({ split: 'yes' }), TODAY),
    ]
    for (const { detail } of both) expect(detail).toContain('default route')
  })

  it('names the lists of both sides, their limit, and entries that go stale', () => {
    expect(one('domain-lists', federation(), TODAY).detail).toContain('4,000')
    expect(one('direct-federation', federation(), TODAY).detail).toContain('ProxyFqdn')
    expect(found('split-same-lists', federation(), TODAY)).toEqual([])
    expect(found('split-same-lists', federation({ split: 'yes' }), TODAY)).toHaveLength(1)
  })

  it.each(FEDERATION_RULES.map(({ id }) => id))('is said of no other kind: %s', (id) => {
    for (const other of ['new', 'update', 'removal'] as const)
      for (const day of DAYS) expect(found(id, [kind(other)], day)).toEqual([])
  })

  it.each(FEDERATION_RULES.map(({ id }) => id))('is not said before it was known: %s', (id) => {
    expect(found(id, federation({ split: 'yes' }), '2019-08-14')).toEqual([])
  })

  it('is nothing where there is no server', () => {
    expect(found('domain-lists', federation({ platform: 'online' }), TODAY)).toEqual([])
  })
})

describe('the newest fix that is known', () => {
  const builds = (platform: 'sfb-2015' | 'sfb-2019' | 'sfb-se', day: string) =>
    found('newest-fix', federation({ platform }), day).map(({ title }) => title.split(' ').at(-1))

  it.each([
    ['2025-08-31', []],
    ['2025-09-01', ['6.0.9319.881']],
    ['2026-09-07', ['6.0.9319.881']],
    ['2026-09-08', ['6.0.9319.885']],
    ['2026-10-12', ['6.0.9319.885']],
    ['2026-10-13', ['6.0.9319.886']],
    [TODAY, ['6.0.9319.886']],
  ])('on %s is %o for 2015', (day, expected) => {
    expect(builds('sfb-2015', day)).toEqual(expected)
  })

  it('is another one for each server, and none for Lync', () => {
    expect(builds('sfb-2019', TODAY)).toEqual(['7.0.2046.583'])
    expect(builds('sfb-se', TODAY)).toEqual(['7.0.2046.889'])
    expect(found('newest-fix', federation({ platform: 'lync-2013' }), TODAY)).toEqual([])
  })

  it('says that a later one may exist', () => {
    expect(one('newest-fix', federation(), TODAY).detail).toContain('a later one may exist')
  })
})

describe('support for Skype for Business Server 2015 and 2019', () => {
  it('is over with the second window', () => {
    expect(found('sfb-unsupported', federation(), '2026-10-31')).toHaveLength(1)
    expect(found('sfb-support-over', federation(), '2026-10-31')).toEqual([])
    expect(one('sfb-support-over', federation(), '2026-11-01').detail).toContain('31 October 2026')
    expect(found('sfb-support-over', federation({ platform: 'sfb-se' }), TODAY)).toEqual([])
  })
})
