import { trustedScriptUrl } from './trustedTypes'

/**
 * Starts a worker from the build. Null where there can be none: a page opened from a disk or in one file, a
 * browser without them. What it was to do is then done on the page.
 */
export function startWorker(address: string): Worker | null {
  if (import.meta.env.MODE === 'single-file' || !/^https?:$/.test(location.protocol)) return null
  try {
    return new Worker(trustedScriptUrl(address), { type: 'module' })
  } catch {
    return null
  }
}
