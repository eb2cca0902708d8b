import { describe, expect, it } from 'vitest'
import { isAsked } from '../../src/situation/isAsked'
import { situationOf } from '../../src/situation/situation'
import { draftOf } from '../fixtures/requests'

const NOW = '2018-01-15T12:00:00.000Z'
const askedOf = (change: Parameters<typeof draftOf>[0], day = '2018-01-15') =>
  situationOf(draftOf(change), day, NOW).asked

describe('a question is asked', () => {
  it.each([
    ['eligibility.kind', 'always', {}, true],
    ['agreement.number', 'for a request', {}, true],
    ['agreement.number', 'for no removal', { kind: 'removal' }, false],
    ['contacts.email', 'while contacts are part of the request', {}, true],
    ['contacts.email', 'for no removal', { kind: 'removal' }, false],
    ['edge.before', 'for an update', { kind: 'update' }, true],
    ['edge.before', 'for no new request', { kind: 'new' }, false],
    ['order.uses.push', 'for a removal', { kind: 'removal' }, true],
    ['order.uses.push', 'for no new request', { kind: 'new' }, false],
  ] as const)('%s %s', (id, _, change, isOne) => {
    expect(isAsked(id, askedOf(change))).toBe(isOne)
  })

  it('of what uses federation one by one', () => {
    const asked = { ...askedOf({ kind: 'removal' }), uses: ['partners'] as const }
    expect(isAsked('order.uses.partners', asked)).toBe(true)
    expect(isAsked('order.uses.xmpp', asked)).toBe(false)
  })
})
