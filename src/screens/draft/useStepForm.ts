import { computed, ref, shallowRef, watch, type Ref, type WritableComputedRef } from 'vue'
import type { Draft } from '../../request/draft'
import type { FieldId, Finding } from '../../rules/finding'

/** What stands in the way on this step: the domain's own judgement of the draft as it is now. */
export type Blockers = () => readonly Finding[]

export interface StepForm<Values extends object> {
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
 * A step's form over its part of the draft. The draft is the form's state: a field reads it and writes it, so
 * what is changed elsewhere (a fix, Undo) needs no way back into the fields. The schema speaks up on Continue,
 * then after each change, so nobody is told off while still typing; vee-validate and yup are loaded with it.
 */
export function useStepForm<Values extends object>(step: StepForm<Values>) {
  type Name = keyof Values & string
  const { draft, change, read, write, fieldIds } = step
  const values = computed(() => read(draft.value))
  /** How often Continue was pressed. */
  const attempt = ref(0)
  const messages = shallowRef<Partial<Record<Name, string>>>({})

  function field<Key extends Name>(name: Key): WritableComputedRef<Values[Key]> {
    return computed({
      get: () => values.value[name],
      set: (value) => change((before) => write(before, { ...read(before), [name]: value })),
    })
  }

  async function judge(): Promise<void> {
    const { judgeStep } = await import('./judgeStep')
    messages.value = await judgeStep<Name>(values.value, fieldIds, step.blockers())
  }

  // The judgement changes with the fields, and without them: by another day of the rules, by time going on.
  watch(step.blockers, () => {
    if (attempt.value > 0) void judge()
  })

  const errorOf = (name: Name): string | undefined => messages.value[name]

  const errors = computed(() =>
    (Object.keys(fieldIds) as Name[]).flatMap((name) => {
      const message = errorOf(name)
      return message ? [{ field: fieldIds[name] as string, message }] : []
    }),
  )

  /** Asks the schema. What is left to do then shows in `errors` and at the fields. */
  async function check(): Promise<boolean> {
    await judge()
    attempt.value += 1
    return errors.value.length === 0
  }

  return { field, errorOf, errors, attempt, check }
}
