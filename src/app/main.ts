import { createEdgewise } from './app'
import { useStorageStore } from '../stores/storage'

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
  // A task of its own: meanwhile the browser can paint, and answer.
  await new Promise((resolve) => setTimeout(resolve))
  if (isAnother) root?.replaceChildren()
  app.mount('#app')
  documentElement.removeAttribute('data-opens')
  // Now there is somebody to say that a file is missing.
  if (!found) await router.push(location.hash.slice(1)).catch(() => undefined)

  const { pressedEarly } = globalThis as { pressedEarly?: HTMLElement | null }
  pressedEarly?.click()
}
