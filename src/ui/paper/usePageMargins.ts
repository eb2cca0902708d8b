import { onUnmounted, watchEffect } from 'vue'
import type { PaperHead } from '../../paper/paper'
import { pageProperties } from '../../paper/paperFoot'

/** The papers on the screen: a preview lies on top of the page that it was opened from. */
const heads: (() => PaperHead)[] = []

/**
 * Writes what stands in the margins of printed pages, for as long as the paper is on the screen: of several
 * papers that of the topmost. Margins take it from the root element only.
 */
export function usePageMargins(headOf: () => PaperHead) {
  heads.push(headOf)
  watchEffect(() => {
    if (heads.at(-1) === headOf) write(headOf())
  })
  onUnmounted(() => {
    heads.splice(heads.indexOf(headOf), 1)
    const below = heads.at(-1)
    if (below) write(below())
    else for (const name of Object.keys(pageProperties(headOf()))) style().removeProperty(name)
  })
}

function write(head: PaperHead) {
  for (const [name, value] of Object.entries(pageProperties(head))) {
    style().setProperty(name, value)
  }
}

const style = () => document.documentElement.style
