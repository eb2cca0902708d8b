import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planOf } from '../../../src/documents/powershell/plan'
import { summaryOf } from '../../fixtures/summaries'

describe('the plan of the scripts', () => {
  it('takes version, policy and calls from the options', () => {
    expect(planOf(summaryOf({ options: { server: 'sfb-2015', audioVideo: false } }))).toEqual({
      server: 'sfb-2015',
      removal: false,
      reach: 'all',
      confirm: '2019-03-25',
      fingerprint: '7f3a91c2',
      policy: { scope: 'global', identity: 'Global', stored: 'Global' },
      calls: false,
      federationOff: false,
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

  it.each([
    ['lync-2010', null, 'lync-2010'],
    ['lync-2010', 'lync-2013', 'lync-2013'],
    ['hybrid', 'lync-2013-cu5', 'lync-2013-cu5'],
    [null, 'sfb-2015', 'sfb-2015'],
  ] as const)('on %s with %s chosen is for %s', (platform, server, planned) => {
    expect(planOf(summaryOf({ platform, options: { server } }))?.server).toBe(planned)
  })

  it.each(['lync-2013', 'hybrid', null] as const)(
    'guesses no version for %s, since several are possible',
    (platform) => {
      expect(planOf(summaryOf({ platform, options: { server: null } }))).toBeNull()
    },
  )

  it.each(['ocs-2007-r2', 'older', 'online'] as const)('is none for %s', (platform) => {
    expect(planOf(summaryOf({ platform }))).toBeNull()
  })

  it('switches federation off only where the order of work does', () => {
    const tasks = ['disable-federation'] as const
    expect(planOf(summaryOf({ kind: 'removal', tasks }))?.federationOff).toBe(true)
    expect(planOf(summaryOf({ kind: 'removal' }))?.federationOff).toBe(false)
    const summary = summaryOf({ kind: 'removal', tasks })
    const skipped = summary.tasks.map((task) => ({ ...task, state: 'not-needed' as const }))
    expect(planOf({ ...summary, tasks: skipped })?.federationOff).toBe(false)
  })

  it('never switches federation off for a split domain, whose halves need it', () => {
    const parts = { kind: 'removal', tasks: ['disable-federation'], platform: 'hybrid' } as const
    expect(planOf(summaryOf(parts))?.federationOff).toBe(false)
  })

  it.each([
    [{ kind: 'new' }, 'all', '2019-03-25'],
    [{ kind: 'new', tasks: ['rename-provider'] }, 'provider', '2019-03-25'],
    [{ kind: 'update' }, 'nothing', null],
    [{ kind: 'removal' }, 'all', null],
  ] as const)('of %j reaches %s and wants the day %s typed', (parts, reach, confirm) => {
    expect(planOf(summaryOf(parts))).toMatchObject({ reach, confirm })
  })

  it('wants no day typed while Skype was there', () => {
    const summary = summaryOf()
    const made = { ...summary.made, at: '2019-03-25T12:00:00.000Z' }
    expect(planOf({ ...summary, made })?.confirm).toBeNull()
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
