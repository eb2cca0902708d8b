import { describe, expect, it } from 'vitest'
import { federationStays } from '../../src/guidance/federationStays'
import type { Rides } from '../../src/situation/rides'

const NONE: Rides = { uses: [], unknown: [], others: true, nothing: false, contradiction: [] }

describe('why federation stays', () => {
  it.each<[Partial<Rides>, string]>([
    [{ uses: ['partners'] }, 'In use: partner organisations.'],
    [{ uses: ['xmpp', 'voiceMail'] }, 'In use: XMPP partners, hosted voice mail.'],
    [{ unknown: ['onlineUsers'] }, 'Not known: own users in Microsoft 365.'],
    [
      { uses: ['partners'], unknown: ['push'] },
      'In use: partner organisations. Not known: push notifications for mobile clients.',
    ],
    [{}, 'Others use it.'],
    [{ others: null }, 'Not known: other federation.'],
  ])('%j', (rides, words) => {
    expect(federationStays({ ...NONE, ...rides })).toBe(words)
  })
})
