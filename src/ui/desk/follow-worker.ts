/** Entry of the web worker that follows single needs. Its first message is the port at which it shall listen. */
import { expose } from 'comlink';
import { createFollowing } from './follow.ts';

self.addEventListener('message', ({ data: port }: MessageEvent<MessagePort>) => expose(createFollowing(), port), { once: true });
