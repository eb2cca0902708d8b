import { createEdgewise } from './app'
import { useStorageStore } from '../stores/storage'

/** Until then the page waits with its first screen for the draft that is shown on it. Milliseconds. */
const PATIENCE_MS = 200

const { app, router } = createEdgewise()
const { documentElement } = document
const root = document.getElementById('app')
/**
 * The build wrote the requests page into the document. It is taken over as it stands; any other is made anew, and one
 * into which an extension put something.
 */
const isAnother =
  documentElement.dataset.opens === 'another' ||
  root?.getElementsByTagName('*').length !== Number(root?.dataset.elements)

// What is stored is opened while the files of a draft's screen are being fetched.
if (location.hash.startsWith('#/drafts/'))
  useStorageStore()
    .ready()
    .catch(() => undefined)
void start()

// A function, and no `await` of the module: with one the build could not put files together.
async function start() {
  const found = await router.isReady().then(
    () => true,
    () => false,
  )
  const { id } = router.currentRoute.value.params
  // Tasks of their own: meanwhile the browser can paint, and answer.
  await (found && typeof id === 'string'
    ? Promise.race([readAhead(id), pause(PATIENCE_MS)])
    : pause())
  if (isAnother) root?.replaceChildren()
  app.mount('#app')
  documentElement.removeAttribute('data-opens')
  // Now there is somebody to say that a file is missing.
  if (!found) await router.push(location.hash.slice(1)).catch(() => undefined)

  const { pressedEarly } = globalThis as { pressedEarly?: HTMLElement | null }
  pressedEarly?.click()
}

/** A draft that is there when its screen comes is drawn with it, not after it. */
async function readAhead(id: string): Promise<void> {
  const { useOpenDraftStore } = await import('../stores/openDraft')
  // Where it cannot be read, the screen says so.
  await useOpenDraftStore()
    .openAhead(id)
    .catch(() => undefined)
}

function pause(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
