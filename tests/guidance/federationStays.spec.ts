import { describe, expect, it } from 'vitest'
import { federationStays } from '../../src/guidance/federationStays'
import type { Rides } from '../../src/situation/rides'

const NONE: Rides = { uses: [], unknown: [], others: true, nothing: false, contradiction: [] }

describe('why federation stays', () => {
  it.each<[Partial<Rides>, string]>([
    [{ uses: ['partners'] }, 'In use: Partner organisations.'],
    [{ uses: ['xmpp', 'voiceMail'] }, 'In use: XMPP partners, Hosted voice mail.'],
    [{ unknown: ['onlineUsers'] }, 'Not known: Own users in Microsoft 365.'],
    [
      { uses: ['partners'], unknown: ['push'] },
      'In use: Partner organisations. Not known: Push notifications for mobile clients.',
    ],
    [{}, 'Others use it.'],
    [{ others: null }, 'Other uses are not known.'],
  ])('%j', (rides, words) => {
    expect(federationStays({ ...NONE, ...rides })).toBe(words)
  })
})
