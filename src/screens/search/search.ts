import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { SearchHit } from '../../guide/search'
import type { createSearch } from '../../guide/searchIndex'

/**
 * The search over questions, guide, terms and findings. Index and library are loaded when somebody is about
 * to search; until then `find` gives nothing and `state` says why.
 */
export const useSearchStore = defineStore('search', () => {
  const search = shallowRef<ReturnType<typeof createSearch> | null>(null)
  const failed = ref(false)

  async function load(): Promise<void> {
    if (search.value) return
    failed.value = false
    try {
      const index = await import('../../guide/searchIndex')
      search.value ??= index.createSearch()
    } catch {
      failed.value = true
    }
  }

  const find = (query: string): SearchHit[] => search.value?.(query) ?? []
  const state = computed(() => (search.value ? 'ready' : failed.value ? 'failed' : 'loading'))

  return { find, load, state }
})
