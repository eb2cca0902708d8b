/**
 * The page's policy for Trusted Types: text becomes code here or nowhere, and markup nowhere. It lets one thing pass,
 * our own script files. Vue brings a policy of its own, which nothing of ours uses:
 * `v-html` is forbidden by lint, and the build fails on it.
 */
interface PolicyRules {
  createScriptURL: (address: string) => string
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): PolicyRules
}

const rules: PolicyRules = { createScriptURL: ownScript }
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
const policy = trustedTypes?.createPolicy('edgewise', rules) ?? rules

/**
 * The address of our service worker or of a worker from the build, for `register` and `new Worker`. Throws on any
 * other address. A browser with Trusted Types gets its own object, which it takes in the place of a string.
 */
export function trustedScriptUrl(address: string): string {
  return policy.createScriptURL(address)
}

function ownScript(address: string): string {
  const folder = new URL('.', document.baseURI).href
  const { href } = new URL(address, folder)
  const file = href.startsWith(folder) ? href.slice(folder.length) : ''
  if (!/^(?:sw|assets\/[\w-]+(?:\.[\w-]+)*)\.js$/.test(file)) {
    throw new TypeError(`Not a script of this page: ${address}`)
  }
  return href
}
