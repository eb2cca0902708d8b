import { Profile } from './profile'
import { test as base } from './site'
import { watch, type Watch } from './watch'

export { expect } from './site'

interface Fixtures {
  /** Watches the whole test: a request to another origin, a console complaint or an uncaught error fails it. */
  watched: Watch
  /** A browser profile on disk, for what has to outlive the browser. */
  profile: Profile
}

/** A test in Chromium, with addresses relative to the built app. */
export const test = base.extend<Fixtures>({
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
  profile: async ({ launchOptions, viewport, site }, use) => {
    const profile = await Profile.create({ ...launchOptions, viewport, baseURL: site })
    await use(profile)
    await profile.remove()
  },
})
