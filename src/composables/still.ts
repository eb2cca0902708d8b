import { computed, onScopeDispose, ref, type ComputedRef } from 'vue'

/**
 * The value as it was for as long as a button of the pointer is down: what a field says when it is left must not move
 * the button that is being pressed away from under the pointer. The click comes before the new value.
 */
export function useStill<T>(read: () => T): ComputedRef<T> {
  const isPressed = ref(false)
  const press = () => (isPressed.value = true)
  const release = () => setTimeout(() => (isPressed.value = false))
  addEventListener('pointerdown', press, true)
  addEventListener('pointerup', release, true)
  addEventListener('pointercancel', release, true)
  onScopeDispose(() => {
    removeEventListener('pointerdown', press, true)
    removeEventListener('pointerup', release, true)
    removeEventListener('pointercancel', release, true)
  })
  return computed<T>((before) => {
    const now = read()
    return isPressed.value && before !== undefined ? before : now
  })
}
