/** Entry of the desk's web worker. */
import { expose } from 'comlink';
import { createWebWorkerRunner } from '../../runner/index.ts';
import { createDesk } from './desk.ts';
import { createRemoteFollowing } from './follow-client.ts';

/** More workers than this only take memory. */
const mostWorkers = 8;

const runner = createWebWorkerRunner({ workers: Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency)) });
expose(createDesk(runner, () => performance.now(), createRemoteFollowing()));
