import { describe, expect, it } from 'vitest'
import { describeCounts, describeStep } from '../../../../src/screens/draft/frame/describeStep'

const step = { step: 'domains', problems: 0, missing: 0, warnings: 0 } as const

describe('the state of a step', () => {
  it.each([
    ['todo', {}, 'Not started'],
    ['optional', {}, 'Nothing to answer'],
    ['done', {}, 'Done'],
    ['done', { warnings: 1 }, '1 warning'],
    ['started', { missing: 2 }, '2 to answer'],
    ['problem', { problems: 1, missing: 2, warnings: 3 }, '1 problem'],
    ['problem', { problems: 1234 }, '1,234 problems'],
  ] as const)('%s with %o reads “%s”', (state, counts, words) => {
    expect(describeStep({ ...step, ...counts, state })).toBe(words)
  })
})

describe('how much there is to check', () => {
  it.each([
    [{}, 'no problems'],
    [{ problems: 1, warnings: 3 }, '1 problem, 3 warnings'],
    [{ missing: 1 }, '1 question to answer'],
    [{ problems: 2, missing: 2, warnings: 1 }, '2 problems, 2 questions to answer, 1 warning'],
  ])('%o reads “%s”', (counts, words) => {
    expect(describeCounts({ ...step, ...counts })).toBe(words)
  })
})
