/**
 * Tells that a web worker is gone. Browsers send no event when a worker closes itself or is ended from outside, but they release the Web
 * Locks of whoever is gone. Where there are no locks (an insecure origin) only the error events remain.
 */

/** A name of its own among all pages of the origin. */
export const newLifeline = () => `inboxsim worker ${crypto.getRandomValues(new Uint32Array(4)).join(' ')}`;

/** In the worker: holds the lifeline for as long as the worker lives. Resolves once it is held. */
export function holdLifeline(name: string): Promise<void> {
  return new Promise((resolve) => {
    const hold = () => {
      resolve();
      return new Promise<never>(() => undefined);
    };
    if (navigator.locks) navigator.locks.request(name, hold).catch(() => resolve());
    else resolve();
  });
}

/** In the page, once the worker holds the lifeline: calls `onDeath` when the worker is gone, also when the page itself ended it. */
export function watchLifeline(name: string, onDeath: () => void): void {
  navigator.locks?.request(name, onDeath).catch(() => undefined);
}
