import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'

/** The list of a select takes the release of the button with it, so that nobody hears of it. Milliseconds. */
const LONGEST_PRESS = 1_000

/**
 * The value as it was for as long as a button of the pointer is down: what a field says when it is left must not move
 * the button that is being pressed away from under the pointer. The click comes before the new value.
 */
export function useStill<T>(read: () => T): ComputedRef<T> {
  const isPressed = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  function releaseIn(ms: number) {
    clearTimeout(timer)
    timer = setTimeout(() => (isPressed.value = false), ms)
  }
  function press() {
    isPressed.value = true
    releaseIn(LONGEST_PRESS)
  }
  const release = () => releaseIn(0)
  addEventListener('pointerdown', press, true)
  addEventListener('pointerup', release, true)
  addEventListener('pointercancel', release, true)
  onScopeDispose(() => {
    clearTimeout(timer)
    removeEventListener('pointerdown', press, true)
    removeEventListener('pointerup', release, true)
    removeEventListener('pointercancel', release, true)
  })
  return computed<T>((before) => {
    const now = read()
    return isPressed.value && before !== undefined ? before : now
  })
}
