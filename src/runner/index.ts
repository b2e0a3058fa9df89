/**
 * Runners: where replications run. Inline, in web workers or (from `node.ts`, the one other entry, for the command line) in Node threads,
 * under one contract: the same results in any number of workers, progress, cancelling that keeps what is finished, and errors that
 * name the replication.
 *
 * Must not know: what a replication does, how results are shown. Nothing here may pull Node's modules into the page.
 */
export { ReplicationError, WorkerDiedError } from './errors.ts';
export { createInlineRunner } from './inline.ts';
export { type Progress, runExperiment } from './run-experiment.ts';
export type { Runner } from './runner.ts';
export { shellWord } from './shell-word.ts';
export { createWebWorkerRunner } from './web.ts';
