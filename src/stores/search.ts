import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { createSearch } from './searchIndex'

/**
 * The search over questions, guide, terms and findings. Index and library are loaded when something is
 * first searched; `state` says whether the hits are those of the query.
 */
export const useSearchStore = defineStore('search', () => {
  const query = ref('')
  const search = shallowRef<ReturnType<typeof createSearch> | null>(null)
  const failed = ref(false)

  async function load(): Promise<void> {
    if (search.value) return
    try {
      const { createSearch: create } = await import('./searchIndex')
      search.value ??= create()
      failed.value = false
    } catch {
      failed.value = true
    }
  }

  watch(query, (text) => text.trim() !== '' && load())

  const hits = computed(() => search.value?.(query.value) ?? [])
  const state = computed(() => {
    if (query.value.trim() === '') return 'empty'
    if (search.value) return 'ready'
    return failed.value ? 'failed' : 'loading'
  })

  return { query, hits, state, load }
})
