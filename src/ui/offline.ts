/** Keeps the built page in the browser, so that it opens without a network after the first visit. */

export function keepForOffline(): void {
  // Not while developing, where files change all the time, and not where the browser does not offer it.
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const begin = () => void navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
