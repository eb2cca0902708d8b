import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'

// Files share a document. Whatever a test has left of a print ends with it, and what it mounted hears nothing of the
// tests after it, of its own file or of another.
afterEach(() => {
  dispatchEvent(new Event('afterprint'))
})
// Asked for anew by each file, as hooks belong to one; the library remembers that it was asked.
disableAutoUnmount()
enableAutoUnmount(afterEach)
