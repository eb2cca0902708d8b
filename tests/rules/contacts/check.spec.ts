import { describe, expect, it } from 'vitest'
import { applyFix } from '../../../src/rules/fix'
import { build, contacts, contactsEach, estate } from '../scenarios/build'
import { found, judge, one } from '../judge'

const THEN = '2018-01-15'
const TWO = estate('sip.a.com: a.com, b.com')

describe('contacts while they were part of the request', () => {
  it('are asked for once where one serves all', () => {
    const asked = found('contact-missing', [TWO, contacts({ email: ' ' })], THEN)
    expect(asked.map(({ where }) => where.field)).toEqual(['contacts.email'])
  })

  it('are asked for by domain otherwise', () => {
    const asked = found('contact-missing-for-domain', [TWO, contactsEach()], THEN)
    expect(asked.map(({ title, where }) => [title, where.field])).toEqual([
      ['Enter a contact e-mail for a.com', 'contact.e1d1'],
      ['Enter a contact e-mail for b.com', 'contact.e1d2'],
    ])
  })

  it('are not asked for an empty row', () => {
    const change = [estate('sip.a.com: a.com, '), contactsEach()]
    expect(found('contact-missing-for-domain', change, THEN)).toHaveLength(1)
  })

  it.each(['nobody', 'a@@b.com', '@contoso.com', 'a@', 'a b@c.com', '<script>'])(
    'stop the request where they are none: %s',
    (email) => {
      const finding = one('contact-malformed', contacts({ email }), THEN)
      expect(finding.severity).toBe('blocker')
      expect(finding.detail).toContain(email)
    },
  )
})

describe('contacts kept here only', () => {
  it.each(['', '   '])('are not asked for: “%s”', (email) => {
    const rules = judge(build([contacts({ email })])).map(({ rule }) => rule)
    expect(rules).not.toContain('contact-missing')
    expect(rules).not.toContain('contact-record-malformed')
    expect(rules).toContain('contacts-kept-here')
  })

  it('are warned of where they are none, and stop nothing', () => {
    expect(one('contact-record-malformed', contacts({ email: 'nobody' })).severity).toBe('warning')
  })
})

describe('a slip of the keys', () => {
  it.each([
    ['bob@gmial.com', 'bob@gmail.com'],
    ['bob@hotmial.com', 'bob@hotmail.com'],
  ])('is let through, with what was meant: %s', (email, meant) => {
    const draft = build([contacts({ email })])
    const finding = one('contact-typo', contacts({ email }))
    expect(finding).toMatchObject({ severity: 'warning', fix: { label: `Use ${meant}` } })
    if (!finding.fix) throw new Error('no fix')
    expect(applyFix(draft, finding.fix).contacts.email).toBe(meant)
  })

  it('is fixed in its own row', () => {
    const change = [TWO, contactsEach('x@a.com', 'bob@gmial.com')]
    const { fix, where } = one('contact-typo', change)
    expect(where.field).toBe('contact.e1d2')
    expect(fix).toMatchObject({ do: 'set-contact', domain: 'e1d2', email: 'bob@gmail.com' })
  })
})
