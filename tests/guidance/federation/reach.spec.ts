import { describe, expect, it } from 'vitest'
import {
  REACH_ROWS,
  decidingPolicy,
  whoCanTalk,
  type Reach,
} from '../../../src/guidance/federation/reach'
import { sourceOf } from '../../../src/guidance/sources'

const BOTH = [true, false] as const
const OPEN: Reach = {
  policies: { user: null, site: null, global: true },
  federation: true,
  defaultRoute: false,
  discovery: true,
  ourList: 'none',
  provider: true,
  names: true,
  partner: 'teams',
  theirFederation: true,
  theirAllowed: 'no-list',
  theyBlock: false,
  theirTrial: false,
  theirOther: false,
}

/** Every value of every field but the policies, which have a table of their own below. */
const VALUES: { readonly [Key in Exclude<keyof Reach, 'policies'>]: readonly Reach[Key][] } = {
  federation: BOTH,
  defaultRoute: BOTH,
  discovery: BOTH,
  ourList: ['none', 'allowed', 'direct', 'blocked'],
  provider: BOTH,
  names: BOTH,
  partner: ['teams', 'servers', 'personal'],
  theirFederation: BOTH,
  theirAllowed: ['no-list', 'with-us', 'without-us'],
  theyBlock: BOTH,
  theirTrial: BOTH,
  theirOther: BOTH,
}

function* everyReach(): Iterable<Reach> {
  const keys = Object.keys(VALUES) as (keyof typeof VALUES)[]
  const sizes = keys.map((key) => VALUES[key].length)
  const count = sizes.reduce((product, size) => product * size, 1)
  for (const global of BOTH) {
    for (let number = 0; number < count; number += 1) {
      let rest = number
      const reach: Record<string, unknown> = { policies: { user: null, site: null, global } }
      keys.forEach((key, place) => {
        const size = sizes[place] ?? 1
        reach[key] = VALUES[key][rest % size]
        rest = Math.floor(rest / size)
      })
      yield reach as unknown as Reach
    }
  }
}

/** Every further block that a setup can get, one at a time. */
const BLOCKS: readonly ((reach: Reach) => Reach)[] = [
  (reach) => ({ ...reach, policies: { ...reach.policies, user: false } }),
  (reach) => ({ ...reach, federation: false }),
  (reach) => ({ ...reach, defaultRoute: true }),
  (reach) => ({ ...reach, discovery: false }),
  (reach) => ({ ...reach, ourList: 'blocked' }),
  (reach) => ({ ...reach, provider: false }),
  (reach) => ({ ...reach, names: false }),
  (reach) => ({ ...reach, theirFederation: false }),
  (reach) => ({ ...reach, theirAllowed: 'without-us' }),
  (reach) => ({ ...reach, theyBlock: true }),
  (reach) => ({ ...reach, theirTrial: true }),
  (reach) => ({ ...reach, theirOther: true }),
]

/** The one change that each reason asks for. */
const CHANGES: Readonly<Record<(typeof REACH_ROWS)[number]['id'], (reach: Reach) => Reach>> = {
  policy: (reach) => ({ ...reach, policies: { ...reach.policies, user: true } }),
  federation: (reach) => ({ ...reach, federation: true }),
  'our-block': (reach) => ({ ...reach, ourList: 'none' }),
  'our-closed': (reach) => ({ ...reach, discovery: true }),
  'default-route': (reach) => ({ ...reach, defaultRoute: false }),
  provider: (reach) => ({ ...reach, provider: true }),
  direct: (reach) => ({ ...reach, ourList: 'allowed' }),
  names: (reach) => ({ ...reach, names: true }),
  'their-federation': (reach) => ({ ...reach, theirFederation: true }),
  'their-closed': (reach) => ({ ...reach, theirAllowed: 'with-us' }),
  'their-block': (reach) => ({ ...reach, theyBlock: false }),
  'their-trial': (reach) => ({ ...reach, theirTrial: false }),
  'their-other': (reach) => ({ ...reach, theirOther: false }),
}

const RANK = { no: 0, 'not-known': 1, yes: 2 } as const
const changed = (reach: Reach, ids: readonly (keyof typeof CHANGES)[]) =>
  ids.reduce((made, id) => CHANGES[id](made), reach)

