import { describe, expect, it } from 'vitest'
import { oddities } from '../../../src/guidance/federation/domainLists'

describe('lists that are odd in themselves', () => {
  const lists = { allowed: ['a.com'], blocked: ['b.com'], own: ['contoso.com'], partner: 'a.com' }

  it('are said to be so', () => {
    expect(oddities(lists)).toEqual([])
    expect(oddities({ ...lists, blocked: ['a.com'] })[0]).toContain('a.com is on both lists')
    expect(oddities({ ...lists, allowed: ['contoso.com'] })[0]).toContain('belongs on neither list')
    expect(oddities({ ...lists, partner: 'contoso.com' })[0]).toContain('not partners')
  })

  it('have 4,000 entries at most, each counted once', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `p${index}.com`)
    expect(oddities({ ...lists, allowed: many(4000) })).toEqual([])
    expect(oddities({ ...lists, allowed: many(5000) })[0]).toContain('5,000 entries')
    expect(oddities({ ...lists, allowed: [...many(4000), 'p1.com'] })).toEqual([])
  })
})
