import { describe, expect, it } from 'vitest';
import type { Job, NamedConstraint, SelectionRequest } from '../../../src/experiment/index.ts';
import { createInlineRunner, type Runner, select } from '../../../src/runner/index.ts';
import { measure, replicatorOf, studyOf } from '../experiment/small-study.ts';

const wait = measure('waitMin');
const needs = measure('needsMetFraction', { statistic: 'fraction', group: 'few' });
const replications = Array.from({ length: 200 }, (_, k) => k);
/** Evenly spread from -0.5 to 0.5, and never the same in two replications. */
const spread = (k: number) => ((k * 0.6180339887) % 1) - 0.5;
/** Common to all arms, and of the arm itself. */
const waits = (mean: number, own: number) => (k: number) => mean + 8 * spread(k) + spread(own * k);
const armOf = (waitOf: (k: number) => number, needsMean: number) => ({
  measures: [wait, needs],
  values: replications.map((k) => [waitOf(k), needsMean + 0.02 * spread(11 * k)]),
});
const scenario = studyOf(['baseline', 'fast', 'slow', 'equal']);
const replicator = replicatorOf([armOf(waits(20, 3), 0.9), armOf(waits(16, 5), 0.7), armOf(waits(30, 7), 0.9), armOf(waits(19, 9), 0.9)]);
const runner = createInlineRunner(() => replicator);
const request: SelectionRequest = { measure: wait, delta: 0.5, alpha: 0.05, constraints: [], budget: 200 };
const keepsNeeds: NamedConstraint = {
  ...{ text: 'needsMetFraction:group=few >= baseline - 0.05', measure: needs, relation: '>=' },
  ...{ isRelativeToBaseline: true, limit: -0.05, tolerance: 0.02 },
};

/** Hands the results of a batch over in the opposite order, as workers might, and writes down what was asked. */
function backwards(asked: Job[] = []): Runner {
  return {
    async run(_, jobs, onResult) {
      asked.push(...jobs);
      for (const job of [...jobs].reverse()) onResult(replicator.replicate(job));
    },
    close: () => undefined,
  };
}

