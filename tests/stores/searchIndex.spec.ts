import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchEntries } from '../../src/stores/searchEntries'
import { createSearch, excerptOf } from '../../src/stores/searchIndex'
import { EVERYDAY_QUESTIONS } from './everydayQuestions'

const search = createSearch()

describe('the search', () => {
  it.each(EVERYDAY_QUESTIONS)('answers “%s” with %s first', (query, address) => {
    expect(search(query)[0]?.address).toBe(address)
  })
})