describe('the table', () => {
  it('has each row once, with who says so', () => {
    expect(new Set(REACH_ROWS.map(({ id }) => id)).size).toBe(REACH_ROWS.length)
    for (const { sources, facts, closed, change } of REACH_ROWS) {
      for (const key of sources) expect(sourceOf(key), key).toBeDefined()
      expect(facts.length).toBeGreaterThan(0)
      expect(`${closed} ${change}`).not.toMatch(/invalid|error|please/i)
    }
  })

  it.each(REACH_ROWS.map((row) => [row.id, row] as const))(
    'closes by the row alone, and says which: %s',
    (id) => {
      const closed: Partial<Record<typeof id, Reach>> = {
        policy: { ...OPEN, policies: { user: null, site: null, global: false } },
        federation: { ...OPEN, federation: false },
        'our-block': { ...OPEN, ourList: 'blocked' },
        'our-closed': { ...OPEN, discovery: false },
        'default-route': { ...OPEN, defaultRoute: true },
        provider: { ...OPEN, provider: false },
        direct: { ...OPEN, ourList: 'direct' },
        names: { ...OPEN, names: false },
        'their-federation': { ...OPEN, theirFederation: false },
        'their-closed': { ...OPEN, theirAllowed: 'without-us' },
        'their-block': { ...OPEN, theyBlock: true },
        'their-trial': { ...OPEN, theirTrial: true },
        'their-other': { ...OPEN, theirOther: true },
      }
      const reach = closed[id]!
      expect(whoCanTalk(OPEN).answer).toBe('yes')
      expect(whoCanTalk(reach)).toMatchObject({ answer: 'no', reasons: [{ id }] })
      expect(whoCanTalk(CHANGES[id](reach)).answer).toBe('yes')
    },
  )
})

describe('every setup there is', () => {
  const all = [...everyReach()]

  it('has an answer: no with its reasons, or none of them', () => {
    expect(all).toHaveLength(2 ** 10 * 4 * 3 * 3)
    for (const reach of all) {
      const { answer, reasons, unknown } = whoCanTalk(reach)
      if (answer === 'no' ? reasons.length === 0 : reasons.length > 0) expect.fail('reasons')
      if ((answer === 'not-known') !== (unknown !== null)) expect.fail('unknown')
    }
  })

  it('is never opened by a further block', () => {
    for (const reach of all) {
      const before = RANK[whoCanTalk(reach).answer]
      for (const block of BLOCKS) {
        if (RANK[whoCanTalk(block(reach)).answer] > before) {
          expect.fail(`${JSON.stringify(reach)} ${block.toString()}`)
        }
      }
    }
  })

  it('names reasons that matter: all of them changed open it, all but one do not', () => {
    for (const reach of all) {
      const { answer, reasons } = whoCanTalk(reach)
      if (answer !== 'no') continue
      const ids = reasons.map(({ id }) => id)
      const opened = whoCanTalk(changed(reach, ids))
      if (opened.answer === 'no') expect.fail(`${JSON.stringify(reach)} ${ids.join(', ')}`)
      for (const id of ids) {
        const others = ids.filter((each) => each !== id)
        const still = whoCanTalk(changed(reach, others))
        // One entry can be the reason twice: taking the domain off the blocked list leaves it on none.
        if (still.answer !== 'no') expect.fail(`${JSON.stringify(reach)} ${id}`)
      }
    }
  })

  it('has the same answer in both directions, from the other end', () => {
    for (const reach of all) {
      const out = whoCanTalk(reach, 'out')
      const back = whoCanTalk(reach, 'in')
      if (out.answer !== back.answer) expect.fail(JSON.stringify(reach))
      if (out.reasons.length !== back.reasons.length) expect.fail(JSON.stringify(reach))
    }
    const both = { ...OPEN, federation: false, theirFederation: false }
    expect(whoCanTalk(both, 'out').reasons.map(({ id }) => id)).toEqual([
      'federation',
      'their-federation',
    ])
    expect(whoCanTalk(both, 'in').reasons.map(({ id }) => id)).toEqual([
      'their-federation',
      'federation',
    ])
  })
})

describe('the policy that decides', () => {
  const three = [null, true, false] as const
  it('is that of the user, else of the site, else the global one', () => {
    for (const user of three)
      for (const site of three)
        for (const global of BOTH) {
          const policies = { user, site, global }
          const decides = user ?? site ?? global
          expect(policies[decidingPolicy(policies)]).toBe(decides)
          expect(whoCanTalk({ ...OPEN, policies }).answer).toBe(decides ? 'yes' : 'no')
        }
  })
})

describe('what no source says', () => {
  it('is not known, whatever is set', () => {
    expect(whoCanTalk({ ...OPEN, partner: 'personal' }).answer).toBe('not-known')
    expect(whoCanTalk({ ...OPEN, partner: 'servers', defaultRoute: true }).answer).toBe('not-known')
  })

  it('a tenant with a list of allowed domains ignores its blocked list (F89)', () => {
    const listed: Reach = { ...OPEN, theirAllowed: 'with-us', theyBlock: true }
    expect(whoCanTalk(listed).answer).toBe('yes')
    expect(whoCanTalk({ ...listed, partner: 'servers' }).answer).toBe('no')
  })
})
