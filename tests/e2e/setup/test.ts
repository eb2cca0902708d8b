import { test as base } from '@playwright/test'
import { startServer } from '../../../scripts/serve.js'
import { Profile } from './profile'
import { watch, type Watch } from './watch'

export { expect } from '@playwright/test'

interface Fixtures {
  /** Watches the whole test: a request to another origin, a console complaint or an uncaught error fails it. */
  watched: Watch
  /** A browser profile on disk, for what has to outlive the browser. */
  profile: Profile
}
interface WorkerFixtures {
  /** The address of the built app, in a sub-folder of a static host. */
  site: string
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads which fixtures one needs from the pattern
    async ({}, use) => {
      const server = await startServer({ under: '/tools/edgewise/' })
      await use(server.url)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site),
  permissions: ['clipboard-read', 'clipboard-write'],
  watched: [
    async ({ context, site }, use) => {
      const watched = watch(context, new URL(site).origin)
      await use(watched)
      watched.expectClean()
    },
    { auto: true },
  ],
  profile: async ({ launchOptions, locale, timezoneId, viewport, baseURL }, use) => {
    const profile = await Profile.create({
      ...launchOptions,
      ...Object.fromEntries(
        Object.entries({ locale, timezoneId, viewport, baseURL }).filter(
          ([, value]) => value !== undefined,
        ),
      ),
    })
    await use(profile)
    await profile.remove()
  },
})
