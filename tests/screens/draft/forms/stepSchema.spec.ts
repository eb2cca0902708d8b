import { describe, expect, it } from 'vitest'
import { stepSchema } from '../../../../src/screens/draft/forms/stepSchema'
import { findingOf } from '../../../fixtures/findings'

const blocker = (field: string, title: string) =>
  findingOf({ severity: 'blocker', title, where: { step: 'contacts', field: field as 'asOf' } })
const rules = { names: ['email', 'phone'], idOf: (name: string) => `contacts.${name}` }
const values = { email: '', phone: '' }
const parse = (...found: ReturnType<typeof blocker>[]) =>
  stepSchema({
    ...rules,
    blockers: () => found,
    beside: () => found.filter(({ where }) => where.field.startsWith('contact.')),
  }).parse(values)

describe('the rules of a form', () => {
  it('pass its values where no blocker names a field', async () => {
    expect(await parse(blocker('service', 'Closed'))).toEqual({ value: values, errors: [] })
  })

  it('give each field the first blocker that names it, in the order of the page', async () => {
    const found = [
      blocker('contacts.phone', 'Third'),
      blocker('contacts.email', 'First'),
      blocker('contacts.email', 'Second'),
    ]
    expect((await parse(...found)).errors).toEqual([
      { path: 'email', errors: ['First'] },
      { path: 'phone', errors: ['Third'] },
    ])
  })

  it('do not pass with a blocker beside the form, and never name its field', async () => {
    expect(await parse(blocker('contact.__proto__.x', 'Enter it'))).toEqual({
      errors: [{ path: '', errors: ['Enter it'] }],
    })
  })
})
