import { describe, expect, it } from 'vitest'
import { slipOf } from '../../src/names/mailDomains'

describe('slips of the keys in a mail domain', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['outlok.com', 'outlook.com'],
    ['yaho.com', 'yahoo.com'],
    ['contoso.con', 'contoso.com'],
    ['contoso.cmo', 'contoso.com'],
    ['contoso.nte', 'contoso.net'],
    ['gmial.con', 'gmail.com'],
  ])('%s was probably meant as %s', (typed, meant) => {
    expect(slipOf(typed)).toBe(meant)
  })

  it.each([
    'gmail.com',
    'hotmail.com',
    'mail.com',
    'email.com',
    'ymail.com',
    'contoso.co',
    'contoso.com',
  ])('%s is no slip', (name) => {
    expect(slipOf(name)).toBeNull()
  })

  it('is never fixed into another slip', () => {
    for (const slip of ['gmial.com', 'outlok.com', 'gmial.con', 'contoso.con']) {
      expect(slipOf(slipOf(slip)!)).toBeNull()
    }
  })
})
