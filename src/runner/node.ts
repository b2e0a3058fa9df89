/** The entry of the runners for Node: threads, and what makes the engine fast there. Apart from `index.ts` so that the page never loads Node's modules. */
export { enlargeInliningBudget } from './inlining.ts';
export { createThreadRunner, type ThreadOptions } from './threads.ts';
