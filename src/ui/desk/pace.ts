/** How fast a run gets on, and how often the page looks at it. The clock is handed in, in milliseconds. */

/** Seconds left at the pace so far; null before the first is done. */
export function secondsLeft(done: number, total: number, elapsedMs: number): number | null {
  return done === 0 ? null : ((total - done) * elapsedMs) / done / 1000;
}

/** Lets a call through at most once in `everyMs`. What is held back is done by whoever calls `flush` at the end. */
export interface Throttle {
  offer(work: () => void): void;
  flush(): void;
}

export function createThrottle(everyMs: number, now: () => number): Throttle {
  let last = Number.NEGATIVE_INFINITY;
  let held: (() => void) | undefined;
  const go = (work: () => void): void => {
    held = undefined;
    work();
    // From the end of the work: work that takes long leaves as much time for the rest of the page.
    last = now();
  };
  return {
    offer(work) {
      if (now() - last >= everyMs) go(work);
      else held = work;
    },
    flush() {
      if (held) go(held);
    },
  };
}
