/** Entry of the web worker that follows single needs. */
import { expose } from 'comlink';
import { createFollowing } from './follow.ts';

expose(createFollowing());
