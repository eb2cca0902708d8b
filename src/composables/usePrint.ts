import { onMounted, onUnmounted } from 'vue'

/**
 * Printing of the page as it stands. The title of the document names the file that a PDF printer proposes, so
 * it is that of the paper for as long as the print lasts.
 */
export function usePrint(titleOf: () => string | null) {
  let title: string | null = null

  function before() {
    title ??= document.title
    document.title = titleOf() ?? document.title
  }
  function after() {
    if (title !== null) document.title = title
    title = null
  }

  onMounted(() => {
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
  })
  onUnmounted(() => {
    removeEventListener('beforeprint', before)
    removeEventListener('afterprint', after)
    after()
  })

  return { print: () => window.print() }
}
