import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { CONTRADICTIONS } from '../../src/guide/contradictions'
import { RULEBOOK, RULES, rulesRestingOn, type RuleId } from '../../src/rules/rulebook'
import { sourceOf } from '../../src/guidance/sources'

const TOPICS = [
  ...['overview', 'lync-online', 'site', 'server', 'end-users', 'networks', 'status', 'faq'],
  ...['glossary', 'edges', 'names', 'order', 'update', 'removal', 'contradictions'],
  'federation',
]

/** The findings that the product promises, each with the rules that keep the promise. */
const PROMISED: readonly (readonly [string, ...RuleId[]])[] = [
  ['unsupported server', 'server-too-old', 'ocs-licence', 'ocs-unsupported'],
  ['Lync Online only', 'online-only'],
  ['no CAL', 'no-cal'],
  ['no Edge', 'no-edge-server'],
  ['not reachable', 'not-reachable'],
  ['already connected by Messenger PIC', 'messenger-connected'],
  ['trial', 'no-trial'],
  ['agreement type missing', 'agreement-type-missing'],
  ['agreement number missing', 'agreement-number-missing'],
  ['rights not accepted', 'rights-not-accepted'],
  ['an update needs the number used before', 'update-number-missing', 'update-same-number'],
  ['no FQDN', 'fqdn-missing'],
  ['no domain', 'domain-missing'],
  ['empty label', 'name-empty-label'],
  ['label over 63', 'name-label-too-long'],
  ['name over 253', 'name-too-long'],
  ['character', 'name-character', 'name-space'],
  ['underscore', 'name-underscore'],
  ['leading or trailing hyphen', 'name-hyphen'],
  ['single label', 'name-single-label'],
  ['IP address', 'name-ip-address'],
  ['port', 'name-port'],
  ['wildcard', 'name-wildcard'],
  ['URL or address pasted', 'name-url', 'name-address', 'fqdn-from-address'],
  ['Access Edge FQDN used as SIP domain', 'domain-is-fqdn'],
  ['looks like a host of another listed domain', 'domain-like-host'],
  ['the same domain under two FQDNs', 'domain-two-edges'],
  ['duplicates', 'domain-twice'],
  ['the same FQDN twice', 'fqdn-twice'],
  ['a public suffix', 'name-public-suffix'],
  ['a reserved or internal name', 'name-reserved'],
  ['a public IM provider’s own domain', 'domain-of-provider'],
  ['mixed-script or look-alike IDN', 'name-international', 'name-lookalike'],
  ['over 10 FQDNs', 'over-ten'],
  ['FQDN changed', 'fqdn-changed'],
  ['SRV name and target', 'srv-optional', 'srv-required', 'srv-discovery'],
  ['target not exactly one label under the domain', 'discovery-name'],
  ['names the certificate must carry, no wildcard', 'certificate-names'],
  ['contact missing', 'contact-missing', 'contact-missing-for-domain'],
  ['contact malformed', 'contact-malformed', 'contact-record-malformed'],
  ['contact with a likely typo', 'contact-typo'],
  ['contacts after April 2019', 'contacts-kept-here'],
  ['e-mail notice', 'email-when-done', 'no-email-when-done'],
  ['online already on', 'online-on'],
  ['24 hours not over', 'online-wait'],
  ['confirmed before submitted', 'confirmed-before-submitted'],
  ['turned on before confirmed', 'online-on-too-early', 'turned-on-before-confirmed'],
  ['48 hours since submission with trouble', 'support-after-48-hours'],
  ['30 days over', 'over-30-days'],
  ['networks that ended', 'yahoo-aol-ending', 'yahoo-aol-ended', 'messenger-ended'],
  ['site closed', 'site-open', 'site-closed'],
  ['Skype ended', 'skype-ended'],
  ['split domain or not', 'split-missing'],
  ['Cumulative Update 5', 'cu5-unknown'],
  ['read from an earlier version', 'raised-hybrid'],
  ['nothing left to request', 'nothing-to-request'],
  ['a server that was not released', 'server-not-released'],
  ['licence terms without the server', 'sfb-licence'],
  ['federation with Microsoft 365', 'online-federation', 'federation-rules-later'],
  ['names that are still to be published', 'names-not-working-yet', 'found-by-discovery'],
  ['what rides on federation', 'federation-use-missing', 'federation-use-unknown'],
  ['answers on federation that disagree', 'federation-uses-contradict', 'split-needs-federation'],
  ['a time of another stage', 'time-outside-stage'],
  ['product support ended', 'lync-2013-unsupported', 'sfb-unsupported', 'online-retired'],
]

