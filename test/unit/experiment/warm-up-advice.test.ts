import { describe, expect, it } from 'vitest';
import { adviseWarmUp, createReplicator } from '../../../src/experiment/index.ts';
import { overrideRun, parseScenario, type Scenario } from '../../../src/scenario/index.ts';
import { queue } from '../../cli/command.ts';

const scenarioOf = (text: string): Scenario =>
  parseScenario(text, { file: 'queue.yaml', load: () => ({ problem: 'there is none' }) }).scenario!;
const settled = scenarioOf(queue);
const weeks = 12;
const question = { arm: 0, outcome: 'backlogCount', weeks, replications: 2 } as const;

/** What a run of the same weeks without warm-up says. */
function totalOf(scenario: Scenario, outcome: string, arm: number): number {
  const replicator = createReplicator(overrideRun(scenario, { warmUpDays: 0, observedDays: 7 * weeks }));
  const { values } = replicator.replicate({ arm, replication: 0 });
  const isTotal = ({ role, setting, category }: { role: string | null; setting: string | null; category: string | null }) =>
    role === null && setting === null && category === null;
  return values[replicator.layoutOf(arm).measures.findIndex((one) => one.outcome === outcome && one.statistic === 'mean' && isTotal(one))];
}

const meanOf = (series: readonly (number | null)[]) => series.reduce<number>((sum, value) => sum + value!, 0) / series.length;

describe('the weeks of a run', () => {
  it('are the parts of its in-basket time', () => {
    for (const arm of [0, 1]) {
      const [{ weeks: minutes }] = adviseWarmUp(settled, { ...question, arm, outcome: 'inboxMinPerDay', replications: 1 });
      expect(minutes).toHaveLength(weeks);
      // Every week of this calendar has the same business days. What is in hand when a week ends counts in the next.
      expect(Math.abs(meanOf(minutes) / totalOf(settled, 'inboxMinPerDay', arm) - 1)).toBeLessThan(1e-3);
    }
  });

  it('have the open messages at the starts of their hours', () => {
    const [all, nurse] = adviseWarmUp(settled, question);
    expect([all.role, nurse.role]).toEqual([null, 'nurse']);
    expect(nurse.weeks).toEqual(all.weeks);
    expect(meanOf(all.weeks)).toBeGreaterThan(0.9);
    expect(meanOf(all.weeks)).toBeLessThan(1.1);
  });
});

describe('the interval of a week', () => {
  it('is that of Student over the replications', () => {
    const [{ weeks: first }] = adviseWarmUp(settled, { ...question, replications: 1 });
    const [{ weeks: means, halfWidths }] = adviseWarmUp(settled, question);
    expect(halfWidths).toHaveLength(weeks);
    halfWidths.forEach((halfWidth, week) => {
      // Of two values: their mean lies the standard error from each, and the 97.5 % point of t with one degree of freedom is 12.706...
      expect(halfWidth).toBeCloseTo(12.70620474 * Math.abs(means[week]! - first[week]!), 6);
    });
  });

  it('does not exist after one replication', () => {
    const [{ halfWidths }] = adviseWarmUp(settled, { ...question, replications: 1 });
    expect(halfWidths).toEqual(Array(weeks).fill(null));
  });
});

describe('advice on the warm-up', () => {
  const tested = { ...question, replications: 3 };

  it('is whole weeks, with how far it would move, and says whether the scenario discards enough', () => {
    const [{ verdict, warmUpDays, spread, scenarioWarmUpDays, scenarioVerdict, settledMean }] = adviseWarmUp(settled, tested);
    expect(verdict).toBe('found');
    expect(warmUpDays! % 7).toBe(0);
    expect(spread!.lowDays! % 7).toBe(0);
    expect(spread!.lowDays).toBeLessThanOrEqual(spread!.highDays!);
    expect(spread!.noneFraction).toBeLessThan(1);
    expect(scenarioWarmUpDays).toBe(0.1);
    // Its weeks are all alike.
    expect(scenarioVerdict).toBe(warmUpDays! > 0 ? 'no sign' : 'enough');
    expect(settledMean).toBeGreaterThan(0);
    const long = overrideRun(settled, { warmUpDays: 70 });
    expect(adviseWarmUp(long, tested)[0].scenarioVerdict).toBe('enough');
  });

  it('is that nothing settles where a backlog grows for ever', () => {
    const overloaded = scenarioOf(queue.replace('perMin: 0.5', 'perMin: 1.2'));
    const [advice] = adviseWarmUp(overloaded, tested);
    expect(advice).toMatchObject({ verdict: 'too short', warmUpDays: null, settledMean: null, scenarioVerdict: null });
    // 0.2 more come than leave in each of the 10080 minutes of a week; each week holds the mean of its hours.
    expect(Math.abs(advice.drift.mean! / (0.2 * 10080) - 1)).toBeLessThan(0.1);
  });

  it('does not say so after one replication, which nothing can be tested with', () => {
    const overloaded = scenarioOf(queue.replace('perMin: 0.5', 'perMin: 1.2'));
    const [advice] = adviseWarmUp(overloaded, { ...question, replications: 1 });
    expect(advice).toMatchObject({ verdict: 'cannot tell', warmUpDays: null, spread: null, scenarioVerdict: null });
  });

  it('is that the scenario keeps too much where the nurse begins with a pile', () => {
    const piled = scenarioOf(
      queue.replace('arrivals:', 'openingBacklog: { message: 4000 }\n    arrivals:').replace('warmUpDays: 0.1', 'warmUpDays: 0'),
    );
    const [advice] = adviseWarmUp(piled, tested);
    expect(advice).toMatchObject({ verdict: 'found', scenarioVerdict: 'too little' });
    expect(advice.start.mean).toBeGreaterThan(100);
  });

  it('tells of each replication', () => {
    const seen: number[] = [];
    adviseWarmUp(settled, question, (done) => void seen.push(done));
    expect(seen).toEqual([1, 2]);
  });
});
