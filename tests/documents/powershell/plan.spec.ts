import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/documents/powershell/plan'
import { ALONE, ANSWERS, SERVERS, summaryOf } from '../../fixtures/summaries'

describe('the plan of the scripts', () => {
  it('takes the server from step 1, policy and calls from the options', () => {
    const answers = ANSWERS['sfb-2015']
    expect(planOf(summaryOf({ answers, options: { audioVideo: false } }))).toEqual({
      server: 'sfb-2015',
      removal: false,
      reach: 'all',
      confirm: null,
      fingerprint: '7f3a91c2',
      policy: { scope: 'global', identity: 'Global', stored: 'Global' },
      calls: false,
      federationOn: true,
      federationOff: false,
      federationStays: expect.stringContaining('Federation stays on.') as string,
    })
  })

  it.each([
    ['site', { scope: 'site', name: 'Redmond', identity: 'site:Redmond', stored: 'Site:Redmond' }],
    ['user', { scope: 'user', name: 'Redmond', identity: 'Redmond', stored: 'Tag:Redmond' }],
  ] as const)('knows what the server calls the policy of a %s', (policyScope, policy) => {
    const plan = planOf(summaryOf({ options: { policyScope, policyName: ' Redmond ' } }))
    expect(plan?.policy).toEqual(policy)
  })

  it.each(['site', 'user'] as const)('says that the %s has no name', (policyScope) => {
    const plan = planOf(summaryOf({ options: { policyScope, policyName: ' ' } }))
    expect(plan?.policy).toMatchObject({
      scope: 'refused',
      why: expect.stringMatching(/^No name was given/) as string,
    })
  })

  it.each(SERVERS)('is for %s where that was answered', (server) => {
    for (const split of ['yes', 'no'] as const)
      expect(planOf(summaryOf({ answers: { ...ANSWERS[server], split } }))?.server).toBe(server)
  })

  it.each(['unknown', null] as const)(
    'takes Lync Server 2013 for the oldest of its kind where its update is %s',
    (cu5) => {
      expect(planOf(summaryOf({ answers: { platform: 'lync-2013', cu5 } }))?.server).toBe(
        'lync-2013',
      )
    },
  )

  it('guesses no server', () => {
    expect(planOf(summaryOf({ answers: { platform: null } }))).toBeNull()
  })

  it.each(['ocs-2007-r2', 'older', 'online'] as const)('is none for %s', (platform) => {
    expect(planOf(summaryOf({ answers: { platform } }))).toBeNull()
  })

  it('switches federation off only where nothing else rides on it', () => {
    expect(planOf(summaryOf({ kind: 'removal', order: ALONE }))?.federationOff).toBe(true)
    expect(planOf(summaryOf({ kind: 'removal' }))?.federationOff).toBe(false)
    expect(planOf(summaryOf({ order: ALONE }))?.federationOff).toBe(false)
  })

  it('never switches federation off for a split domain, whose halves need it', () => {
    const parts = { kind: 'removal', order: ALONE, answers: { split: 'yes' } } as const
    expect(planOf(summaryOf(parts))?.federationOff).toBe(false)
  })

  it.each([
    [{ kind: 'new' }, 'all', '2019-03-25'],
    [{ kind: 'new', answers: { messenger: 'yes' } }, 'provider', '2019-03-25'],
    [{ kind: 'update' }, 'nothing', null],
    [{ kind: 'removal' }, 'all', null],
  ] as const)(
    'of %j reaches %s and, after Skype ended, wants the day %s typed',
    (parts, reach, confirm) => {
      expect(planOf(summaryOf({ ...parts, today: '2026-11-21' }))).toMatchObject({ reach, confirm })
    },
  )

  it('wants no day typed while Skype was there', () => {
    expect(planOf(summaryOf())?.confirm).toBeNull()
  })

  it('is none where nothing is set up or removed', () => {
    expect(planOf(summaryOf({ asOf: '2026-11-21' }))).toBeNull()
    expect(planOf(summaryOf({ kind: 'federation', asOf: '2026-11-21' }))).toBeNull()
  })

  it('takes a name only if a script can carry it, and says why not otherwise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (policyName) => {
        const policy = planOf(summaryOf({ options: { policyScope: 'user', policyName } }))?.policy
        if (policy?.scope === 'user') expect(policy.name).toMatch(/^[\p{L}\p{N}\p{M} ._-]{1,64}$/u)
        else expect(policy).toMatchObject({ scope: 'refused' })
      }),
    )
  })
})
