// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useCopy } from '../../src/composables/useCopy'

const clipboard = (parts: object) => vi.stubGlobal('navigator', { clipboard: parts })
/** The way of older browsers: a copy event that is filled by whoever listens. */
function execCommand(allowed: boolean) {
  const pasted = new Map<string, string>()
  Object.defineProperty(document, 'execCommand', {
    configurable: true,
    value: () => {
      const event = new Event('copy', { cancelable: true })
      Object.assign(event, { clipboardData: { setData: pasted.set.bind(pasted) } })
      if (allowed) document.dispatchEvent(event)
      return allowed
    },
  })
  return pasted
}

describe('copying', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    Reflect.deleteProperty(document, 'execCommand')
  })

  it('puts a text on the clipboard and says so for a moment', async () => {
    const writeText = vi.fn(() => Promise.resolve())
    clipboard({ writeText })
    const { copy, copied, failed } = useCopy()
    expect(await copy('Number', 'V1')).toBe(true)
    expect(writeText).toHaveBeenCalledWith('V1')
    expect([copied.value, failed.value]).toEqual(['Number', null])
    vi.advanceTimersByTime(3000)
    expect(copied.value).toBeNull()
  })

  it('puts both forms of a rich text there', async () => {
    const write = vi.fn<(items: { parts: Record<string, Blob> }[]) => Promise<void>>()
    clipboard({ write })
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly parts: Record<string, Blob>) {}
      },
    )
    expect(await useCopy().copy('All', 'plain', '<b>rich</b>')).toBe(true)
    const parts = write.mock.calls[0]?.[0][0]?.parts ?? {}
    expect(await parts['text/plain']?.text()).toBe('plain')
    expect(await parts['text/html']?.text()).toBe('<b>rich</b>')
  })

  it.each([
    ['is not there, as on a plain-HTTP host', undefined],
    ['is not allowed', { writeText: () => Promise.reject(new DOMException('No')) }],
  ])('takes the older way where the clipboard %s', async (_, parts) => {
    vi.stubGlobal('navigator', { clipboard: parts })
    const pasted = execCommand(true)
    expect(await useCopy().copy('All', 'plain', '<b>rich</b>')).toBe(true)
    expect([...pasted]).toEqual([
      ['text/plain', 'plain'],
      ['text/html', '<b>rich</b>'],
    ])
  })

  it('says what could not be copied, until something can', async () => {
    vi.stubGlobal('navigator', {})
    execCommand(false)
    const { copy, copied, failed } = useCopy()
    expect(await copy('Number', 'V1')).toBe(false)
    expect([copied.value, failed.value]).toEqual([null, 'Number'])
    execCommand(true)
    await copy('Number', 'V1')
    expect([copied.value, failed.value]).toEqual(['Number', null])
  })
})
