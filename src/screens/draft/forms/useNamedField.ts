import { useField, useFormContext } from 'vee-validate'
import { computed } from 'vue'
import { controlWords, questionOf } from '../../../request/questions'

/** A field of the step's form by its name: its value, its control's id and words, and what is wrong with it. */
export function useNamedField<Value>(name: () => string) {
  const form = useFormContext()
  // A change alone says nothing: the judgement of the draft does, after the first Continue.
  const { value, errorMessage } = useField<Value>(name, undefined, { validateOnValueUpdate: false })
  const id = computed(() => `${form.name}.${name()}`)
  const question = computed(() => {
    const found = questionOf(id.value)
    if (!found) throw new Error(`There is no question “${id.value}”.`)
    const { hint, choices = [], code = false } = found
    return { label: controlWords(found), hint, choices, code }
  })
  return { value, error: errorMessage, id, question }
}
