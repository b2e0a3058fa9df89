/** Entry of a web worker. Its name is that of its lifeline; its first message is the port at which it shall listen. */
import { createReplicators } from '../experiment/index.ts';
import { holdLifeline } from './lifeline.ts';
import { serveReplications } from './service.ts';

const serve = ({ data: port }: MessageEvent<MessagePort>) => serveReplications(port, createReplicators(), holdLifeline(self.name));
self.addEventListener('message', serve, { once: true });
