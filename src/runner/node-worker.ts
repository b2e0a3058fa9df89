/** Entry of a Node thread. */
import { parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { serveReplications } from './service.ts';

if (!parentPort) throw new Error('this file is started as a thread by the program, not by hand');
serveReplications(nodeEndpoint(parentPort));
