import { trustedScriptUrl } from './trustedTypes'

let isRefused = false
/** Whether the browser or the host did not let the worker start. */
export const isWorkerRefused = () => isRefused

/**
 * Starts the worker that keeps the app for work without a network. `null` where that is not possible: from a
 * disk, without HTTPS, with site data blocked, or when the address has `?nosw`. The app works there just as well,
 * as long as it can be fetched.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!isPossible()) return null
  try {
    if (isSwitchedOff()) {
      await (await import('./offline')).removeWorker()
      return null
    }
    // The browser asks the host itself, past its own store: an old copy must not hide a new version.
    return await navigator.serviceWorker.register(trustedScriptUrl('sw.js'), {
      scope: './',
      updateViaCache: 'none',
    })
  } catch {
    isRefused = true
    return null
  }
}

export const isSwitchedOff = () => new URLSearchParams(location.search).has('nosw')

export function isPossible(): boolean {
  return 'serviceWorker' in navigator && /^https?:$/.test(location.protocol)
}
