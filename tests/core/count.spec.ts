import { describe, expect, it } from 'vitest'
import { count } from '../../src/core/count'

describe('a number with its word', () => {
  it.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
    [1234, '1,234 answers'],
  ])('%i is “%s”', (n, words) => expect(count(n, 'answer')).toBe(words))
})
