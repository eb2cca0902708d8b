import { computed, type Ref } from 'vue'
import { useDraftStore } from '../../stores/draft'
import type { EstateQuery } from './estateRows'

/** The fixes that can be applied to many rows at once: to those that are selected, or to all with one finding. */
export function useEstateFixes(
  query: Readonly<Ref<EstateQuery>>,
  selected: Readonly<Ref<ReadonlySet<string>>>,
) {
  const store = useDraftStore()
  /** The findings at selected domains that have a fix. */
  const fixes = computed(() =>
    selected.value.size === 0
      ? []
      : store.findings.filter(({ fix, where }) => {
          const [field, id = ''] = where.field.split('.')
          return fix && field === 'domain' && selected.value.has(id)
        }),
  )
  /** The rule that is looked for, with how many of its findings have a fix; null where none has. */
  const fixableRule = computed(() => {
    const { rule } = query.value
    if (rule === null || rule === 'any') return null
    const count = store.findings.filter((finding) => finding.rule === rule && finding.fix).length
    return count > 0 ? { rule, count } : null
  })
  return { fixes, fixableRule }
}
