import { useField, useFormContext } from 'vee-validate'
import { computed } from 'vue'

/** A field of the step's form by its name: its value, the id of its control and what is wrong with it. */
export function useNamedField<Value>(name: () => string) {
  const form = useFormContext()
  // A change alone says nothing: the judgement of the draft does, after the first Continue.
  const { value, errorMessage } = useField<Value>(name, undefined, { validateOnValueUpdate: false })
  return { value, error: errorMessage, id: computed(() => `${form.name}.${name()}`) }
}
