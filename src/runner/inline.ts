/** Runs replications one after the other on the thread of the caller. */
import { createReplicators, type ReplicationResult, type Replicator } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { ReplicationError } from './errors.ts';
import { nextTurn } from './next-turn.ts';
import { closedMessage, type Runner } from './runner.ts';

export type CreateReplicator = (scenario: Scenario) => Replicator;

export function createInlineRunner(create: CreateReplicator = createReplicators()): Runner {
  let isClosed = false;
  return {
    async run(scenario, jobs, onResult, signal) {
      const replicator = create(scenario);
      for (const job of jobs) {
        if (signal?.aborted) return;
        if (isClosed) throw new Error(closedMessage);
        let result: ReplicationResult;
        try {
          result = replicator.replicate(job);
        } catch (cause) {
          throw new ReplicationError(scenario, job, cause);
        }
        onResult(result);
        await nextTurn();
      }
    },
    close() {
      isClosed = true;
    },
  };
}
