import { describe, expect, it } from 'vitest'
import { parseHostName } from '../../src/names/hostName'
import type { NameProblem } from '../../src/names/nameReading'
import { changeWords, refusalWords } from '../../src/imports/importWords'

describe('why a text is refused', () => {
  it.each([
    ['two words', /“two words” has a space in it/],
    ['10.0.0.1', /“10\.0\.0\.1” is an address/],
    ['*.contoso.com', /wildcard/],
    ['contoso', /cannot be found from outside/],
    ['_sip._tls.contoso.com', /“_sip” has an underscore/],
    [`${'a'.repeat(64)}.com`, /63 characters/],
    ['contoso..com', /two dots/],
  ])('is said for %s in the words of its finding', (typed, words) => {
    const { problem } = parseHostName(typed)
    const said = refusalWords(typed, problem as NameProblem)
    expect(said).toMatch(words)
    expect(said).not.toMatch(/\{\w+\}|invalid/i)
  })
})

describe('what was done to a name', () => {
  it.each([
    ['https://Contoso.com/path', ['path left out', 'protocol left out', 'in small letters']],
    ['user@contoso.com.', ['only the part after the @ used', 'last dot left out']],
    ['contoso.com', ['']],
  ])('is said for %s', (typed, words) => {
    const said = changeWords(parseHostName(typed).changes)
    for (const each of words) expect(said).toContain(each)
  })

  it('is said once, however often it was done', () => {
    const change = { kind: 'trimmed' as const, from: ' a', to: 'a' }
    expect(changeWords([change, change])).toBe('spaces and quotes left out')
  })
})
