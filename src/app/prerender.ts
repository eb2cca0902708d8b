import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { createEdgewise } from './app'

/** The requests page as it is before it has looked at what is stored, for the build to write into the page. */
export async function renderRequestsPage(): Promise<string> {
  const { app, router } = createEdgewise(createMemoryHistory())
  await router.push('/')
  return renderToString(app)
}
