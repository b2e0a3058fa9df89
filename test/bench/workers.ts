/** What a second worker brings: the wall time of the same replications of primary-care in one worker and in two. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Job } from '../../src/experiment/index.ts';
import { createThreadRunner } from '../../src/runner/node.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { textOf } from './models.ts';
import { readScenario } from './read-scenario.ts';

const file = 'scenarios/primary-care.yaml';
/** Built before the bench is. */
const entry = 'dist/node/replication-worker.js';

/** Replications of every arm. */
export interface WorkerJob {
  /** For each worker, to make its machine code. */
  readonly warmUp: number;
  readonly timed: number;
  readonly isTwoFirst: boolean;
}

/** Wall seconds of what is timed: the same replications, in which the one or the other comes first. */
export interface WorkerTimes {
  readonly one: number;
  readonly two: number;
}

export async function timeWorkers({ warmUp, timed, isTwoFirst }: WorkerJob): Promise<WorkerTimes> {
  const scenario = readScenario(textOf(file), file);
  const secondsWith = async (workers: number): Promise<number> => {
    const runner = createThreadRunner({ workers, entry: pathToFileURL(entry) });
    try {
      await runner.run(scenario, jobsOf(scenario, timed, warmUp * workers), () => {});
      const start = performance.now();
      await runner.run(scenario, jobsOf(scenario, 0, timed), () => {});
      return (performance.now() - start) / 1000;
    } finally {
      runner.close();
    }
  };
  const early = isTwoFirst ? await secondsWith(2) : undefined;
  const one = await secondsWith(1);
  return { one, two: early ?? (await secondsWith(2)) };
}

const jobsOf = ({ arms }: Scenario, first: number, count: number): Job[] =>
  Array.from({ length: count }, (_, i) => arms.map((_, arm) => ({ arm, replication: first + i }))).flat();
