import { describe, expect, it } from 'vitest';
import { createExperiment, type ReplicationResult } from '../../../src/experiment/index.ts';
import { backlogCurve, measure, replicatorOf, studyOf } from './small-study.ts';

const wait = measure('waitMin');
const messages = measure('messagesPerDay', { statistic: 'perDay' });
const scenario = studyOf(['baseline', 'ai'], 4);
const replicator = replicatorOf([
  {
    measures: [wait, messages],
    series: [backlogCurve],
    values: [
      [10, 1],
      [12, 2],
      [14, Number.NaN],
      [20, 4],
    ],
    curves: [
      [1, 2, 3],
      [3, 4, 5],
      [5, 6, 7],
      [0, 0, 0],
    ],
  },
  {
    measures: [wait, messages],
    series: [backlogCurve],
    values: [
      [9, 1],
      [10, 2],
      [11, 3],
      [12, 4],
    ],
    curves: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  },
]);

/** All jobs, in an order given by places in the list `baseline 0, ai 0, baseline 1, ...`. */
const results = (order: readonly number[]): ReplicationResult[] =>
  order.map((place) => replicator.replicate({ arm: place % 2, replication: (place - (place % 2)) / 2 }));

function resultOf(order: readonly number[]) {
  const experiment = createExperiment(scenario, replicator);
  for (const result of results(order)) experiment.add(result);
  return experiment.result();
}

