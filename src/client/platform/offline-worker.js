/* global self, caches, setTimeout, Response */
// Keeps the page and its parts on the phone, so that it opens without a signal. What the API answers is never kept here.

const SHELF = 'parts-1'
const PAGE = '/'
/** A weak signal is no signal: after that long the kept page opens. */
const PATIENCE = 4000

const isPart = ({ pathname }) => /\.[0-9a-f]{8}\.(js|css)$/.test(pathname) || pathname.startsWith('/static/')

const openShelf = () => caches.open(SHELF)

async function fetchPart(shelf, address) {
  const answer = await fetch(address)
  if (answer.ok) await shelf.put(address, answer.clone())
  return answer
}

async function part(request) {
  const shelf = await openShelf()
  return (await shelf.match(request)) || fetchPart(shelf, request.url)
}

async function freshPage(request, shelf) {
  const answer = await fetch(request)
  if (answer.ok) await shelf.put(PAGE, answer.clone())
  return answer
}

const keptPage = async (shelf) => (await shelf.match(PAGE)) || Response.error()

const keptPageSoon = (shelf) =>
  new Promise((resolve) => {
    setTimeout(() => {
      shelf.match(PAGE).then((kept) => kept && resolve(kept))
    }, PATIENCE)
  })

async function page(request) {
  const shelf = await openShelf()
  return Promise.race([freshPage(request, shelf).catch(() => keptPage(shelf)), keptPageSoon(shelf)])
}

/** Fetches every part that a page may need, one after the other, and only then forgets those of an older version. */
async function renewParts() {
  const { parts } = await (await fetch('/parts.json')).json()
  const shelf = await openShelf()
  for (const address of parts) if (!(await shelf.match(address))) await fetchPart(shelf, address)
  for (const { url } of await shelf.keys()) {
    const { pathname } = new URL(url)
    if (/\.[0-9a-f]{8}\.(js|css)$/.test(pathname) && !parts.includes(pathname)) await shelf.delete(url)
  }
}

self.addEventListener('install', () => {
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim())
})

self.addEventListener('message', (event) => {
  if (event.data === 'renew-parts') event.waitUntil(renewParts().catch(() => undefined))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api'))
    return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (isPart(url)) event.respondWith(part(request))
})
