/** Work that is done in one go where a person waits for an answer. Milliseconds. */
const SLICE_MS = 25

/**
 * For long work on the page: gives, whenever a slice of time is used up, a promise to wait for, in which the browser
 * paints and answers; null before that. After `signal` it throws.
 */
export function createRest(signal?: AbortSignal): () => Promise<void> | null {
  let since = performance.now()
  return () => {
    signal?.throwIfAborted()
    if (performance.now() - since < SLICE_MS) return null
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      since = performance.now()
      signal?.throwIfAborted()
    })
  }
}
