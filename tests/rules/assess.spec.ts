import { beforeAll, describe, expect, it } from 'vitest'
import { assess } from '../../src/rules/assess'
import type { Draft } from '../../src/request/draft'
import type { NameTables } from '../../src/names/hostName'
import { loadNameTables } from '../../src/names/nameTables'
import { RULEBOOK } from '../../src/rules/rulebook'
import {
  agreement,
  answer,
  asOf,
  before,
  build,
  contacts,
  contactsEach,
  estate,
  hoursAgo,
  hybrid,
  kind,
  NOW,
  PLAIN,
  rows,
  tracked,
} from './scenarios/build'

const TODAY = '2026-11-21'
let tables: NameTables

beforeAll(async () => {
  tables = await loadNameTables({ international: true })
})

const judge = (draft: Draft, day = TODAY) =>
  assess(draft, { asOf: day, now: NOW, rulebook: RULEBOOK, tables })

describe('a finding', () => {
  it('names the exact value, its field and its source', () => {
    const draft = build([rows('sip.contoso.com', 'contoso.com', 'sip.contoso.com')])
    const found = judge(draft).find(({ rule }) => rule === 'domain-is-fqdn')
    expect(found).toEqual({
      id: 'domain-is-fqdn:domain.e1d2',
      rule: 'domain-is-fqdn',
      severity: 'blocker',
      missing: false,
      title: 'The SIP domain is an Access Edge FQDN',
      detail:
        'sip.contoso.com names a server. A SIP domain is only the part after the @ in your users’ addresses.',
      where: { step: 'domains', field: 'domain.e1d2' },
      fix: { do: 'remove-domain', domain: 'e1d2', label: 'Remove this row' },
      source: ['S1'],
    })
  })

  it('carries the days between which its rule holds', () => {
    const [dated] = judge(build([contacts({ email: '' })]), '2018-01-15').filter(
      ({ rule }) => rule === 'contact-missing',
    )
    expect(dated).toMatchObject({ missing: true, until: '2019-04-01' })
  })

  it('keeps its id when rows before it are removed', () => {
    const draft = build([estate('sip.a.com: a.com, b.com, x x')])
    const fewer = {
      ...draft,
      edges: draft.edges.map((edge) => ({ ...edge, domains: edge.domains.slice(1) })),
    }
    const idOf = (one: Draft) => judge(one).find(({ rule }) => rule === 'name-space')?.id
    expect(idOf(fewer)).toBe('name-space:domain.e1d3')
    expect(idOf(fewer)).toBe(idOf(draft))
  })

  it('has no fix where the rule has no words for one', () => {
    const wordless = new Map(RULEBOOK)
    const rule = wordless.get('name-url')
    if (!rule) throw new Error('the rule is gone')
    wordless.set('name-url', { ...rule, fix: {} })
    const draft = build([rows('sip.contoso.com', 'https://contoso.com')])
    const [found] = assess(draft, { asOf: TODAY, now: NOW, rulebook: wordless, tables }).filter(
      ({ rule }) => rule === 'name-url',
    )
    expect(found).toBeDefined()
    expect(found).not.toHaveProperty('fix')
  })
})

describe('the order of findings', () => {
  const everything = build([
    kind('update'),
    answer({ cals: 'no', edgeServer: null, platform: 'hybrid' }),
    agreement({ number: '', type: null }),
    estate('sip.a.com: a.com, a.com', 'https://sip.b.com: b_.com, sip.a.com', 'c: c.com'),
    before('', 'sip.old.com'),
    contactsEach('x@gmial.com', 'nobody'),
    tracked({ submittedAt: hoursAgo(800) }),
    asOf('2035-01-01'),
  ])
  const found = judge(everything)

  it('follows the steps', () => {
    const steps = ['eligibility', 'agreement', 'domains', 'contacts', 'order', 'review', 'track']
    const places = found.map(({ where }) => steps.indexOf(where.step))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(new Set(places).size).toBe(steps.length)
  })

  it('follows the fields of a step: the list as a whole, then row by row', () => {
    const fields = found
      .filter(({ where }) => where.step === 'domains')
      .map(({ where }) => where.field)
    expect([...new Set(fields)]).toEqual(
      [
        'domains.edges',
        'edge.e1.fqdn',
        'domain.e1d1',
        'domain.e1d2',
        'edge.e2.fqdn',
        'domain.e2d1',
        'domain.e2d2',
        'edge.e3.fqdn',
        'domain.e3d1',
      ].filter((field) => (fields as string[]).includes(field)),
    )
  })

  it('puts what is worse first in a field', () => {
    const ranks = { blocker: 0, warning: 1, note: 2 }
    for (const { where } of found) {
      const order = found
        .filter((other) => other.where.step === where.step && other.where.field === where.field)
        .map(({ severity }) => ranks[severity])
      expect(order).toEqual([...order].sort())
    }
  })

  it('has each id once', () => {
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  })
})

