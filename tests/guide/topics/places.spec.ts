import { describe, expect, it } from 'vitest'
import type { FieldId } from '../../../src/rules/fields'
import { topicForField, topicForRule } from '../../../src/guide/topics/places'
import { sectionOf, topicOf } from '../../../src/guide/topics/topics'
import { RULES } from '../../../src/rules/rulebook'

const FIELDS: readonly FieldId[] = [
  'eligibility.kind',
  'eligibility.platform',
  'eligibility.cals',
  'eligibility.edgeServer',
  'eligibility.reachable',
  'eligibility.messenger',
  'eligibility.trial',
  'agreement.type',
  'agreement.number',
  'agreement.rightsAccepted',
  'agreement.organisation',
  'domains.edges',
  'edge.7f1c.fqdn',
  'edge.7f1c.before',
  'domain.7f1c',
  'contacts.shared',
  'contacts.email',
  'contacts.name',
  'contacts.phone',
  'contact.7f1c',
  'order.online',
  'order.turnedOffAt',
  'order.otherFederation',
  'track.1.submittedAt',
  'track.2.provisionedAt',
  'asOf',
  'service',
]

describe('the place of a field', () => {
  it.each(FIELDS)('is a section that exists, for %s', (field) => {
    expect(sectionOf(topicForField(field)!)).toBeDefined()
  })

  it.each(['options.maskAgreement', 'contacts.find', 'address-direction', '', 'nothing'])(
    'is none for “%s”, which is no field of a request',
    (field) => {
      expect(topicForField(field)).toBeNull()
    },
  )

  it('does not depend on the row', () => {
    expect(topicForField('edge.a.fqdn')).toEqual(topicForField('edge.b.fqdn'))
    expect(topicForField('edge.a.fqdn')).not.toEqual(topicForField('edge.a.before'))
    expect(topicForField('domain.a')).toEqual({ topic: 'edges', anchor: 'sip-domain' })
  })
})

describe('the place of a rule', () => {
  it.each(RULES.map((rule) => rule.id))('exists, for %s', (id) => {
    const rule = RULES.find((other) => other.id === id)!
    const place = topicForRule(rule)
    expect(topicOf(place.topic)).toBeDefined()
    if (place.anchor !== undefined) expect(sectionOf(place)).toBeDefined()
  })

  it('is the topic of the rule where nothing closer is known', () => {
    expect(topicForRule({ id: 'something-else', topic: 'update' })).toEqual({ topic: 'update' })
    expect(topicForRule({ id: 'something-else' })).toEqual({ topic: 'overview' })
  })
})
