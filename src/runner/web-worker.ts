/** Entry of a web worker. Its name is that of its lifeline. */
import type { Endpoint } from 'comlink';
import { createReplicator } from '../experiment/index.ts';
import { holdLifeline } from './lifeline.ts';
import { serveReplications } from './service.ts';

serveReplications(self as unknown as Endpoint, createReplicator, holdLifeline(self.name));
