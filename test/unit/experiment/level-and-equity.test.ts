import { describe, expect, it } from 'vitest';
import { createExperiment } from '../../../src/experiment/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

/** Two groups of equal size; the values of the total and of the groups in each replication. */
function result(before: readonly (readonly number[])[], after: readonly (readonly number[])[]) {
  const measures = [null, 'near', 'far'].map((group) => measure('needsMetFraction', { statistic: 'fraction', group }));
  const groups = { near: { share: 0.5, disadvantageRank: 0 }, far: { share: 0.5, disadvantageRank: 1 } };
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
  it('has one point for each replication: the change of the total, and of the standard deviation between the groups', () => {
    const { levelAndEquity } = result(
      [
        [0.5, 0.6, 0.4],
        [0.5, 0.7, 0.3],
      ],
      [
        [0.6, 0.9, 0.3],
        [0.55, 0.6, 0.5],
      ],
    );
    expect(levelAndEquity).toHaveLength(1);
    const [{ baseline, arm, outcome, points }] = levelAndEquity ?? [];
    expect({ baseline, arm, outcome }).toEqual({ baseline: 'base', arm: 'arm', outcome: 'needsMetFraction' });
    // Two equal groups: the standard deviation is half of their distance.
    expect(points[0][0]).toBeCloseTo(0.1, 12);
    expect(points[0][1]).toBeCloseTo(0.3 - 0.1, 12);
    expect(points[1][0]).toBeCloseTo(0.05, 12);
    expect(points[1][1]).toBeCloseTo(0.05 - 0.2, 12);
  });

  it('leaves out replications in which it does not exist', () => {
    const { levelAndEquity } = result(
      [
        [0.5, 0.6, 0.4],
        [0.5, Number.NaN, 0.3],
      ],
      [
        [0.6, 0.9, 0.3],
        [0.55, 0.6, 0.5],
      ],
    );
    expect(levelAndEquity?.[0].points).toHaveLength(1);
  });
});
