import { describe, expect, it } from 'vitest'
import { faultOf, StorageFault } from '../../../src/storage/database/engine'

describe('why a write did not happen', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['InvalidStateError', 'lost'],
    ['UnknownError', 'lost'],
    ['AbortError', 'lost'],
    ['TransactionInactiveError', 'lost'],
    ['DataCloneError', 'failed'],
    ['NotFoundError', 'failed'],
  ])('is told by the name of the error: %s', (name, reason) => {
    const cause = new DOMException('as the browser words it', name)
    expect(faultOf(cause)).toMatchObject({ name: 'StorageFault', reason, cause })
  })

  it('is told also where quota has a class of its own, as in newer browsers', () => {
    class QuotaExceededError extends Error {
      override name = 'QuotaExceededError'
    }
    expect(faultOf(new QuotaExceededError()).reason).toBe('quota')
  })

  it('stays the same when it is told twice', () => {
    const fault = new StorageFault('outdated')
    expect(faultOf(fault)).toBe(fault)
  })

  it.each([null, undefined, 'UnknownError', 7, {}])(
    'is failed for what is no error: %j',
    (thrown) => {
      expect(faultOf(thrown).reason).toBe('failed')
    },
  )
})
