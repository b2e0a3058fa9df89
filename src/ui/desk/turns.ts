/** Taking turns on one thread: long work lets what has come meanwhile be heard. */
import type { Steps } from '../../experiment/index.ts';
import { nextTurn } from '../../runner/index.ts';

/** Nobody who waits notices less than this. */
const turnMs = 20;

/**
 * @param now clock in milliseconds
 * @returns what is found; undefined when it was not wanted any more
 */
export async function inTurns<Found>(steps: Steps<Found>, isWanted: () => boolean, now: () => number): Promise<Found | undefined> {
  let turnEndMs = now() + turnMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (now() < turnEndMs) continue;
    await nextTurn();
    if (!isWanted()) return undefined;
    turnEndMs = now() + turnMs;
  }
}
