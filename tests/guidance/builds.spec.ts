import { describe, expect, it } from 'vitest'
import { RELEASES, newestOn, readBuild } from '../../src/guidance/builds'

describe('the releases of fixes', () => {
  it('rise from one to the next, server by server', () => {
    const all = RELEASES
    for (const server of ['sfb-2015', 'sfb-2019', 'sfb-se'] as const) {
      const last = all.map(({ builds }) => Number(builds[server].split('.').at(-1)))
      expect(last).toEqual([...last].sort((one, other) => one - other))
      expect(new Set(last).size).toBe(all.length)
    }
    expect(all.map(({ since }) => since)).toEqual(all.map(({ since }) => since).toSorted())
  })
})

describe('the newest release on a day', () => {
  it.each([
    ['2025-08-31', undefined],
    ['2025-09-01', '6.0.9319.881'],
    ['2026-09-07', '6.0.9319.881'],
    ['2026-09-08', '6.0.9319.885'],
    ['2026-10-13', '6.0.9319.886'],
  ])('%s: %s', (day, build) => {
    expect(newestOn(day)?.builds['sfb-2015']).toBe(build)
  })
})

describe('a build, typed or pasted', () => {
  it.each([
    ['6.0.9319.886', 'newest-known', 'sfb-2015'],
    ['6.0.9319.885', 'older', 'sfb-2015'],
    ['6.0.9319.102', 'older', 'sfb-2015'],
    ['7.0.2046.583', 'newest-known', 'sfb-2019'],
    ['7.0.2046.123', 'older', 'sfb-2019'],
    ['7.0.2046.820', 'older', 'sfb-se'],
    [' 7.0.2046.889 ', 'newest-known', 'sfb-se'],
    ['7.0.2046.900', 'newer', 'sfb-se'],
    ['Core Components : 7.0.2046.583', 'newest-known', 'sfb-2019'],
  ] as const)('%s is read', (text, state, server) => {
    expect(readBuild(text)).toMatchObject({ state, server })
  })

  it('is that of Core Components in the output of Get-CsServerPatchVersion', () => {
    const table = [
      'ComponentName                                          Version',
      '-------------                                          -------',
      'Skype for Business Server 2019, Edge Server            7.0.2046.404',
      'Skype for Business Server 2019, Core Components        7.0.2046.583',
      'Skype for Business Server 2019, Administrative Tools   7.0.2046.123',
    ].join('\r\n')
    expect(readBuild(table)).toMatchObject({ state: 'newest-known', build: '7.0.2046.583' })
    const list =
      'ComponentName : Skype for Business Server 2019, Core Components\nVersion       : 7.0.2046.569\n\nComponentName : Skype for Business Server 2019, Edge Server\nVersion       : 7.0.2046.583'
    expect(readBuild(list)).toMatchObject({ state: 'older', build: '7.0.2046.569' })
  })

  it('is the oldest one where no component is named', () => {
    expect(readBuild('7.0.2046.583 on edge01, 7.0.2046.404 on edge02')).toMatchObject({
      state: 'older',
      build: '7.0.2046.404',
      known: '7.0.2046.583',
    })
  })

  it.each([
    ['15.2.1544.4', 'Exchange'],
    ['5.0.8308.0', 'Lync Server 2013'],
    ['4.0.7577.0', 'Lync Server 2010'],
    ['16.0.17328.20550', 'an Office client'],
    ['6.0.9320.1', 'a product that nobody knows'],
  ])('%s is of another product: %s', (text) => {
    expect(readBuild(text)).toEqual({ state: 'other-product', build: text })
  })

  it.each(['', 'CU1', '7.0.2046', 'seven', '2026-11-21'])('“%s” is no build', (text) => {
    expect(readBuild(text)).toEqual({ state: 'unreadable' })
  })

  it('never says that a server is up to date', () => {
    expect(JSON.stringify(RELEASES)).not.toMatch(/up to date/i)
    expect(readBuild('7.0.2046.889')).not.toHaveProperty('upToDate')
  })
})
