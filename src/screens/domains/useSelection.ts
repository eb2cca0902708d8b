import { computed, shallowRef, watch, type Ref } from 'vue'

/** Which rows of a table are selected, by id. A row that is hidden stays selected, one that is not `there` any more does not. */
export function useSelection(
  shown: Readonly<Ref<readonly { id: string }[]>>,
  there: Readonly<Ref<ReadonlyMap<string, unknown>>>,
) {
  const selected = shallowRef<ReadonlySet<string>>(new Set())
  const allShown = computed(
    () => shown.value.length > 0 && shown.value.every(({ id }) => selected.value.has(id)),
  )
  watch(there, (rows) => {
    selected.value = new Set([...selected.value].filter((id) => rows.has(id)))
  })

  function select(id: string, isSelected: boolean) {
    const next = new Set(selected.value)
    if (isSelected) next.add(id)
    else next.delete(id)
    selected.value = next
  }

  function clear() {
    selected.value = new Set()
  }

  /** Selects exactly what is shown, or nothing where all of that was selected. */
  function selectShown() {
    if (allShown.value) clear()
    else selected.value = new Set(shown.value.map(({ id }) => id))
  }

  return { selected, allShown, select, selectShown, clear }
}
