import { describe, expect, it } from 'vitest';
import { createExperiment } from '../../../src/experiment/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

/** Two groups of equal size and, when it has values, a third; the values of the total and of the groups in each replication. */
function result(before: readonly (readonly number[])[], after: readonly (readonly number[])[]) {
  const measures = [null, 'near', 'far', 'rare']
    .slice(0, before[0].length)
    .map((group) => measure('needsMetFraction', { statistic: 'fraction', group }));
  const rare = before[0].length > 3 ? { rare: { share: 0.1, disadvantageRank: 2 } } : {};
  const groups = { near: { share: 0.5, disadvantageRank: 0 }, far: { share: 0.5, disadvantageRank: 1 }, ...rare };
  const world = { populations: { town: { groups } }, settings: { clinic: { roles: {}, panel: { patients: 100, population: 'town' } } } };
  const study = studyOf(['base', 'arm'], before.length);
  const scenario = { ...study, arms: study.arms.map((arm) => ({ ...arm, world: { ...arm.world, ...world } })) } as unknown as Scenario;
  const replicator = replicatorOf([
    { measures, values: before },
    { measures, values: after },
  ]);
  const experiment = createExperiment(scenario, replicator);
  before.forEach((_, replication) => {
    for (const arm of [0, 1]) experiment.add(replicator.replicate({ arm, replication }));
  });
  return experiment.result();
}

describe('level against equity', () => {
  it('has one point for each replication: the change of the total, and of the variance between the groups', () => {
    const { levelAndEquity } = result(
      [
        [0.5, 0.6, 0.4],
        [0.5, 0.7, 0.5],
      ],
      [
        [0.6, 0.9, 0.3],
        [0.55, 0.7, 0.1],
      ],
    );
    expect(levelAndEquity).toHaveLength(1);
    const [{ baseline, arm, outcome, points }] = levelAndEquity ?? [];
    expect({ baseline, arm, outcome }).toEqual({ baseline: 'base', arm: 'arm', outcome: 'needsMetFraction' });
    // Two equal groups: the variance is the square of half of their distance. That distance is the same in both: chance adds nothing.
    expect(points[0][0]).toBeCloseTo(0.1, 12);
    expect(points[0][1]).toBeCloseTo(0.09 - 0.01, 12);
    expect(points[1][0]).toBeCloseTo(0.05, 12);
    expect(points[1][1]).toBeCloseTo(0.09 - 0.01, 12);
  });

  it('does not call groups that scatter more less equal', () => {
    const scattered = (by: number) => [1, -1, 1, -1].map((sign) => [0.5, 0.5 + sign * by, 0.5 - sign * by]);
    const points = result(scattered(0.05), scattered(0.1)).levelAndEquity?.[0].points ?? [];
    // Chance alone would give 4/3 of what these four replications show.
    for (const [, inequality] of points) expect(inequality).toBeCloseTo((0.01 - 0.0025) * (1 - 4 / 3), 12);
    expect(points).toHaveLength(4);
  });

  it('leaves out replications in which it does not exist, and a group that is left out in either arm from both', () => {
    const level = [0.5, 0.6, 0.4];
    const none = [0.5, Number.NaN, 0.4];
    const before = [level, level, level, level, level];
    expect(result(before, [none, level, level, level, level]).levelAndEquity?.[0].points).toHaveLength(4);
    // With two groups there is nothing left to compare.
    expect(result(before, [none, none, level, level, level]).levelAndEquity).toEqual([]);
  });

  it('speaks of the same groups in both arms', () => {
    const before = [0.5, 0.6, 0.4, 0.1];
    const after = [0.5, 0.6, 0.4, Number.NaN];
    const rows = (values: readonly number[]) => Array.from({ length: 4 }, () => values);
    // The third group is far from the others, and the arm does not have it.
    for (const [, inequality] of result(rows(before), rows(after)).levelAndEquity?.[0].points ?? []) expect(inequality).toBeCloseTo(0, 12);
  });
});
