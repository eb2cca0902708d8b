import { createEdgewise } from './app'
import './styles/base.css'
import './styles/print.css'

const root = document.getElementById('app')
const { app, router } = createEdgewise()

// The build wrote the requests page into the document. It is taken over as it stands; any other page is made anew.
if (document.documentElement.dataset.opens === 'another') root?.replaceChildren()
else await router.isReady()

app.mount('#app')
document.documentElement.removeAttribute('data-opens')

const { pressedEarly } = globalThis as { pressedEarly?: HTMLElement | null }
pressedEarly?.click()
