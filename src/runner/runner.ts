/** The one contract of the runners: the same replications inline, in web workers or in Node threads. */
import type { Job, ReplicationResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';

export interface Runner {
  /**
   * Runs the jobs, in order of the list but finishing in any order, and hands each result over as it comes.
   * Resolves when all are done or when `signal` is aborted (results handed over so far stay valid).
   * @throws ReplicationError when a replication fails; WorkerDiedError when a worker ends unexpectedly; whatever `onResult` throws;
   * Error when the runner is closed.
   */
  run(scenario: Scenario, jobs: readonly Job[], onResult: (result: ReplicationResult) => void, signal?: AbortSignal): Promise<void>;
  /** Ends the workers, and with an error the runs that have not finished. */
  close(): void;
}

export const closedMessage = 'the runner was closed';
