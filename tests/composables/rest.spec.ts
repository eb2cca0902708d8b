import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRest } from '../../src/composables/rest'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
})
afterEach(() => {
  vi.useRealTimers()
})

it('asks for a rest when a slice of time is used up, and then for none until the next is', async () => {
  const rest = createRest()
  expect(rest()).toBeNull()
  vi.advanceTimersByTime(30)
  const resting = rest()
  expect(resting).toBeInstanceOf(Promise)
  await vi.runAllTimersAsync()
  await resting
  expect(rest()).toBeNull()
})

it('throws once it was stopped, also in the middle of a rest', async () => {
  const stop = new AbortController()
  const rest = createRest(stop.signal)
  vi.advanceTimersByTime(30)
  const resting = rest()
  stop.abort()
  const caught = expect(resting).rejects.toThrow()
  await vi.runAllTimersAsync()
  await caught
  expect(() => rest()).toThrow()
})
