/** Following in a worker of its own, below the desk: it takes seconds, and runs and edits must not wait for it. */
import { type Remote, wrap } from 'comlink';
import type { Following } from './follow.ts';

/** The worker starts when it is first asked. */
export function createRemoteFollowing(): Following {
  let remote: Remote<Following> | undefined;
  const start = (): Remote<Following> => {
    remote ??= wrap<Following>(new Worker(new URL('./follow-worker.ts', import.meta.url), { type: 'module' }));
    return remote;
  };
  return {
    flow: (...asked) => start().flow(...asked),
    examples: (...asked) => start().examples(...asked),
    follow: (...asked) => start().follow(...asked),
    day: (...asked) => start().day(...asked),
  };
}
