import { createEdgewise } from './app'
import { useKeepingStore } from './stores/keeping'
import './styles/base.css'
import './styles/print.css'

const { app, router } = createEdgewise()
// Every screen will ask for what is stored: it is opened while the screen's own files are being fetched.
void useKeepingStore().ready()

const found = await router.isReady().then(
  () => true,
  () => false,
)
// A task of its own: meanwhile the browser can paint, and answer.
await new Promise((resolve) => setTimeout(resolve))
// The build wrote the requests page into the document: it is taken over as it stands, any other is made anew.
const { documentElement } = document
if (documentElement.dataset.opens === 'another') document.getElementById('app')?.replaceChildren()
app.mount('#app')
documentElement.removeAttribute('data-opens')
// Now there is somebody to say that a file is missing.
if (!found) await router.push(location.hash.slice(1)).catch(() => undefined)

const { pressedEarly } = globalThis as { pressedEarly?: HTMLElement | null }
pressedEarly?.click()
