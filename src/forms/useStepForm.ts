import { useForm, type GenericObject, type Path, type TypedSchema } from 'vee-validate'
import { computed, ref, watch, type Ref } from 'vue'
import type { Draft } from '../domain/draft'
import type { FieldId } from '../domain/finding'
import type { Blockers } from './ruledSchema'

export interface StepForm<Values extends GenericObject> {
  draft: Readonly<Ref<Draft>>
  change: (next: (draft: Draft) => Draft) => void
  blockers: Blockers
  /** The step's part of the draft. */
  read: (draft: Draft) => Values
  write: (draft: Draft, values: Values) => Draft
  /** The id of each value's control, in the order of the page. */
  fieldIds: Readonly<Record<keyof Values & string, FieldId>>
}

/**
 * A step's form over its part of the draft. The draft stays the one truth: each change of a value is written
 * to it at once, and a draft changed elsewhere (a fix, Undo) flows back into the fields. The schema speaks
 * up on Continue, then after each change, so nobody is told off while still typing.
 */
export function useStepForm<Values extends GenericObject>(step: StepForm<Values>) {
  const { draft, change, read, write, fieldIds } = step
  /** How often Continue was pressed. */
  const attempt = ref(0)
  /** Before Continue there is nothing to ask, so yup is loaded then and not with the page. */
  let asked: Promise<TypedSchema<Values>> | null = null
  const form = useForm<Values>({
    initialValues: read(draft.value) as never,
    validationSchema: {
      __type: 'VVTypedSchema',
      parse: async (values) => (asked ? (await asked).parse(values) : { errors: [] }),
    } satisfies TypedSchema<Values>,
    validateOnMount: false,
    keepValuesOnUnmount: true,
  })

  watch(
    () => ({ ...form.values }) as Values,
    (values) => {
      if (differs(values, read(draft.value))) change((before) => write(before, values))
      if (attempt.value > 0) void form.validate()
    },
    { flush: 'sync' },
  )
  watch(
    () => read(draft.value),
    (values) => {
      if (differs(values, form.values)) form.setValues(values as never, attempt.value > 0)
    },
  )

  const errorOf = (name: keyof Values & string): string | undefined =>
    attempt.value > 0 ? form.errors.value[name as Path<Values>] : undefined

  const errors = computed(() =>
    (Object.keys(fieldIds) as (keyof Values & string)[]).flatMap((name) => {
      const message = errorOf(name)
      return message ? [{ field: fieldIds[name] as string, message }] : []
    }),
  )

  /** Asks the schema. What is left to do then shows in `errors` and at the fields. */
  async function check(): Promise<boolean> {
    asked ??= import('./ruledSchema').then(({ ruledSchema }) =>
      ruledSchema<Values>(fieldIds, step.blockers),
    )
    const { valid } = await form.validate()
    attempt.value += 1
    return valid
  }

  return { field: form.defineField, errorOf, errors, attempt, check }
}

function differs(a: GenericObject, b: GenericObject): boolean {
  return Object.keys(a).some((key) => a[key] !== b[key])
}
