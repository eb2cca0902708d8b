import { startHost, type Host } from './release'
import { test as base } from './test'

/** A test with a host of its own, which has version `a` and can deploy others. */
export const test = base.extend<{ host: Host }>({
  host: async ({}, use) => {
    const host = await startHost()
    await host.deploy('a')
    await use(host)
    await host.close()
  },
})
