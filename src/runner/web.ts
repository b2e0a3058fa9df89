/** Runs replications in web workers. */
import { wrap } from 'comlink';
import { newLifeline, watchLifeline } from './lifeline.ts';
import { createPoolRunner } from './pool.ts';
import type { Runner } from './runner.ts';
import type { ReplicationService } from './service.ts';

export interface WebWorkerOptions {
  /** As many as the machine has processors, if left out. */
  readonly workers?: number;
}

export function createWebWorkerRunner({ workers = navigator.hardwareConcurrency }: WebWorkerOptions = {}): Runner {
  return createPoolRunner(workers, (onDeath) => {
    const name = newLifeline();
    const worker = new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module', name });
    worker.addEventListener('error', (event) => onDeath(event.message || 'it could not be loaded'));
    worker.addEventListener('messageerror', () => onDeath('a message could not be read'));
    worker.addEventListener('message', () => watchLifeline(name, () => onDeath('it ended')), { once: true });
    return { service: wrap<ReplicationService>(worker), terminate: () => worker.terminate() };
  });
}