describe('the day of the rules', () => {
  it('changes the answers at once', () => {
    const draft = build([estate('sip.a.com: a.com, b.com'), contacts({ email: '' })])
    const rules = (day: string) => judge(draft, day).map(({ rule }) => rule)
    expect(rules('2019-03-31')).toContain('contact-missing')
    expect(rules('2019-04-01')).not.toContain('contact-missing')
    expect(rules('2019-04-01')).toContain('contacts-kept-here')
    expect(rules('2017-06-30')).toContain('srv-optional')
    expect(rules('2017-07-01')).toContain('srv-required')
    expect(rules('2019-08-14')).toContain('shared-fqdn')
    expect(rules('2019-08-15')).toContain('discovery-name')
  })

  it.each(['9999-12-31', '2005-12-31', '2019-02-29', 'soon', ''])(
    'is today where “%s” was handed in',
    (day) => expect(judge(PLAIN, day)).toEqual(judge(PLAIN, TODAY)),
  )

  it('may be tomorrow, for somewhere it is', () => {
    expect(judge(build([asOf('2026-11-22')])).map(({ rule }) => rule)).not.toContain('as-of-future')
  })
})

describe('times in sentences', () => {
  const draft = build(hybrid({ online: 'off', turnedOffAt: '2026-11-21T02:30:00.000Z' }))

  it('are written by whoever knows the zone', () => {
    const [wait] = assess(draft, {
      asOf: TODAY,
      now: NOW,
      rulebook: RULEBOOK,
      tables,
      writeTime: (at) => `<${at}>`,
    }).filter(({ rule }) => rule === 'online-wait')
    expect(wait?.title).toBe('Wait until <2026-11-22T02:30:00.000Z>')
    expect(wait?.detail).toContain('turned off at <2026-11-21T02:30:00.000Z>')
  })

  it('stand in UTC where nobody does', () => {
    const wait = judge(draft).find(({ rule }) => rule === 'online-wait')
    expect(wait?.title).toBe('Wait until 2026-11-22 02:30 UTC')
  })
})

describe('without the name tables', () => {
  it('reads ASCII names and stays silent on their endings', () => {
    const draft = build([rows('sip.contoso.com', 'contoso.qqq', 'co.uk')])
    const rules = assess(draft, { asOf: '2018-01-15', now: NOW, rulebook: RULEBOOK }).map(
      ({ rule }) => rule,
    )
    expect(rules).not.toContain('name-unknown-ending')
    expect(rules).not.toContain('name-public-suffix')
  })

  it('judges anew when they are there', () => {
    const draft = build([rows('sip.contoso.com', 'co.uk')])
    const has = (found: ReturnType<typeof judge>) =>
      found.some(({ rule }) => rule === 'name-public-suffix')
    expect(has(assess(draft, { asOf: TODAY, now: NOW, rulebook: RULEBOOK }))).toBe(false)
    expect(has(judge(draft))).toBe(true)
  })
})

describe('any text in any field', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    '{name} {typed:time} $& $1',
    '\u0000\uffff\ud800',
    '‮moc.osotnoc',
    '__proto__',
    'constructor.prototype',
    '.'.repeat(3_000),
    '😀.com',
    "'; DROP TABLE drafts; --",
  ])('is judged and shown as it is: %j', (text) => {
    const draft = build([
      kind('update'),
      rows(text, text, text),
      before(text),
      agreement({ number: text }),
      contactsEach(text, text),
      asOf(text),
    ])
    const found = judge(draft)
    expect(found.length).toBeGreaterThan(5)
    for (const { title, detail } of found) expect(`${title}${detail}`).not.toContain('undefined')
    const number = found.find(({ rule }) => rule === 'update-same-number')
    expect(number?.detail).toContain(text.trim())
  })
})

describe('a rulebook without a rule that a check names', () => {
  it('is an error of the program, not a silence', () => {
    expect(() => assess(PLAIN, { asOf: TODAY, now: NOW, rulebook: new Map() })).toThrow(
      'There is no rule',
    )
  })
})

describe('a large estate', () => {
  const names = (edge: number, count: number) =>
    Array.from({ length: count }, (_, index) => `d${index}.e${edge}.com`).join(', ')

  /** The best of a few runs: what the code costs, not what else the machine is doing. */
  function fastest(draft: Draft): number {
    const times = Array.from({ length: 8 }, () => {
      const start = performance.now()
      judge(draft)
      return performance.now() - start
    })
    return Math.min(...times)
  }

  it('of 10,000 domains is judged in one pass', () => {
    const draft = build([
      estate(...Array.from({ length: 100 }, (_, edge) => `sip.e${edge}.com: ${names(edge, 100)}`)),
    ])
    expect(judge(draft).filter(({ rule }) => rule === 'discovery-name')).toHaveLength(10_000)
    expect(fastest(draft)).toBeLessThan(150)
  })

  it('of nothing but repetitions costs no more', () => {
    const draft = build([
      estate(`sip.a.com: a.com`, `sip.b.com: ${Array<string>(10_000).fill('a.com').join(', ')}`),
    ])
    expect(judge(draft).filter(({ rule }) => rule === 'domain-two-edges')).toHaveLength(10_000)
    expect(fastest(draft)).toBeLessThan(150)
  })
})
