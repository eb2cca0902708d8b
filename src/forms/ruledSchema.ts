import { toTypedSchema } from '@vee-validate/yup'
import type { TypedSchema } from 'vee-validate'
import { mixed, object, type AnyObject, type ObjectSchema } from 'yup'
import type { FieldId, Finding } from '../domain/finding'

/** What stands in the way on this step: the domain's own judgement of the draft as it is now. */
export type Blockers = () => readonly Finding[]

/**
 * A yup object whose every field is judged by the domain: a value passes when no blocker names its field,
 * else the blocker's title is the message. So a form and the findings cannot disagree, and a rule that
 * depends on another answer or on the day needs no second copy here.
 */
export function ruledSchema<Values extends AnyObject>(
  fieldIds: Readonly<Record<keyof Values & string, FieldId>>,
  blockers: Blockers,
): TypedSchema<Values> {
  const fields = Object.entries<FieldId>(fieldIds).map(([name, field]) => [
    name,
    mixed()
      .nullable()
      .test('rule', (_, context) => {
        const blocker = blockers().find(({ where }) => where.field === field)
        return blocker ? context.createError({ message: blocker.title }) : true
      }),
  ])
  return toTypedSchema(object(Object.fromEntries(fields)) as unknown as ObjectSchema<Values>)
}
