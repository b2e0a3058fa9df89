/** What a second worker brings: the wall time of the same replications of primary-care in one worker and in two. */
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Job } from '../../src/experiment/index.ts';
import { readBuiltIn } from '../../src/library/index.ts';
import { createThreadRunner } from '../../src/runner/node.ts';
import { formatProblem, parseScenario, type Scenario } from '../../src/scenario/index.ts';
import { textOf } from './models.ts';

const file = 'scenarios/primary-care.yaml';
/** Built before the bench is. */
const entry = 'dist/node/replication-worker.js';

/** Replications of every arm: the first make the workers' machine code and are not timed. */
export interface WorkerJob {
  readonly warmUp: number;
  readonly timed: number;
}

/** Wall seconds of what is timed. */
export interface WorkerTimes {
  readonly one: number;
  readonly two: number;
}

export async function timeWorkers({ warmUp, timed }: WorkerJob): Promise<WorkerTimes> {
  const scenario = readClinic();
  const secondsWith = async (workers: number): Promise<number> => {
    const runner = createThreadRunner({ workers, entry: pathToFileURL(entry) });
    await runner.run(scenario, jobsOf(scenario, 0, warmUp * workers), () => {});
    const start = performance.now();
    await runner.run(scenario, jobsOf(scenario, warmUp * workers, timed), () => {});
    const seconds = (performance.now() - start) / 1000;
    runner.close();
    return seconds;
  };
  return { one: await secondsWith(1), two: await secondsWith(2) };
}

const jobsOf = ({ arms }: Scenario, first: number, count: number): Job[] =>
  Array.from({ length: count }, (_, i) => arms.map((_, arm) => ({ arm, replication: first + i }))).flat();

function readClinic(): Scenario {
  const load = (reference: string) => readBuiltIn(reference) ?? { problem: 'is not built in' };
  const { scenario, problems } = parseScenario(textOf(file), { file, load });
  if (scenario === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return scenario;
}
