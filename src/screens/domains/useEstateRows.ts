import { computed, ref, shallowRef, watch } from 'vue'
import type { AccessEdge } from '../../request/draft'
import type { Finding } from '../../rules/finding'
import { RULEBOOK } from '../../rules/rulebook'
import { useDraftStore } from '../../stores/draft'
import { NO_QUERY, estateItems, estateRules, type EstateItem, type EstateQuery } from './estateRows'

/** The rows of the table of a large estate: those that a query finds, in its order. `worst` is the worst finding of each field. */
export function useEstateRows(worst: () => ReadonlyMap<string, Finding>) {
  const store = useDraftStore()
  const query = ref<EstateQuery>(NO_QUERY)
  const items = shallowRef<readonly EstateItem[]>([])
  /** The place of the Edge that each row belongs to; worked out when rows come, go or move, not while they change. */
  const homes = shallowRef<ReadonlyMap<string, number>>(new Map())
  let isHeld = false

  const edges = computed(() => store.draft?.edges ?? [])
  const total = computed(() => edges.value.reduce((sum, { domains }) => sum + domains.length, 0))
  const shown = computed(() => items.value.filter(({ kind }) => kind === 'domain'))
  /** The rules that a query can ask for. */
  const rules = computed(() =>
    estateRules(store.findings).map(({ rule, count }) => ({
      rule,
      count,
      // The general words of the rule: it speaks of a name in each finding only.
      title: (RULEBOOK.get(rule)?.title ?? rule).replace(/\{\w+\}/g, '…'),
    })),
  )
  const keyOf = computed(() => {
    const { value: rows } = items
    return (index: number) => rows[index]?.id ?? String(index)
  })

  function list() {
    items.value = store.draft ? estateItems(store.draft, store.findings, worst(), query.value) : []
  }
  watch(query, list)
  watch(
    () => store.findings,
    () => !isHeld && list(),
  )
  watch(
    edges,
    (now, before) => {
      if (before && hasSameRows(now, before)) return
      homes.value = new Map(
        now.flatMap(({ id, domains }, at) => [
          [id, at],
          ...domains.map((row) => [row.id, at] as const),
        ]),
      )
      list()
    },
    { immediate: true },
  )

  /** While somebody types in a row it stays where it is, whatever is found out about it. */
  function hold() {
    isHeld = true
  }
  function release() {
    isHeld = false
    list()
  }

  /** A row with its Edge; none for a moment, when it was just taken out. */
  function placesAt(index: number) {
    const { kind, id } = items.value[index] ?? { kind: 'edge', id: '' }
    const at = homes.value.get(id) ?? -1
    const edge = edges.value[at]
    const domain = kind === 'domain' ? edge?.domains.find((row) => row.id === id) : null
    return edge && domain !== undefined ? [{ edge, at, domain }] : []
  }

  /** The index of a row, taking the query off where that hides it; -1 where there is no such row. */
  function uncover(id: string): number {
    const find = () => items.value.findIndex((item) => item.id === id)
    if (find() < 0) {
      query.value = NO_QUERY
      list()
    }
    return find()
  }

  return {
    query,
    rules,
    items,
    shown,
    homes,
    edges,
    total,
    keyOf,
    placesAt,
    hold,
    release,
    uncover,
  }
}

function hasSameRows(now: readonly AccessEdge[], before: readonly AccessEdge[]): boolean {
  return (
    now.length === before.length &&
    now.every((edge, at) => {
      const old = before[at]
      if (edge === old) return true
      if (edge.id !== old?.id || edge.domains.length !== old.domains.length) return false
      return edge.domains.every(({ id }, row) => id === old.domains[row]?.id)
    })
  )
}
