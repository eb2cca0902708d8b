import { useForm, type GenericObject } from 'vee-validate'
import { computed, ref, toRaw, watch, type Ref } from 'vue'
import { samePlain } from '../../../core/same'
import type { Draft, StepId } from '../../../request/draft'
import type { Finding } from '../../../rules/finding'
import { controlId, stepSchema } from './stepSchema'
import { useContinue } from '../step/useContinue'

/** What a step's form is given by its screen. */
export interface StepFrame {
  draft: Readonly<Ref<Draft>>
  change: (next: (draft: Draft) => Draft) => void
  /** What keeps the step from being complete, by the judgement of the draft. */
  blockers: () => readonly Finding[]
  /** Resolves when the blockers are those of the draft as it is now. */
  settle: () => Promise<unknown>
  /** Goes on to the next step. */
  next: () => unknown
}

/** A field, or a field of a group: `uses.partners`. */
type FieldPath<Values> = {
  [Key in keyof Values & string]: Values[Key] extends Readonly<Record<string, unknown>>
    ? `${Key}.${keyof Values[Key] & string}`
    : Key
}[keyof Values & string]

export interface StepForm<Values extends object> extends StepFrame {
  /** The step, which is also the first part of the ids of its controls. */
  step: StepId
  /** The step's part of the draft. */
  read: (draft: Draft) => Values
  write: (draft: Draft, values: Values) => Draft
  /** The fields in the order of the page. */
  names: readonly FieldPath<Values>[]
  /** Blockers of controls that are no fields of the form. */
  beside?: () => readonly Finding[]
}

/**
 * A step's form over its part of the draft. What is entered goes into the draft with the next tick, and what changes
 * there by Undo, a fix or another tab comes back into the fields. Nothing is said before the first Continue; after it
 * each new judgement of the draft says what is still wrong.
 */
export function useStepForm<Values extends GenericObject>(given: StepForm<Values>) {
  const { step, draft, change, blockers, read, write, names, beside = () => [] } = given
  // What reads a stored draft has it, so it is there at once.
  const shape = import('../../../request/reading/sound').then(
    ({ misfit }) => misfit,
    () => null,
  )
  let misfit: Awaited<typeof shape> = null
  void shape.then((loaded) => (misfit = loaded))
  const draftWith = (values: Values) => write(draft.value, values)

  const { values, meta, errors, submitCount, setValues, validate, validateField, handleSubmit } =
    useForm<Values>({
      name: step,
      initialValues: read(draft.value) as never,
      validationSchema: stepSchema<Values>({ step, shape, draftWith, names, blockers, beside }),
      // A field that is not asked for any more keeps its answer.
      keepValuesOnUnmount: true,
    })

  /** The fields whose value cannot be kept: that is said at once, and is in no draft. */
  let misfits: readonly FieldPath<Values>[] = []
  watch(values, () => {
    const entered = structuredClone(toRaw(values)) as Values
    const next = draftWith(entered)
    const before = misfits
    misfits = names.filter((name) => misfit?.(next, step, name))
    for (const name of new Set([...before, ...misfits])) void validateField(name as never)
    if (misfits.length === 0 && !samePlain(entered, read(draft.value)))
      change((current) => write(current, entered))
  })
  // Not resetForm: it would forget that Continue was pressed.
  watch(
    () => read(draft.value),
    (now) => setValues(now as never, false),
  )
  // Also without a change of the fields: by another day of the rules, by time going on.
  watch([blockers, beside], () => {
    if (submitCount.value > 0) void validate()
  })

  /** How often Continue left something to fix. */
  const attempt = ref(0)
  const submit = handleSubmit(given.next, () => {
    attempt.value += 1
  })

  const pageErrors = computed(() => {
    if (submitCount.value === 0) return []
    const messages: Readonly<Partial<Record<string, string>>> = errors.value
    return [
      ...names.flatMap((name) => {
        const message = messages[name]
        return message === undefined ? [] : [{ field: controlId(step, name), message }]
      }),
      ...beside().map(({ where, title }) => ({ field: where.field as string, message: title })),
    ]
  })

  return {
    values,
    meta,
    submitCount,
    attempt,
    errors: pageErrors,
    submit: useContinue(given.settle, submit),
  }
}
