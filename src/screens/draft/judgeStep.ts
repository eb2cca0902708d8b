import { toTypedSchema } from '@vee-validate/yup'
import { validateObject, type TypedSchema } from 'vee-validate'
import { mixed } from 'yup'
import type { FieldId, Finding } from '../../rules/finding'

/**
 * Judges the values of a step: a value passes when no blocker of the domain names its field, else the blocker's
 * title is its message. So a form and the findings cannot disagree, and a rule that depends on another answer
 * or on the day needs no second copy here.
 */
export async function judgeStep<Name extends string>(
  values: Readonly<Record<Name, unknown>>,
  fieldIds: Readonly<Record<Name, FieldId>>,
  blockers: readonly Finding[],
): Promise<Partial<Record<Name, string>>> {
  const schema = Object.fromEntries(
    Object.entries<FieldId>(fieldIds).map(([name, field]) => [name, rule(field, blockers)]),
  )
  const { errors } = await validateObject<Record<string, unknown>, Record<string, unknown>>(
    schema,
    { ...values },
  )
  return errors as Partial<Record<Name, string>>
}

function rule(field: FieldId, blockers: readonly Finding[]): TypedSchema {
  const schema = mixed()
    .nullable()
    .test('rule', (_, context) => {
      const blocker = blockers.find(({ where }) => where.field === field)
      return blocker ? context.createError({ message: blocker.title }) : true
    })
  return toTypedSchema(schema)
}
