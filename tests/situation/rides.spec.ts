import { describe, expect, it } from 'vitest'
import { emptyOrder, type Draft, type Platform } from '../../src/request/draft'
import { FEDERATION_USES, ridesOn } from '../../src/situation/rides'
import { serverOf } from '../../src/situation/server'

type Order = Draft['order']
const NO: Order['uses'] = {
  onlineUsers: 'no',
  partners: 'no',
  voiceMail: 'no',
  push: 'no',
  xmpp: 'no',
}
const server = (platform: Platform) => serverOf({ platform, cu5: null })
const rides = (order: Partial<Order>, split = false, platform: Platform = 'lync-2013') =>
  ridesOn({ ...emptyOrder(), ...order }, split, server(platform))

describe('what rides on federation', () => {
  it('is nothing only by an answer to every question', () => {
    expect(rides({ otherFederation: 'no', uses: NO }).nothing).toBe(true)
    expect(rides({ uses: NO }).nothing).toBe(false)
    expect(rides({ otherFederation: 'no' }).nothing).toBe(false)
    for (const use of FEDERATION_USES) {
      for (const state of ['yes', 'unknown', null] as const) {
        const uses = { ...NO, [use]: state }
        expect(rides({ otherFederation: 'no', uses }).nothing, `${use} ${state}`).toBe(false)
      }
    }
  })

  it('is the split domain itself (F110)', () => {
    const split = rides({ otherFederation: 'no', uses: NO }, true)
    expect(split.nothing).toBe(false)
    expect(split.uses).toEqual(['onlineUsers'])
    expect(split.contradiction).toEqual([])
  })

  it('is no XMPP where the server cannot speak it (F73)', () => {
    const order: Partial<Order> = { otherFederation: 'no', uses: { ...NO, xmpp: null } }
    expect(rides(order, false, 'sfb-2019').nothing).toBe(true)
    expect(rides(order, false, 'sfb-2015').nothing).toBe(false)
  })

  it('counts what is not answered as not known', () => {
    expect(rides({ uses: { ...NO, push: null, voiceMail: 'unknown' } }).unknown).toEqual([
      'voiceMail',
      'push',
    ])
  })
})
