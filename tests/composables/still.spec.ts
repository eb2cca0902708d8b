// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { useStill } from '../../src/composables/still'

const pointer = (type: string) => dispatchEvent(new Event(type))
let scope: EffectScope
beforeEach(() => {
  vi.useFakeTimers()
  scope = effectScope()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const of = (value: { value: string }) => {
  const still = scope.run(() => useStill(() => value.value))
  if (!still) throw new Error('no scope')
  // What is on the page was read once.
  void still.value
  return still
}

describe('a value that is still while the pointer is down', () => {
  it('follows at once where it is up', () => {
    const value = ref('a')
    const still = of(value)
    value.value = 'b'
    expect(still.value).toBe('b')
  })

  it('follows after a second where nobody hears that the button was let go', () => {
    const value = ref('a')
    const still = of(value)
    pointer('pointerdown')
    value.value = 'b'
    vi.advanceTimersByTime(900)
    expect(still.value).toBe('a')
    vi.advanceTimersByTime(200)
    expect(still.value).toBe('b')
  })

  it.each(['pointerup', 'pointercancel'])('waits until the click after %s is through', (end) => {
    const value = ref('a')
    const still = of(value)
    pointer('pointerdown')
    value.value = 'b'
    expect(still.value).toBe('a')
    pointer(end)
    expect(still.value).toBe('a')
    vi.runAllTimers()
    expect(still.value).toBe('b')
  })
})