describe('selecting the best arm', () => {
  it('finds it, and says when and by whom the others were beaten', async () => {
    const result = await select(scenario, runner, request, { replicator });
    expect(result).toMatchObject({ status: 'decided', winner: 'fast', better: 'lower', outcome: 'waitMin', unit: 'min', skipped: 0 });
    const [baseline, fast, slow] = result.arms;
    expect(fast).toMatchObject({ eliminatedAt: null, because: null });
    // The first of those that beat it is named.
    expect(slow).toMatchObject({ eliminatedAt: 10, because: { worseThan: 'baseline' } });
    expect(baseline.because).toEqual({ worseThan: 'fast' });
    expect(result.replications).toBe(Math.max(...result.arms.map(({ eliminatedAt }) => eliminatedAt ?? 0)));
  });

  it('runs only arms that may be the best, unless it is told to run all', async () => {
    const close = { ...request, delta: 0.1 };
    const asked: Job[] = [];
    const { arms, replicationsRun } = await select(scenario, backwards(asked), close, { replicator });
    expect(asked.filter(({ arm }) => arm === 2)).toHaveLength(10);
    expect(arms.map(({ n }) => n)).toEqual([0, 1, 2, 3].map((arm) => asked.filter((job) => job.arm === arm).length));
    const all = await select(scenario, runner, close, { replicator, keepsAll: true });
    expect(all.arms.map(({ n }) => n)).toEqual(Array(4).fill(replicationsRun));
    expect({ winner: all.winner, run: all.replicationsRun }).toEqual({ winner: 'fast', run: replicationsRun });
    expect(all.sharedReplications).toBe(replicationsRun);
  });

  it('leaves out arms that break a constraint, even the best', async () => {
    const result = await select(scenario, runner, { ...request, constraints: [keepsNeeds] }, { replicator });
    expect(result).toMatchObject({ status: 'decided', winner: 'equal' });
    expect(result.arms[1]).toMatchObject({ keepsConstraints: false, because: { breaks: keepsNeeds.text } });
    expect(result.arms[3]).toMatchObject({ keepsConstraints: true });
    expect(result.constraints).toMatchObject([{ outcome: 'needsMetFraction', group: 'few', unit: 'fraction', limit: -0.05 }]);
  });

  it('says that no arm keeps the constraints', async () => {
    const impossible = { ...keepsNeeds, isRelativeToBaseline: false, limit: 0.99 };
    const result = await select(scenario, runner, { ...request, constraints: [impossible] }, { replicator });
    expect(result).toMatchObject({ status: 'none keeps the constraints', winner: null });
  });

  it('runs the baseline on as long as a constraint refers to it', async () => {
    const asked: Job[] = [];
    await select(scenario, backwards(asked), { ...request, delta: 0.01, constraints: [keepsNeeds], budget: 30 }, { replicator });
    expect(asked.filter(({ arm }) => arm === 0).length).toBe(Math.max(...asked.map(({ replication }) => replication)) + 1);
  });

  it('ends at the same replication with the same digits in whatever order results come', async () => {
    const [one, other] = [
      await select(scenario, runner, request, { replicator }),
      await select(scenario, backwards(), request, { replicator }),
    ];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  it('compares all pairs, allowing for their number, and ranks the arms', async () => {
    const { pairs, ranks } = await select(scenario, runner, request, { replicator });
    expect(pairs.map(({ first, second }) => `${first} ${second}`)).toEqual([
      ...['baseline fast', 'baseline slow', 'baseline equal', 'fast slow', 'fast equal', 'slow equal'],
    ]);
    const [first] = pairs;
    expect(first.difference).toBeCloseTo(4, 0);
    expect(first.pHolm).toBeGreaterThan(first.p!);
    expect(first.isDistinguishable).toBe(true);
    expect(first.savedRuns).toBeGreaterThan(10);
    expect(ranks!.map(({ probabilityOfBest }) => probabilityOfBest)).toEqual([0, 1, 0, 0]);
  });

  it('tests pairs only on the first stage: beyond it the values decide how many replications there are', async () => {
    const first = await select(scenario, runner, request, { replicator });
    expect(first).toMatchObject({ replicationsRun: 10, isAfterStopping: false });
    expect(first.pairs.map(({ isDistinguishable }) => isDistinguishable)).toContain(true);
    const { pairs, isAfterStopping, replicationsRun } = await select(scenario, runner, { ...request, delta: 0.01 }, { replicator });
    expect(isAfterStopping).toBe(true);
    expect(replicationsRun).toBeGreaterThan(10);
    for (const pair of pairs) {
      expect(pair).toMatchObject({ p: null, pHolm: null, isDistinguishable: null });
      expect(pair.difference).not.toBeNull();
    }
  });

  it('stops at the budget, and says when it would be decided', async () => {
    const result = await select(scenario, runner, { ...request, delta: 0.001, budget: 15 }, { replicator });
    expect(result).toMatchObject({ status: 'budget', winner: null, replications: 15, replicationsRun: 15 });
    expect(result.latest).toBeGreaterThan(15);
  });

  it('keeps whole batches when it is cancelled', async () => {
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }) => void (done === 45 && controller.abort());
    const result = await select(scenario, runner, { ...request, delta: 0.001 }, { replicator, onProgress, signal: controller.signal });
    expect(result).toMatchObject({ status: 'interrupted', replications: 10, replicationsRun: 10 });
  });

  it('refuses a budget below the first stage, and an outcome of which neither more nor less is better', async () => {
    await expect(select(scenario, runner, { ...request, budget: 9 }, { replicator })).rejects.toThrow('the budget must be at least 10: 9');
    const neither = { ...request, measure: measure('messagesPerDay') };
    await expect(select(scenario, runner, neither, { replicator })).rejects.toThrow('neither more nor less of messagesPerDay is better');
  });
});
