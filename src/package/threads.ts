/** Where the work of a script is done: in threads that are there for one call. */
import type { Runner } from '../runner/index.ts';
import { createThreadRunner } from '../runner/node.ts';
import { RequestError } from './errors.ts';

/** How a call is carried out; nothing of it changes a digit. */
export interface Execution<Progress> {
  /** Threads; as many as the machine has processors if left out. */
  readonly workers?: number;
  /** Called after each simulation. */
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting keeps what is finished. */
  readonly signal?: AbortSignal;
}

const mostWorkers = 256;

/** @throws RequestError for an impossible number of workers, and what the work throws */
export async function inThreads<Result>(workers: number | undefined, work: (runner: Runner) => Promise<Result>): Promise<Result> {
  if (workers !== undefined && !(Number.isSafeInteger(workers) && workers >= 1 && workers <= mostWorkers)) {
    throw new RequestError([{ field: 'workers', expected: `a whole number from 1 to ${mostWorkers}`, got: String(workers) }]);
  }
  const runner = createThreadRunner({ workers });
  try {
    return await work(runner);
  } finally {
    runner.close();
  }
}
