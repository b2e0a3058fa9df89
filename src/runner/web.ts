/** Runs replications in web workers. */
import { wrap } from 'comlink';
import { newLifeline, watchLifeline } from './lifeline.ts';
import { createPoolRunner } from './pool.ts';
import type { Runner } from './runner.ts';
import type { ReplicationService } from './service.ts';

/** A web worker, or where it is spoken to: whoever simulates need not be the one who may start it. */
export interface HiredWorker {
  readonly port: MessagePort;
  terminate(): void;
}

/** Starts a worker of this name; `onDeath` is called if it cannot be loaded or breaks. */
export type HireWorker = (name: string, onDeath: (reason: string) => void) => HiredWorker;

/** A worker of which `web-worker.ts` is the script. The first message that it gets is the port at which it shall listen. */
export const startReplicationWorker = (name: string): Worker =>
  new Worker(new URL('./web-worker.ts', import.meta.url), { type: 'module', name });

/**
 * @param hire starts a worker by `startReplicationWorker`, here or elsewhere
 * @param workers at most so many
 */
export function createWebWorkerRunner(hire: HireWorker, workers: number): Runner {
  return createPoolRunner(workers, (onDeath) => {
    const name = newLifeline();
    const { port, terminate } = hire(name, onDeath);
    port.addEventListener('messageerror', () => onDeath('a message could not be read'));
    port.addEventListener('message', () => watchLifeline(name, () => onDeath('it ended')), { once: true });
    return { service: wrap<ReplicationService>(port), terminate };
  });
}
