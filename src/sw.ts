/**
 * The service worker: keeps one copy of the app for work without a network, and nothing else.
 *
 * It takes no request to another origin, changes nothing under an open page and touches no data: drafts live in
 * IndexedDB, which it never opens. A new version is stored as a whole or not at all, and then waits until every
 * page of the old one is closed or a person presses Update.
 */
// A module, so that `self` is the worker's own.
export {}
declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: { url: string; integrity: string }[]
}

const files = self.__WB_MANIFEST
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
  if (url.origin !== self.location.origin) {
    event.respondWith(Response.error())
  } else if (event.request.method === 'GET' && !url.searchParams.has('nosw')) {
    const opensPage = event.request.mode === 'navigate'
    if (opensPage) event.waitUntil(dropOlder())
    event.respondWith(answer(event.request, opensPage && isPage(url)))
  }
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

function isPage(url: URL): boolean {
  const folder = new URL(self.registration.scope).pathname
  return url.pathname === folder || url.pathname === `${folder}index.html`
}

/** An open page may still want files of the version that it came from. */
async function dropOlder(): Promise<void> {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (open.some(({ url }) => url.startsWith(self.registration.scope))) return
  await Promise.all((await olderCaches()).map((name) => caches.delete(name)))
}

async function olderCaches(): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith(PREFIX) && name !== CURRENT)
}
