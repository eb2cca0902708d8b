import { afterEach, describe, expect, it, vi } from 'vitest'
import { askToPersist, persistence } from '../../src/storage/persist'

afterEach(() => vi.unstubAllGlobals())

const ANSWERS = [
  ['granted', () => Promise.resolve(true)],
  ['denied', () => Promise.resolve(false)],
  ['denied', () => Promise.reject(new DOMException('Denied', 'TypeError'))],
  [
    'denied',
    () => {
      throw new DOMException('Denied', 'SecurityError')
    },
  ],
  ['unsupported', () => Promise.resolve(undefined as never)],
  ['unsupported', undefined],
] as const satisfies [string, (() => Promise<boolean>) | undefined][]

describe.each(ANSWERS)('a browser that answers: %s', (answer, call) => {
  const manager = call ? { persist: call, persisted: call } : {}

  it('is asked', async () => {
    expect(await askToPersist(manager)).toBe(answer)
  })

  it('is looked at', async () => {
    expect(await persistence(manager)).toBe(answer)
  })
})

describe('without being handed a manager', () => {
  it('asks the one of the browser, with itself as this', async () => {
    const storage = {
      granted: true,
      persist() {
        return Promise.resolve(this.granted)
      },
    }
    vi.stubGlobal('navigator', { storage })
    expect(await askToPersist()).toBe('granted')
    expect(await persistence()).toBe('unsupported')
  })

  it('finds none where the page is not in a secure context', async () => {
    vi.stubGlobal('navigator', {})
    expect(await askToPersist()).toBe('unsupported')
  })
})
