import type { TypedSchema, TypedSchemaError } from 'vee-validate'
import type { Draft, StepId } from '../../../request/draft'
import type { misfit } from '../../../request/reading/sound'
import type { Finding } from '../../../rules/finding'

/** The id of a field's control, which a finding names. */
export const controlId = (step: StepId, name: string) => `${step}.${name}`

export interface StepRules<Values> {
  step: StepId
  /** Says what the schema of a draft does not accept; null where that cannot be loaded. */
  shape: Promise<typeof misfit | null>
  /** The fields of the form in the order of the page. */
  names: readonly string[]
  /** The draft with these values. */
  draftWith: (values: Values) => Draft
  /** What keeps this step from being complete, by the judgement of the draft as it is now. */
  blockers: () => readonly Finding[]
  /** Blockers of controls beside the form: they keep it from passing as well. */
  beside?: () => readonly Finding[]
}

/**
 * The rules of a step's form: the shape of a draft and its blockers. A field passes when the schema accepts what is
 * kept of it and no blocker names it; else the blocker's title is its message. So a form and the findings cannot
 * disagree, and a rule that depends on another answer or on the day has no second copy.
 */
export function stepSchema<Values extends object>({
  step,
  shape,
  draftWith,
  names,
  blockers,
  beside = () => [],
}: StepRules<Values>): TypedSchema<Values> {
  return {
    __type: 'VVTypedSchema',
    async parse(values) {
      const check = await shape
      const found = blockers()
      const draft = draftWith(values as Values)
      const errors = names.flatMap((name): TypedSchemaError[] => {
        const blocker = found.find(({ where }) => where.field === controlId(step, name))
        const message = check?.(draft, step, name) ?? blocker?.title
        return message === undefined ? [] : [{ path: name, errors: [message] }]
      })
      // An id from a file is never a path: vee-validate would follow it.
      const others = beside().map(({ title }) => title)
      if (others.length > 0) errors.push({ path: '', errors: others })
      return errors.length > 0 ? { errors } : { value: values as Values, errors }
    },
  }
}
