import { trustedScriptUrl } from './trustedTypes'

/**
 * Starts the worker that keeps the app for work without a network. `null` where that is not possible: from a
 * disk, without HTTPS, with site data blocked, or when the address has `?nosw`. The app works there just as well,
 * as long as it can be fetched.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!isPossible()) return null
  try {
    if (new URLSearchParams(location.search).has('nosw')) {
      await removeWorker()
      return null
    }
    // The browser asks the host itself, past its own store: an old copy must not hide a new version.
    return await navigator.serviceWorker.register(trustedScriptUrl('sw.js'), {
      scope: './',
      updateViaCache: 'none',
    })
  } catch {
    return null
  }
}

function isPossible(): boolean {
  return 'serviceWorker' in navigator && /^https?:$/.test(location.protocol)
}

/**
 * The way out of a broken copy: takes away the worker and the files that it stored, never a draft. One of a folder
 * above is another application's.
 */
async function removeWorker(): Promise<void> {
  const here = new URL('./', document.baseURI).href
  const all = await navigator.serviceWorker.getRegistrations()
  const registration = all.find(({ scope }) => scope === here)
  if (!registration) return
  const stored = (await caches.keys()).filter((name) =>
    name.startsWith(`edgewise ${registration.scope} `),
  )
  await Promise.all([registration.unregister(), ...stored.map((name) => caches.delete(name))])
}
