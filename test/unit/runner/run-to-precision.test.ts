import { describe, expect, it } from 'vitest';
import { createExperiment, type Job, type ReplicationResult } from '../../../src/experiment/index.ts';
import { createInlineRunner, type Runner, runExperiment, runToPrecision } from '../../../src/runner/index.ts';
import { measure, replicatorOf, studyOf } from '../experiment/small-study.ts';

const wait = measure('waitMin');
/** Evenly spread, and never the same in two replications. */
const spread = (k: number) => ((k * 0.6180339887) % 1) - 0.5;
const replications = Array.from({ length: 200 }, (_, k) => k);
const scenario = studyOf(['baseline', 'ai']);
const replicator = replicatorOf([
  { measures: [wait], values: replications.map((k) => [100 + spread(k)]) },
  { measures: [wait], values: replications.map((k) => [110 + spread(k) + 40 * spread(7 * k)]) },
]);
const runner = createInlineRunner(() => replicator);
const goal = (relativeFraction: number, budget = 200) => ({ measures: [wait], target: { relativeFraction, budget } });
const run = (asked: ReturnType<typeof goal>, by: Runner = runner) =>
  runToPrecision(scenario, by, asked, { experiment: createExperiment(scenario, replicator, asked) });

/** As several workers would: the results of a run in the opposite order. */
const backwards: Runner = {
  async run(_, jobs: readonly Job[], onResult: (result: ReplicationResult) => void) {
    for (const job of [...jobs].reverse()) onResult(replicator.replicate(job));
  },
  close: () => undefined,
};

describe('running to a precision', () => {
  it('runs as many replications as it takes, and a look ahead', async () => {
    const { replications, replicationsAsked, precision } = await run(goal(0.05));
    expect(precision).toMatchObject({ asked: { relativeFraction: 0.05, absolute: null, budget: 200 }, status: 'reached' });
    expect(replications).toBe(replicationsAsked);
    expect(precision!.needed).toBeGreaterThan(10);
    expect(replications).toBeGreaterThanOrEqual(precision!.needed! + 5);
    expect(precision!.outcomes[0].halfWidth).toBeLessThanOrEqual(5.1);
  });

  it('takes more for a tighter target, whose first replications are the same', async () => {
    const [wide, tight] = [await run(goal(0.1)), await run(goal(0.05))];
    expect(tight.replications).toBeGreaterThan(wide.replications);
    const experiment = createExperiment(scenario, replicator);
    const plain = await runExperiment(scenario, runner, { experiment, replications: replications.slice(0, tight.replications) });
    expect(plain.resultSha256).toBe(tight.resultSha256);
  });

  it('ends at the same number with the same digits in whatever order the replications finish', async () => {
    const [one, other] = [await run(goal(0.05)), await run(goal(0.05), backwards)];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('gives up at the budget, and says how many it should take', async () => {
    const { replications, precision } = await run(goal(0.005, 12));
    expect(replications).toBe(12);
    expect(precision).toMatchObject({ status: 'budget', needed: null });
    expect(precision!.expected).toBeGreaterThan(12);
  });

  it('keeps what is finished when it is cancelled', async () => {
    const controller = new AbortController();
    const asked = goal(0.005);
    const result = await runToPrecision(scenario, runner, asked, {
      experiment: createExperiment(scenario, replicator, asked),
      onProgress: ({ done }) => void (done === 9 && controller.abort()),
      signal: controller.signal,
    });
    expect(result).toMatchObject({ replications: 4, replicationsAsked: 10, precision: { status: 'more' } });
  });

  it('counts its progress over all batches', async () => {
    const seen: (readonly [number, number])[] = [];
    const asked = goal(0.005, 25);
    const onProgress = ({ done, total }: { done: number; total: number }) => void seen.push([done, total]);
    await runToPrecision(scenario, runner, asked, { experiment: createExperiment(scenario, replicator, asked), onProgress });
    expect(seen.map(([done]) => done)).toEqual(Array.from({ length: 50 }, (_, k) => k + 1));
    expect([seen[0], seen[20], seen[49]]).toEqual([
      [1, 20],
      [21, 40],
      [50, 50],
    ]);
  });

  it('refuses a budget that does not cover the preview', async () => {
    await expect(run(goal(0.05, 9))).rejects.toThrow('the budget must be at least 10: 9');
  });
});
