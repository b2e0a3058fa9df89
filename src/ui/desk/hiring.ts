/** How the desk gets its workers: it asks the page. */
import { proxy, type Remote, transfer } from 'comlink';
import type { HireWorker } from '../../runner/web.ts';
import type { WorkerHost, WorkerKind } from './worker-host.ts';

export const hireFrom =
  (host: Remote<WorkerHost>, kind: WorkerKind): HireWorker =>
  (name, onDeath) => {
    const { port1: port, port2 } = new MessageChannel();
    host.start(kind, name, transfer(port2, [port2]), proxy(onDeath)).catch((error) => onDeath(String(error)));
    return { port, terminate: () => void host.terminate(name) };
  };
