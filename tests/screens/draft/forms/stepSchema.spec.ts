import { describe, expect, it } from 'vitest'
import { RECORD_LIMITS } from '../../../../src/request/limits'
import { namesIn } from '../../../../src/rules/fields'
import { kept, misfit } from '../../../../src/request/reading/sound'
import { stepSchema } from '../../../../src/screens/draft/forms/stepSchema'
import { findingOf } from '../../../fixtures/findings'
import { draftOf } from '../../../fixtures/requests'

const blocker = (field: string, title: string) =>
  findingOf({ severity: 'blocker', title, where: { step: 'contacts', field: field as 'asOf' } })
const draft = draftOf()
const values = { email: '', phone: '' }
const schemaWith = (...found: ReturnType<typeof blocker>[]) =>
  stepSchema<typeof values>({
    step: 'contacts',
    shape: Promise.resolve(misfit),
    names: ['email', 'phone'],
    draftWith: (entered) => ({ ...draft, contacts: { ...draft.contacts, ...entered } }),
    blockers: () => found,
    beside: () => found.filter(({ where }) => where.field.startsWith('contact.')),
  })
const parse = (...found: ReturnType<typeof blocker>[]) => schemaWith(...found).parse(values)

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

  it('take what the schema of a draft does not accept for no answer, before anything else', async () => {
    const phone = 'x'.repeat(RECORD_LIMITS.text + 1)
    const { errors } = await schemaWith(blocker('contacts.phone', 'Enter it')).parse({
      ...values,
      phone,
    })
    expect(errors).toEqual([
      {
        path: 'phone',
        errors: [expect.stringMatching(/^This is too long to be kept: more than 10,485,760/)],
      },
    ])
    const wrong = await schemaWith().parse({ ...values, email: 7 as unknown as string })
    expect(wrong.errors).toEqual([
      { path: 'email', errors: [expect.stringMatching(/^This is no answer that can be kept/)] },
    ])
  })

  it.each(['eligibility', 'agreement', 'contacts', 'order'] as const)(
    'find each field of step “%s” in the schema of a draft',
    (step) => {
      const names = namesIn(step)
      expect(names.length).toBeGreaterThan(1)
      expect(names.filter((name) => kept(draft, step, name) === null)).toEqual([])
      expect(names.filter((name) => misfit(draft, step, name))).toEqual([])
    },
  )
})
