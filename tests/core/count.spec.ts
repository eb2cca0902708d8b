import { describe, expect, it } from 'vitest'
import { count, listWords, writeNumber } from '../../src/core/count'

describe('a number', () => {
  // What a person reads is what the language of the page has, without asking the browser each time.
  it.each([0, 7, 42, 999, 1000, 4000, 10_000, 999_999, 1_000_000, 2 ** 53 - 1])('%i', (n) =>
    expect(writeNumber(n)).toBe(n.toLocaleString('en-GB')),
  )
})

describe('a number with its word', () => {
  it.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
    [1234, '1,234 answers'],
  ])('%i is “%s”', (n, words) => expect(count(n, 'answer')).toBe(words))
})

describe('words in a sentence', () => {
  it.each([[[]], [['one']], [['one', 'two']], [['one', 'two', 'three', 'four']]])(
    'are those of the language: %j',
    (words: string[]) => expect(listWords(words)).toBe(new Intl.ListFormat('en-GB').format(words)),
  )
})
