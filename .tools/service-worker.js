/** Keeps the files of one build of the page, so that it works without a network. The build fills in the version and the files. */
const version = 'VERSION';
const files = ['FILES'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith('inboxsim-') && name !== version).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(forget());
});

/** The page itself is asked for first, so that a new build is seen at once; its parts have names that change with them. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  const kept = (address) => caches.match(address, { ignoreSearch: true });
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(async () => (await kept('./')) ?? Response.error()));
  else event.respondWith(kept(request).then((found) => found ?? fetch(request)));
});