describe('the rulebook', () => {
  it('has each id once', () => {
    expect(RULEBOOK.size).toBe(RULES.length)
  })

  it.each(PROMISED.map(([finding, ...ids]) => [finding, ids] as const))(
    'has a rule for: %s',
    (_finding, ids) => {
      for (const id of ids) expect(RULEBOOK.has(id), id).toBe(true)
    },
  )
})

describe.each(RULES.map((rule) => [rule.id, rule] as const))('the rule %s', (_id, rule) => {
  it('names documents that exist, and facts', () => {
    expect(rule.sources).not.toHaveLength(0)
    for (const key of rule.sources) expect(sourceOf(key), key).toBeDefined()
    expect(rule.facts).not.toHaveLength(0)
    for (const fact of rule.facts) expect(fact).toMatch(/^F([1-9]|[1-9]\d|10[1-57-9]|11[0-4])$/)
  })

  it('names contradictions and a topic that exist', () => {
    const known = CONTRADICTIONS.map(({ id }) => id)
    for (const id of rule.contradictions ?? []) expect(known).toContain(id)
    expect(TOPICS).toContain(rule.topic)
  })

  it('holds for at least a day, between days that exist', () => {
    for (const day of [rule.since, rule.until]) if (day) expect(isIsoDate(day)).toBe(true)
    if (rule.since && rule.until) expect(rule.since < rule.until).toBe(true)
  })

  it('ends before its successor begins', () => {
    if (!rule.supersededBy) return
    const successor = RULEBOOK.get(rule.supersededBy)
    expect(rule.until).toBeDefined()
    expect(successor?.since).toBeDefined()
    expect((rule.until ?? '') <= (successor?.since ?? '')).toBe(true)
  })

  it('speaks in short, plain, kind words', () => {
    expect(rule.title.length).toBeLessThanOrEqual(60)
    expect(rule.title).not.toMatch(/[.!]$/)
    expect(rule.detail).toMatch(/[.?]$/)
    expect(rule.detail.length).toBeLessThanOrEqual(240)
    expect(`${rule.title} ${rule.detail}`).not.toMatch(/invalid|error|illegal|wrong|failed|please/i)
  })

  it('asks for an answer only as something that has to be given', () => {
    if (rule.missing) expect(rule.severity).toBe('blocker')
  })
})

/** Rules that end because what they warn of has come to pass. */
const WITHOUT_SUCCESSOR = ['server-not-released', 'sfb-licence', 'federation-rules-later']

describe('a rule that ends', () => {
  it('says what takes its place', () => {
    const ending = RULES.filter(({ until }) => until !== undefined)
    expect(ending.length).toBeGreaterThan(5)
    for (const { id, supersededBy } of ending) {
      expect(supersededBy !== undefined || WITHOUT_SUCCESSOR.includes(id), id).toBe(true)
    }
  })
})

describe('rulesRestingOn', () => {
  it('finds the rules that a ruling carries', () => {
    expect(rulesRestingOn('C8').map(({ id }) => id)).toEqual([
      'server-too-old',
      'ocs-licence',
      'ocs-unsupported',
    ])
  })

  it.each(['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C10', 'C16', 'C17', 'C18'])(
    'finds at least one for %s',
    (id) => expect(rulesRestingOn(id)).not.toHaveLength(0),
  )

  it('finds none for a number that no table has', () => {
    expect(rulesRestingOn('C99')).toEqual([])
  })
})
