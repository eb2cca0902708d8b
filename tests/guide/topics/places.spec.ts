import { describe, expect, it } from 'vitest'
import { QUESTIONS, type Question } from '../../../src/request/questions'
import { topicForField, topicForRule } from '../../../src/guide/topics/places'
import { sectionOf, topicOf } from '../../../src/guide/topics/topics'
import { RULES } from '../../../src/rules/rulebook'

const FIELDS = Object.entries<Question>(QUESTIONS).flatMap(([id, { guide }]) => (guide ? [id] : []))

describe('the place of a field', () => {
  it('is known for most of them', () => {
    expect(FIELDS.length).toBeGreaterThan(20)
  })

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
