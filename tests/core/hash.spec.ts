import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/core/hash'

describe('the hash of a content', () => {
  it('is SHA-256 of its canonical form in UTF-8', () => {
    const content = { b: 'Zoë 😀', a: [1, null] }
    const expected = createHash('sha256')
      .update('{"a":[1,null],"b":"Zoë 😀"}', 'utf8')
      .digest('hex')
    expect(hashOf(content)).toBe(expected)
  })
})
