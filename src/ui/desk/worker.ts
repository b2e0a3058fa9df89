/** Entry of the desk's web worker. Its first message is the port at which the page starts workers for it. */
import { expose, wrap } from 'comlink';
import { createWebWorkerRunner } from '../../runner/web.ts';
import { createDesk } from './desk.ts';
import { createRemoteFollowing } from './follow-client.ts';
import { hireFrom } from './hiring.ts';
import { deskInPortions } from './portions.ts';
import type { WorkerHost } from './worker-host.ts';

/** More workers than this only take memory. */
const mostWorkers = 8;

function begin({ data: port }: MessageEvent<MessagePort>): void {
  const host = wrap<WorkerHost>(port);
  const runner = createWebWorkerRunner(hireFrom(host, 'replications'), Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency)));
  const following = createRemoteFollowing(hireFrom(host, 'following'));
  expose(deskInPortions(createDesk(runner, () => performance.now(), following)));
}

self.addEventListener('message', begin, { once: true });
