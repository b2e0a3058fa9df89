/** Following in a worker of its own, beside the desk: it takes seconds, and runs and edits must not wait for it. */
import { type Remote, wrap } from 'comlink';
import type { HireWorker } from '../../runner/web.ts';
import type { Following } from './follow.ts';

/** The worker starts when it is first asked, and is started anew if it broke. */
export function createRemoteFollowing(hire: HireWorker): Following {
  let remote: Remote<Following> | undefined;
  const forget = () => {
    remote = undefined;
  };
  const start = (): Remote<Following> => {
    remote ??= wrap<Following>(hire('following', forget).port);
    return remote;
  };
  return {
    flow: (...asked) => start().flow(...asked),
    examples: (...asked) => start().examples(...asked),
    follow: (...asked) => start().follow(...asked),
    day: (...asked) => start().day(...asked),
  };
}
