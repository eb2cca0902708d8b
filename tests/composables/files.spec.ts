// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { chosenFile, saveFile } from '../../src/composables/files'

describe('a chosen file', () => {
  it('is read whole, or no further than asked', async () => {
    const file = chosenFile(new File(['contoso.com'], 'names.txt'))
    expect([file.name, file.size]).toEqual(['names.txt', 11])
    const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    expect(text(await file.bytes())).toBe('contoso.com')
    expect(text(await file.bytes(7))).toBe('contoso')
    expect(text(await file.bytes(99))).toBe('contoso.com')
  })
})

describe('a saved file', () => {
  afterEach(() => vi.useRealTimers())

  it('is handed to the browser under its name, and let go later', async () => {
    vi.useFakeTimers()
    const blobs: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation(
      (blob) => `blob:${blobs.push(blob as Blob)}`,
    )
    const letGo = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
    const clicked: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.download} ${this.href}`)
    })
    saveFile('names.csv', 'a,b', 'text/csv')
    expect(clicked).toEqual(['names.csv blob:1'])
    expect([blobs[0]?.type, await blobs[0]?.text()]).toEqual(['text/csv', 'a,b'])
    expect(letGo).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(letGo).toHaveBeenCalledWith('blob:1')
  })
})
