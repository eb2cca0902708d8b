import { test as base } from '@playwright/test'
import { startServer } from '../../../scripts/serve.js'

export { expect } from '@playwright/test'

/** `site`: the address of the built app, in a sub-folder of a static host. */
export const test = base.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const server = await startServer({ under: '/tools/edgewise/' })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
})
