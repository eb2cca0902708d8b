import { onUnmounted } from 'vue'

/**
 * Continue: `settle` brings the judgement up to date, then `submit` decides. Who has left the step meanwhile stays
 * where they went.
 */
export function useContinue(settle: () => Promise<unknown>, submit: () => unknown) {
  let isShown = true
  onUnmounted(() => (isShown = false))

  return async (): Promise<void> => {
    await settle()
    if (isShown) await submit()
  }
}
