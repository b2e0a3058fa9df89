/** The one contract of the runners: the same replications inline, in web workers or in Node threads. */
import type { ReplicationResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';

export interface Job {
  /** Index into the scenario's arms. */
  readonly arm: number;
  /** 0-based replication. */
  readonly replication: number;
}

export interface Runner {
  /**
   * Runs the jobs, in order of the list but finishing in any order, and hands each result over as it comes.
   * Resolves when all are done or when `signal` is aborted (results handed over so far stay valid).
   * @throws ReplicationError when a replication fails; WorkerDiedError when a worker ends unexpectedly.
   */
  run(scenario: Scenario, jobs: readonly Job[], onResult: (result: ReplicationResult) => void, signal?: AbortSignal): Promise<void>;
  /** Ends the workers. */
  close(): void;
}
