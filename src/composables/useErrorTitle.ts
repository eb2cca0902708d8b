import { onUnmounted, watch } from 'vue'

const PREFIX = 'Error: '

/** Begins the document's title with “Error:” while something on the page has to be fixed. */
export function useErrorTitle(hasError: () => boolean) {
  const bareTitle = () =>
    document.title.startsWith(PREFIX) ? document.title.slice(PREFIX.length) : document.title

  watch(hasError, (has) => {
    document.title = has ? PREFIX + bareTitle() : bareTitle()
  })
  onUnmounted(() => {
    document.title = bareTitle()
  })
}
