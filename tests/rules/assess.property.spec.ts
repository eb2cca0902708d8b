import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccessEdge, Draft, Known, Platform } from '../../src/request/draft'
import type { Finding } from '../../src/rules/finding'
import { applyFix } from '../../src/rules/fix'
import { judge } from './judge'
import { hoursAgo, hoursBefore, PLAIN } from './scenarios/build'

/** Few names, so that they meet: the same twice, hosts of each other, misspelt, reserved. */
const NAMES = [
  ...['contoso.com', 'sip.contoso.com', 'access.contoso.com', 'CONTOSO.com.', 'fabrikam.com'],
  ...[
    'sip.fabrikam.com',
    'sip:bob@fabrikam.com',
    'https://sip.contoso.com/',
    'sip.contoso.com:443',
  ],
  ...['*.contoso.com', '_sip._tls.contoso.com', '-contoso.com', 'contoso..com', 'contoso', 'com'],
  ...['co.uk', 'sip.co.uk', 'contoso.local', 'sip.contoso.local', 'hotmail.com', 'sip.hotmail.com'],
  ...['sipfed.online.lync.com', 'bücher.de', 'sip.bücher.de', 'xn--bcher-kva.de', '10.0.0.1', ''],
  ...['*.local', '_x.co.uk', '*.hotmail.com', '.online.lync.com', 'contoso.qqq', '   ', 'sip:'],
]
const EMAILS = ['', 'lync@contoso.com', 'bob@gmial.com', 'bob@hotmial.com', 'nobody', 'a@@b.com']
const DAYS = [
  '2014-05-15',
  '2018-01-15',
  '2019-05-15',
  '2019-09-15',
  '2026-11-21',
  '2005-01-01',
  'x',
]
const TIMES = [
  ...[null, hoursAgo(-5), hoursAgo(3), hoursAgo(900), '1999-01-01', 'soon'],
  ...[hoursBefore('2019-05-15', 3), hoursBefore('2019-05-15', 30), hoursBefore('2018-01-15', 900)],
]

const answers = fc.constantFrom(null, 'yes' as const, 'no' as const)
const known = fc.constantFrom<(Known | null)[]>(null, 'yes', 'no', 'unknown')
const name = fc.constantFrom(...NAMES)
const time = fc.constantFrom(...TIMES)

const edges = fc
  .array(
    fc.record({
      fqdn: name,
      before: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: name }),
      part: fc.constantFrom(1, 2),
      rows: fc.array(fc.tuple(name, fc.constantFrom(...EMAILS)), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  )
  .map((groups) =>
    groups.map(({ rows, ...edge }, index): AccessEdge => ({
      id: `e${index}`,
      ...edge,
      domains: rows.map(([text, contact], row) => ({
        id: `e${index}d${row}`,
        name: text,
        contact,
      })),
    })),
  )

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    kind: fc.constantFrom(...([null, 'new', 'update', 'federation', 'removal'] as const)),
    platform: fc.constantFrom<(Platform | null)[]>(
      ...[null, 'sfb-se' as const, 'sfb-2019' as const, 'sfb-2015' as const],
      ...['lync-2013' as const, 'lync-2010' as const, 'ocs-2007-r2' as const],
      ...['older' as const, 'online' as const],
    ),
    answer: answers,
    split: answers,
    cu5: known,
    fromHybrid: fc.boolean(),
    use: known,
    otherFederation: answers,
    edges,
    asOf: fc.constantFrom(null, ...DAYS),
    shared: fc.boolean(),
    email: fc.constantFrom(...EMAILS),
    online: fc.constantFrom(null, 'off' as const, 'on' as const, 'unknown' as const),
    turnedOffAt: time,
    submittedAt: time,
    provisionedAt: time,
    trouble: fc.boolean(),
  })
  .map(({ kind, platform, answer, edges: groups, asOf, shared, email, ...more }) => ({
    ...PLAIN,
    kind,
    asOf,
    edges: groups,
    eligibility: {
      ...PLAIN.eligibility,
      platform,
      split: more.split,
      cu5: more.cu5,
      fromHybrid: more.fromHybrid,
      cals: answer,
      messenger: answer,
    },
    contacts: { ...PLAIN.contacts, shared, email },
    order: {
      online: more.online,
      turnedOffAt: more.turnedOffAt,
      otherFederation: more.otherFederation,
      uses: { onlineUsers: more.use, partners: 'no', voiceMail: more.use, push: 'no', xmpp: null },
    },
    track: {
      ticks: [],
      trouble: more.trouble,
      parts: [
        {
          part: 1,
          submittedAt: more.submittedAt,
          provisionedAt: more.provisionedAt,
          submitted: [],
        },
      ],
    },
  }))

const days = fc.constantFrom(...DAYS)
const blockers = (found: readonly Finding[]) =>
  found.filter(({ severity }) => severity === 'blocker').map(({ id }) => id)

describe('findings', () => {
  it('are a function of draft and day alone', () => {
    fc.assert(
      fc.property(drafts, days, (draft, day) => {
        const text = JSON.stringify(draft)
        const once = judge(draft, day)
        judge(PLAIN, '2014-05-15')
        expect(judge(structuredClone(draft), day)).toEqual(once)
        expect(JSON.stringify(draft)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  it('have ids of their own and no words left open', () => {
    fc.assert(
      fc.property(drafts, days, (draft, day) => {
        const found = judge(draft, day)
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
        for (const { title, detail, fix } of found) {
          expect(`${title} ${detail} ${fix?.label ?? ''}`).not.toMatch(/\{\w+(:time)?\}|undefined/)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keep their order when one of them goes', () => {
    fc.assert(
      fc.property(drafts, days, (draft, day) => {
        const all = judge(draft, day).map(({ id }) => id)
        const later = judge({ ...draft, agreement: { ...draft.agreement, type: null } }, day)
        const kept = later.map(({ id }) => id).filter((id) => all.includes(id))
        expect(kept).toEqual(all.filter((id) => kept.includes(id)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('a fix', () => {
  it('removes its finding, adds no blocker, and is undone by going back', () => {
    fc.assert(
      fc.property(drafts, days, (draft, day) => {
        const found = judge(draft, day)
        const had = new Set(blockers(found))
        for (const { id, fix } of found) {
          if (!fix) continue
          const text = JSON.stringify(draft)
          const fixed = judge(applyFix(draft, fix), day)
          expect(fixed.map((other) => other.id)).not.toContain(id)
          expect(blockers(fixed).filter((other) => !had.has(other))).toEqual([])
          expect(JSON.stringify(draft)).toBe(text)
        }
      }),
      { numRuns: 1_500 },
    )
  })

  it('after fix leaves nothing to fix in the end', () => {
    fc.assert(
      fc.property(drafts, days, (draft, day) => {
        let current = draft
        for (let step = 0; step < 60; step += 1) {
          const fix = judge(current, day).find((finding) => finding.fix)?.fix
          if (!fix) return
          current = applyFix(current, fix)
        }
        throw new Error('The fixes go round in a circle.')
      }),
      { numRuns: 300 },
    )
  })
})
