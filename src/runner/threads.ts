/** Runs replications in Node threads. */
import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { enlargeInliningBudget } from './inlining.ts';
import { createPoolRunner } from './pool.ts';
import type { Runner } from './runner.ts';
import type { ReplicationService } from './service.ts';

export interface ThreadOptions {
  /** As many as the machine has processors, if left out. */
  readonly workers?: number;
  /** The built node-worker.ts; by default beside the built program. */
  readonly entry?: URL;
  /** Node's limits on the memory of each thread. */
  readonly resourceLimits?: ResourceLimits;
}

export function createThreadRunner({ workers = availableParallelism(), entry, resourceLimits }: ThreadOptions = {}): Runner {
  enlargeInliningBudget();
  const file = entry ?? new URL('./replication-worker.js', import.meta.url);
  const pool = createPoolRunner(workers, (onDeath) => {
    const worker = new Worker(file, { resourceLimits });
    worker.on('error', (error) => onDeath(error.message));
    worker.on('messageerror', (error) => onDeath(`a message could not be read: ${error.message}`));
    worker.on('exit', (code) => onDeath(`it exited with code ${code}`));
    return { service: wrap<ReplicationService>(nodeEndpoint(worker)), terminate: () => void worker.terminate() };
  });
  return {
    ...pool,
    run(scenario, jobs, onResult, signal) {
      // A study has dozens of runs going on that one signal ends, which Node would take for a leak.
      if (signal !== undefined) setMaxListeners(0, signal);
      return pool.run(scenario, jobs, onResult, signal);
    },
  };
}
