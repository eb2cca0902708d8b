import { nextTick, onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'
import { goToField } from '../../../composables/goToField'

/** Brings a field onto the page before it is gone to, where not all fields are drawn at once. */
export type Reveal = (field: string) => void | Promise<void>

/** Puts the focus on the field that the address asks for, as the links of findings do. */
export function useAskedField(reveal?: Reveal) {
  const route = useRoute()

  async function goToAsked() {
    const { field } = route.query
    if (typeof field !== 'string') return
    await reveal?.(field)
    await nextTick()
    goToField(field)
  }
  onMounted(goToAsked)
  watch(() => route.query.field, goToAsked)
}
