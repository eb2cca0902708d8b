import { describe, expect, it } from 'vitest'
import { isIsoDate } from '../../src/core/time'
import { contradictionOf, CONTRADICTIONS } from '../../src/guide/contradictions'
import { sourceOf } from '../../src/guidance/sources'

describe('the contradictions', () => {
  it('are C1 to C24, in order', () => {
    const numbers = Array.from({ length: 24 }, (_, index) => `C${index + 1}`)
    expect(CONTRADICTIONS.map(({ id }) => id)).toEqual(numbers)
  })

  it('are found by number', () => {
    expect(contradictionOf('C7')?.subject).toBe('One FQDN for many domains')
    expect(contradictionOf('C25')).toBeUndefined()
  })
})

describe.each(CONTRADICTIONS.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it('cites a document with a day for each side', () => {
    for (const { source, date } of one.statements) {
      expect(sourceOf(source), source).toBeDefined()
      if (date) expect(isIsoDate(date)).toBe(true)
    }
  })

  it('sets two different statements against each other and rules', () => {
    const [first, other] = one.statements
    expect(first.text).not.toBe(other.text)
    expect(one.ruling).toMatch(/\.$/)
  })
})
