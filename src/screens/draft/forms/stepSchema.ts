import type { TypedSchema, TypedSchemaError } from 'vee-validate'
import type { Finding } from '../../../rules/finding'

export interface StepRules {
  /** The fields of the form in the order of the page. */
  names: readonly string[]
  /** The id of a field's control, which a finding names. */
  idOf: (name: string) => string
  /** What keeps this step from being complete, by the judgement of the draft as it is now. */
  blockers: () => readonly Finding[]
  /** Blockers of controls beside the form: they keep it from passing as well. */
  beside?: () => readonly Finding[]
}

/**
 * The rules of a step's form. A field passes when no blocker names it; else the blocker's title is its message. So a
 * form and the findings cannot disagree, and a rule that depends on another answer or on the day has no second copy.
 */
export function stepSchema<Values extends object>({
  names,
  idOf,
  blockers,
  beside = () => [],
}: StepRules): TypedSchema<Values> {
  return {
    __type: 'VVTypedSchema',
    parse(values) {
      const found = blockers()
      const errors = names.flatMap((name): TypedSchemaError[] => {
        const blocker = found.find(({ where }) => where.field === idOf(name))
        return blocker ? [{ path: name, errors: [blocker.title] }] : []
      })
      // An id from a file is never a path: vee-validate would follow it.
      const others = beside().map(({ title }) => title)
      if (others.length > 0) errors.push({ path: '', errors: others })
      return Promise.resolve(errors.length > 0 ? { errors } : { value: values, errors })
    },
  }
}
