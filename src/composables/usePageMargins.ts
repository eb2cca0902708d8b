import { onUnmounted, watchEffect } from 'vue'
import type { PaperHead } from '../domain/paper'
import { pageProperties } from '../domain/paperFoot'

/**
 * Writes what stands in the margins of printed pages, for as long as the paper is on the screen. Margins take
 * it from the root element only.
 */
export function usePageMargins(headOf: () => PaperHead) {
  const { style } = document.documentElement
  let names: string[] = []

  watchEffect(() => {
    const properties = Object.entries(pageProperties(headOf()))
    for (const [name, value] of properties) style.setProperty(name, value)
    names = properties.map(([name]) => name)
  })
  onUnmounted(() => names.forEach((name) => style.removeProperty(name)))
}
