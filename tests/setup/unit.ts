import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test that makes Vue or our own code complain on the console has failed, unless it says it expects that. */
beforeEach(() => {
  vi.spyOn(console, 'warn')
  vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(console.warn).not.toHaveBeenCalled()
  expect(console.error).not.toHaveBeenCalled()
})
