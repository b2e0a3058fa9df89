/** The entry of the runners for Node: threads. Apart from `index.ts` so that the page never loads Node's modules. */
export { createThreadRunner, type ThreadOptions } from './threads.ts';
