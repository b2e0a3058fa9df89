import { describe, expect, it } from 'vitest';
import { createExperiment, type Job } from '../../../src/experiment/index.ts';
import { createInlineRunner, type Progress, type Runner, runExperiment } from '../../../src/runner/index.ts';
import { measure, replicatorOf, studyOf } from '../experiment/small-study.ts';

const scenario = studyOf(['baseline', 'ai'], 3);
const replicator = replicatorOf([
  { measures: [measure('waitMin')], values: [[1], [2], [3]] },
  { measures: [measure('waitMin')], values: [[2], [4], [6]] },
]);
const runner = createInlineRunner(() => replicator);
const fresh = () => createExperiment(scenario, replicator);

describe('running an experiment', () => {
  it('runs every arm of a replication before the next replication', async () => {
    const asked: Job[] = [];
    const recorder: Runner = { run: async (_, jobs) => void asked.push(...jobs), close: () => undefined };
    await runExperiment(scenario, recorder, { experiment: fresh() });
    expect(asked.map(({ arm, replication }) => `${replication}${arm}`)).toEqual(['00', '01', '10', '11', '20', '21']);
  });

  it('gives the result of all replications', async () => {
    const { replications, comparisons } = await runExperiment(scenario, runner, { experiment: fresh() });
    expect(replications).toBe(3);
    expect(comparisons[0]).toMatchObject({ difference: 2, n: 3 });
  });

  it('tells its progress, with what there is to see so far', async () => {
    const seen: (readonly [number, number, number])[] = [];
    const onProgress = ({ done, total, result }: Progress) => seen.push([done, total, result().replications]);
    await runExperiment(scenario, runner, { experiment: fresh(), onProgress });
    expect(seen).toEqual([
      [1, 6, 0],
      [2, 6, 1],
      [3, 6, 1],
      [4, 6, 2],
      [5, 6, 2],
      [6, 6, 3],
    ]);
  });

  it('keeps what is finished when it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = ({ done }: Progress) => void (done === 5 && controller.abort());
    const result = await runExperiment(scenario, runner, { experiment: fresh(), onProgress, signal: controller.signal });
    expect(result).toMatchObject({ replications: 2, replicationsAsked: 3 });
  });

  it('runs a single replication when asked for one', async () => {
    const { replications, outcomes } = await runExperiment(scenario, runner, { experiment: fresh(), replications: [2] });
    expect(replications).toBe(1);
    expect(outcomes.map(({ mean }) => mean)).toEqual([3, 6]);
  });
});
