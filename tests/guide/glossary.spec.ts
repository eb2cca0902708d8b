import { describe, expect, it } from 'vitest'
import { GLOSSARY } from '../../src/guide/glossary'

describe('the glossary', () => {
  it('is in the order of the alphabet', () => {
    const terms = GLOSSARY.map(({ term }) => term)
    expect(terms).toEqual(
      terms.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })),
    )
  })

  it('gives no word to two terms', () => {
    const words = GLOSSARY.flatMap(({ term, also }) => [term, ...also]).map((w) => w.toLowerCase())
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
  })

  it.each(GLOSSARY.map(({ id, meaning }) => [id, meaning]))(
    'explains %s in a hint’s length',
    (_, meaning) => {
      expect(meaning.length).toBeGreaterThan(30)
      expect(meaning.length).toBeLessThan(200)
      expect(meaning).toMatch(/\.$/)
    },
  )

  it.each(['access-edge', 'sip-domain', 'pic', 'fqdn', 'cal', 'srv', 'partner-discovery'])(
    'knows %s',
    (id) => {
      expect(GLOSSARY.some((term) => term.id === id)).toBe(true)
    },
  )
})
