/**
 * The page's policy for Trusted Types: text becomes code or markup here or nowhere. It lets two things pass, our
 * own script files and XML that is read, never shown. Vue brings a policy of its own, which nothing of ours uses:
 * `v-html` is forbidden by lint, and the build fails on it.
 */
interface PolicyRules {
  createHTML: (text: string) => string
  createScriptURL: (address: string) => string
}
interface PolicyFactory {
  createPolicy(name: string, rules: PolicyRules): PolicyRules
}

const rules: PolicyRules = { createHTML: xmlWithoutEntities, createScriptURL: ownScript }
const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
const policy = trustedTypes?.createPolicy('edgewise', rules) ?? rules

/**
 * The address of our service worker or of a worker from the build, for `register` and `new Worker`. Throws on any
 * other address. A browser with Trusted Types gets its own object, which it takes in the place of a string.
 */
export function trustedScriptUrl(address: string): string {
  return policy.createScriptURL(address)
}

/**
 * XML for `DOMParser.parseFromString(text, 'application/xml')`; its nodes must never be put into the page. Throws
 * on a document type or an entity, which no topology has and which can grow a small file beyond all memory.
 */
export function trustedXml(text: string): string {
  return policy.createHTML(text)
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

function xmlWithoutEntities(text: string): string {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new TypeError('XML with a document type is not read.')
  return text
}
