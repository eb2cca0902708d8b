/**
 * The service worker: keeps one copy of the app for work without a network, and nothing else.
 *
 * It answers for the page and its own files, and leaves alone whatever else lies below its folder: at the top of an
 * origin these are the pages of others. It changes nothing under an open page and touches no data: drafts live in
 * IndexedDB, which it never opens. A new version is stored as a whole or not at all, and then waits until every
 * page of the old one is closed or a person presses Update.
 */
// A module, so that `self` is the worker's own.
export {}
declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { url: string; integrity: string }[]
}

const files = self.__WB_MANIFEST
const FOLDER = new URL(self.registration.scope).pathname
const PREFIX = `edgewise ${self.registration.scope} `
/** The page names every other file, so its hash stands for the version. */
const CURRENT = PREFIX + (files.find(({ url }) => url === 'index.html')?.integrity ?? '')

self.addEventListener('install', (event) => {
  event.waitUntil(store())
})

self.addEventListener('activate', (event) => {
  // Serves the page that installed it too: its later files must be there without a network.
  event.waitUntil(Promise.all([self.clients.claim(), dropOlder()]))
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  // What is not answered here goes its way by the policy of the page that asked.
  if (event.request.method !== 'GET' || url.searchParams.has('nosw')) return
  const opensPage = event.request.mode === 'navigate' && isPage(url)
  if (!opensPage && !isFile(url)) return
  if (opensPage) event.waitUntil(dropOlder())
  event.respondWith(answer(event.request, opensPage))
})

/** All files or none: a missing or altered one leaves the version before in charge. */
async function store(): Promise<void> {
  const cache = await caches.open(CURRENT)
  await cache.addAll(
    files.map(({ url, integrity }) => new Request(url, { integrity, cache: 'no-cache' })),
  )
}

async function answer(request: Request, page: boolean): Promise<Response> {
  const wanted = page ? 'index.html' : request
  const stored = (await find(wanted, CURRENT)) ?? (await findOlder(wanted))
  // Browsers refuse a redirected answer for a page, and some hosts redirect `index.html` to its folder.
  if (stored?.redirected) return new Response(stored.body, stored)
  return stored ?? fetch(request)
}

const find = (wanted: RequestInfo, cacheName: string) =>
  caches.match(wanted, { cacheName, ignoreVary: true })

/** Only for a page of a version before that is still open. */
async function findOlder(wanted: RequestInfo): Promise<Response | undefined> {
  for (const name of await olderCaches()) {
    const stored = await find(wanted, name)
    if (stored) return stored
  }
  return undefined
}

function isPage({ origin, pathname }: URL): boolean {
  if (origin !== self.location.origin) return false
  return pathname === FOLDER || pathname === `${FOLDER}index.html`
}

/** A file of this version, or one that a page of the version before may want. */
function isFile({ origin, pathname }: URL): boolean {
  if (origin !== self.location.origin || !pathname.startsWith(FOLDER)) return false
  const path = pathname.slice(FOLDER.length)
  return path.startsWith('assets/') || files.some(({ url }) => url === path)
}

/** An open page may still want files of the version that it came from. */
async function dropOlder(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.some(({ url }) => isPage(new URL(url)))) return
  await Promise.all((await olderCaches()).map((name) => caches.delete(name)))
}

async function olderCaches(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(PREFIX) && name !== CURRENT)
}
