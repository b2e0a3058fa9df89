/** Following in a worker of its own, beside the desk: it takes seconds, and runs and edits must not wait for it. */
import { type Remote, wrap } from 'comlink';
import type { HireWorker } from '../../runner/web.ts';
import type { Following } from './follow.ts';

interface Follower {
  readonly remote: Remote<Following>;
  /** Rejects when the worker breaks. */
  readonly death: Promise<never>;
}

/** The worker starts when it is first asked. When it breaks, whoever waits is told why, and the next question starts another. */
export function createRemoteFollowing(hire: HireWorker): Following {
  let follower: Follower | undefined;
  const start = (): Follower => {
    let die: (reason: Error) => void = () => undefined;
    const death = new Promise<never>((_, reject) => {
      die = reject;
    });
    // Nobody may be waiting just then.
    death.catch(() => undefined);
    const { port, terminate } = hire('following', (reason) => {
      follower = undefined;
      terminate();
      die(new Error(reason));
    });
    return { remote: wrap<Following>(port), death };
  };
  const ask = <Answer>(question: (remote: Remote<Following>) => Promise<Answer>): Promise<Answer> => {
    follower ??= start();
    return Promise.race([question(follower.remote), follower.death]);
  };
  return {
    flow: (...asked) => ask((remote) => remote.flow(...asked)),
    examples: (...asked) => ask((remote) => remote.examples(...asked)),
    follow: (...asked) => ask((remote) => remote.follow(...asked)),
    day: (...asked) => ask((remote) => remote.day(...asked)),
    weeks: (...asked) => ask((remote) => remote.weeks(...asked)),
  };
}
