import { onMounted, onUnmounted, readonly, ref } from 'vue'
import { registerWorker } from './serviceWorker'

export interface UpdateOptions {
  /** Brings what was typed into safety. When it fails there is no reload. */
  flush: () => Promise<unknown>
}

/** How often a page that stays open looks for a new version, when somebody comes back to it. Milliseconds. */
const LOOK_AGAIN = 60 * 60 * 1000

/**
 * New versions of the app. Nothing reloads on its own: `updateReady` says that a version waits, or that another
 * tab has switched to it already; `filesMissing` that a part of this version could not be fetched. `update()`
 * saves, switches over and reloads.
 */
export function useUpdate({ flush }: UpdateOptions) {
  const updateReady = ref(false)
  const filesMissing = ref(false)
  let registration: ServiceWorkerRegistration | null = null
  let lookedAt = Date.now()
  const life = new AbortController()
  const { signal } = life

  onMounted(async () => {
    addEventListener('vite:preloadError', () => (filesMissing.value = true), { signal })
    registration = await registerWorker()
    if (!registration || signal.aborted) return
    document.addEventListener('visibilitychange', lookForUpdate, { signal })
    registration.addEventListener('updatefound', watchInstalling, { signal })
    watchInstalling()
    watchOtherTabs()
  })
  onUnmounted(() => life.abort())

  function watchInstalling() {
    // The first worker of all waits for nobody and is news to nobody.
    const look = () => {
      if (registration?.waiting && registration.active) updateReady.value = true
    }
    look()
    registration?.installing?.addEventListener('statechange', look, { signal })
  }

  function watchOtherTabs() {
    const { serviceWorker } = navigator
    let controlled = serviceWorker.controller !== null
    const onChange = () => {
      if (controlled) updateReady.value = true
      controlled = true
    }
    serviceWorker.addEventListener('controllerchange', onChange, { signal })
  }

  function lookForUpdate() {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_AGAIN) return
    lookedAt = Date.now()
    // Without a network there is nothing to find, and nothing to say.
    registration?.update().catch(() => undefined)
  }

  async function update(): Promise<void> {
    await flush()
    const waiting = registration?.waiting
    if (!waiting) return location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload())
    waiting.postMessage('take-over')
  }

  return { updateReady: readonly(updateReady), filesMissing: readonly(filesMissing), update }
}
