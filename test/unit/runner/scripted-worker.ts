/** Entry of a thread that runs scripted replications; built by the test that starts it. */
import { parentPort } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { serveReplications } from '../../../src/runner/service.ts';
import { createScriptedReplicator } from './scripted-replicator.ts';

serveReplications(nodeEndpoint(parentPort!), createScriptedReplicator);