describe('an experiment', () => {
  it('estimates each outcome with its interval over replications', () => {
    const { outcomes } = resultOf([0, 1, 2, 3, 4, 5]);
    const [row] = outcomes;
    expect(row).toMatchObject({ arm: 'baseline', outcome: 'waitMin', unit: 'min', statistic: 'mean', n: 3, mean: 12, sd: 2 });
    expect(row.halfWidth).toBeCloseTo((4.3026527297 * 2) / Math.sqrt(3), 8);
  });

  it('counts only the replications in which an outcome exists', () => {
    const { outcomes, comparisons } = resultOf([0, 1, 2, 3, 4, 5]);
    expect(outcomes[1]).toMatchObject({ arm: 'baseline', outcome: 'messagesPerDay', n: 2, mean: 1.5 });
    expect(comparisons[1]).toMatchObject({ outcome: 'messagesPerDay', n: 2, difference: 0 });
  });

  it('estimates each point of a curve', () => {
    const [baseline, ai] = resultOf([0, 1, 2, 3, 4, 5]).series;
    expect(baseline).toMatchObject({ arm: 'baseline', curve: 'backlogByHourOfWeek', x: [0, 1, 2], mean: [3, 4, 5] });
    expect(ai).toMatchObject({ arm: 'ai', mean: [1, 1, 1], halfWidth: [0, 0, 0] });
  });

  it('gives the same result in whatever order the replications come', () => {
    const inOrder = JSON.stringify(resultOf([0, 1, 2, 3, 4, 5, 6, 7]));
    expect(JSON.stringify(resultOf([7, 3, 5, 0, 1, 6, 4, 2]))).toBe(inOrder);
    expect(JSON.stringify(resultOf([6, 7, 4, 5, 2, 3, 0, 1]))).toBe(inOrder);
  });

  it('uses only the replications that every arm has finished', () => {
    const partial = resultOf([0, 2, 4, 6, 5, 1]);
    expect(partial).toMatchObject({ replications: 2, replicationsAsked: 4 });
    expect(partial).toEqual(resultOf([0, 1, 4, 5]));
    expect(partial.outcomes[0].mean).toBe(12);
  });

  it('has a result without any replication, and says that there is nothing in it', () => {
    const empty = resultOf([0, 3]);
    expect(empty.replications).toBe(0);
    expect(empty.outcomes[0]).toMatchObject({ n: 0, mean: null, sd: null, halfWidth: null });
    expect(empty.comparisons[0]).toMatchObject({ n: 0, difference: null, halfWidth: null, relative: null, isDistinguishable: false });
    expect(empty.warnings).toEqual(['no replication finished in every arm: there are no results']);
  });

  it('is worked out again only when another replication has finished in every arm', () => {
    const experiment = createExperiment(scenario, replicator);
    const [first, second, third, fourth] = results([0, 1, 2, 3]);
    for (const one of [first, second, third]) experiment.add(one);
    const known = experiment.result();
    expect(experiment.result()).toBe(known);
    experiment.add(fourth);
    expect(experiment.result().replications).toBe(2);
  });

  it('gives no interval from a single replication, and says so', () => {
    const single = resultOf([2, 3]);
    expect(single.outcomes[0]).toMatchObject({ n: 1, mean: 12, sd: null, halfWidth: null });
    expect(single.comparisons[0]).toMatchObject({ n: 1, difference: -2, halfWidth: null, isDistinguishable: false });
    expect(single.warnings).toEqual(['only one replication finished in every arm: there are no intervals']);
  });

  it('carries what is needed to repeat it', () => {
    expect(resultOf([0, 1])).toMatchObject({
      resultFormat: 1,
      engine: { name: 'inboxsim' },
      scenario: { id: 'study', title: 'A small study', sha256: scenario.sha256 },
      seed: 'seed',
      warmUpDays: 7,
      observedDays: 28,
      arms: [
        { id: 'baseline', title: 'Arm baseline' },
        { id: 'ai', title: 'Arm ai' },
      ],
    });
  });

  it('has the equity of outcomes by group, in whatever order the replications come', () => {
    const population = { groups: { few: { share: 0.2, disadvantageRank: 1 }, most: { share: 0.8, disadvantageRank: 0 } } };
    const world = { populations: { town: population }, settings: { clinic: { roles: {}, panel: { patients: 100, population: 'town' } } } };
    const byGroup = ['few', 'most'].map((group) => measure('needsMetFraction', { statistic: 'fraction', group }));
    const study = {
      ...scenario,
      arms: scenario.arms.map((arm) => ({ ...arm, world: { ...arm.world, ...world } })),
    } as unknown as typeof scenario;
    const numbers = (gaps: readonly number[]) => ({ measures: byGroup, values: gaps.map((gap) => [0.8 - gap, 0.8]) });
    const arms = replicatorOf([numbers([0.2, 0.3, 0.4]), numbers([0.1, 0.2, 0.2])]);
    const equityOf = (order: readonly number[]) => {
      const experiment = createExperiment(study, arms);
      for (const place of order) {
        experiment.add(arms.replicate({ arm: place % 2, replication: (place - (place % 2)) / 2 }));
        experiment.result();
      }
      return experiment.result();
    };
    const inOrder = equityOf([0, 1, 2, 3, 4, 5]);
    const gap = inOrder.equity?.find((row) => row.arm === 'baseline' && row.measure === 'gap');
    expect(gap).toMatchObject({ n: 3, setting: null, denominator: 'all needs of the whole panel but the youngest still open' });
    expect(gap?.mean).toBeCloseTo(0.3, 12);
    const change = inOrder.equityComparisons?.find((row) => row.measure === 'gap');
    expect(change?.difference).toBeCloseTo(-0.4 / 3, 12);
    expect(change).toMatchObject({ baseline: 'baseline', arm: 'ai', isDistinguishable: false, direction: 'none' });
    expect(equityOf([5, 3, 0, 2, 4, 1])).toEqual(inOrder);
  });

  it('has no equity without groups', () => {
    expect(resultOf([0, 1])).toMatchObject({ equity: [], equityComparisons: [], smallGroups: [] });
  });

  it('refuses a replication that it has, and one that does not fit the layout', () => {
    const experiment = createExperiment(scenario, replicator);
    const [first] = results([0]);
    experiment.add(first);
    expect(() => experiment.add(first)).toThrow('replication 0 of arm baseline came twice');
    expect(() => experiment.add({ ...first, replication: 1, values: new Float64Array(5) })).toThrow('is not its layout');
  });
});
