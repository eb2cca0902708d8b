import { isPossible, isSwitchedOff, isWorkerRefused } from './serviceWorker'

/** Whether the app opens without a network, here and now; where it does not, why. */
export type OfflineState =
  'file' | 'stored' | 'storing' | 'switched-off' | 'insecure' | 'unsupported' | 'refused'

/** Tells it now, and again when a copy of the app that is being stored has been; until `signal`. */
export async function watchOffline(
  onState: (state: OfflineState) => void,
  signal: AbortSignal,
): Promise<void> {
  const look = async () => {
    const state = await offlineState().catch((): OfflineState => 'refused')
    if (!signal.aborted) onState(state)
    return state
  }
  if ((await look()) !== 'storing') return
  await navigator.serviceWorker.ready
  await look()
}

async function offlineState(): Promise<OfflineState> {
  if (location.protocol === 'file:') return 'file'
  if (!isPossible()) return isSecureContext ? 'unsupported' : 'insecure'
  if (isSwitchedOff()) return 'switched-off'
  if (isWorkerRefused()) return 'refused'
  const registration = await ownRegistration()
  if (!registration?.active) return 'storing'
  // It is active once all was stored; somebody may have cleared that since.
  return (await storedCopies(registration)).length > 0 ? 'stored' : 'refused'
}

/** One of a folder above is another application's. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const here = new URL('./', document.baseURI).href
  const all = await navigator.serviceWorker.getRegistrations()
  return all.find(({ scope }) => scope === here)
}

const storedCopies = async ({ scope }: ServiceWorkerRegistration) =>
  (await caches.keys()).filter((name) => name.startsWith(`edgewise ${scope} `))

/** The way out of a broken copy: takes away the worker and the files that it stored, never a draft. */
export async function removeWorker(): Promise<void> {
  const registration = await ownRegistration()
  if (!registration) return
  const stored = await storedCopies(registration)
  await Promise.all([registration.unregister(), ...stored.map((name) => caches.delete(name))])
}
