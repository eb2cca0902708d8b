import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/request/draft'
import { RULEBOOK } from '../../src/rules/rulebook'
import { CLOSED, judge, OPEN, TODAY } from './judge'
import {
  agreement,
  answer,
  asOf,
  before,
  build,
  contacts,
  contactsEach,
  estate,
  hoursBefore,
  hybrid,
  kind,
  PLAIN,
  rows,
  tracked,
} from './scenarios/build'

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
    const [found] = judge(draft, OPEN, { rulebook: wordless }).filter(
      ({ rule }) => rule === 'name-url',
    )
    expect(found).toBeDefined()
    expect(found).not.toHaveProperty('fix')
  })
})

describe('the order of findings', () => {
  const everything = build([
    kind('update'),
    answer({ cals: 'no', edgeServer: null, split: 'yes', cu5: 'unknown' }),
    agreement({ number: '', type: null }),
    estate('sip.a.com: a.com, a.com', 'https://sip.b.com: b_.com, sip.a.com', 'c: c.com'),
    before('', 'sip.old.com'),
    contactsEach('x@gmial.com', 'nobody'),
    tracked({ submittedAt: hoursBefore(OPEN, 800) }),
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
    expect(rules('2025-05-04')).not.toContain('nothing-to-request')
    expect(rules('2025-05-05')).toContain('nothing-to-request')
  })

  it('leaves nothing to answer after the end of Skype', () => {
    const draft = build([answer({ cals: null, split: null }), agreement({ type: null }), estate()])
    const ended = judge(draft, TODAY)
    expect(ended.filter(({ missing, severity }) => missing || severity === 'blocker')).toEqual([])
    expect(ended.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)).toEqual([
      'nothing-to-request',
    ])
  })

  it('may be tomorrow, for somewhere it is', () => {
    expect(judge(build([asOf('2026-11-22')])).map(({ rule }) => rule)).not.toContain('as-of-future')
  })
})

describe('times in sentences', () => {
  const draft = build(hybrid({ online: 'off', turnedOffAt: '2019-05-15T02:30:00.000Z' }))

  it('are written by whoever knows the zone', () => {
    const writeTime = (at: string) => `<${at}>`
    const wait = judge(draft, OPEN, { writeTime }).find(({ rule }) => rule === 'online-wait')
    expect(wait?.title).toBe('Wait until <2019-05-16T02:30:00.000Z>')
    expect(wait?.detail).toContain('turned off at <2019-05-15T02:30:00.000Z>')
  })
})

describe('without the name tables', () => {
  const unread = (draft: Draft) => judge(draft, OPEN, { tables: undefined })
  const rulesAt = (draft: Draft, field: string) =>
    unread(draft)
      .filter(({ where }) => where.field === field)
      .map(({ rule }) => rule)

  it('judges plain names as with them', () => {
    const draft = build([rows('sip.contoso.com', 'contoso.com', 'two words.com', 'hotmail.com')])
    expect(unread(draft)).toEqual(judge(draft))
  })

  it.each(['co.uk', 'contoso.qqq', 'bücher.de', 'xn--bcher-kva.de', 'https://co.uk/contoso.com'])(
    'does not let %s pass, nor take it for a wrong name',
    (name) => {
      const draft = build([rows('sip.contoso.com', name)])
      expect(rulesAt(draft, 'domain.e1d1')).toEqual(['name-not-checked'])
    },
  )

  it('reports what is wrong with a name whatever its ending', () => {
    const draft = build([rows('sip.contoso.com', 'contoso..uk')])
    expect(rulesAt(draft, 'domain.e1d1')).toEqual(['name-empty-label'])
  })

  it('offers no name that it has not checked', () => {
    const draft = build([rows('sip.contoso.com', 'sip.co.uk', 'sip..co.uk')])
    expect(unread(draft).filter(({ fix }) => fix?.do === 'set-domain')).toEqual([])
  })

  it('does not take an address of an internationalised domain for none', () => {
    const draft = build([contacts({ email: 'ann@münchen.de' })])
    expect(rulesAt(draft, 'contacts.email')).toEqual(['contact-not-checked'])
    expect(judge(draft).map(({ rule }) => rule)).not.toContain('contact-record-malformed')
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
    expect(() => judge(PLAIN, OPEN, { rulebook: new Map() })).toThrow('There is no rule')
  })
})

describe('a large estate', () => {
  const names = (edge: number, count: number) =>
    Array.from({ length: count }, (_, index) => `d${index}.e${edge}.com`).join(', ')

  it('of 10,000 domains has a finding for each', () => {
    const draft = build([
      estate(...Array.from({ length: 100 }, (_, edge) => `sip.e${edge}.com: ${names(edge, 100)}`)),
    ])
    expect(judge(draft, CLOSED).filter(({ rule }) => rule === 'discovery-name')).toHaveLength(
      10_000,
    )
  })

  it('of nothing but repetitions has a finding for each', () => {
    const draft = build([
      estate(`sip.a.com: a.com`, `sip.b.com: ${Array<string>(10_000).fill('a.com').join(', ')}`),
    ])
    expect(judge(draft).filter(({ rule }) => rule === 'domain-two-edges')).toHaveLength(10_000)
  })
})
