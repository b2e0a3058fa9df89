/**
 * The workers of the desk. The page starts and ends them, and the desk speaks to them directly, each at a port of its own: in Firefox a
 * worker that starts a worker hangs now and then, for good.
 */
import { startReplicationWorker } from '../../runner/web.ts';

const starters = {
  replications: startReplicationWorker,
  following: (name: string): Worker => new Worker(new URL('./follow-worker.ts', import.meta.url), { type: 'module', name }),
};
export type WorkerKind = keyof typeof starters;

/** What the page does for the desk. */
export interface WorkerHost {
  /** Starts a worker, which is to listen at the port. */
  start(kind: WorkerKind, name: string, port: MessagePort, onDeath: (reason: string) => void): void;
  terminate(name: string): void;
}

export function createWorkerHost(): WorkerHost {
  const workers = new Map<string, Worker>();
  return {
    start(kind, name, port, onDeath) {
      const worker = starters[kind](name);
      workers.set(name, worker);
      worker.addEventListener('error', (event) => onDeath(event.message || 'it could not be loaded'));
      worker.postMessage(port, [port]);
    },
    terminate(name) {
      workers.get(name)?.terminate();
      workers.delete(name);
    },
  };
}
