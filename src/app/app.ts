// Before what the components add to them.
import '../styles/base.css'
import '../styles/print.css'
import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import type { RouterHistory } from 'vue-router'
import App from './App.vue'
import { createAppRouter } from './router'

/** The app on a history of its own: in a browser, where it takes over what the build wrote, and in the build itself. */
export function createEdgewise(history?: RouterHistory) {
  const router = createAppRouter(history)
  return { app: createSSRApp(App).use(createPinia()).use(router), router }
}
