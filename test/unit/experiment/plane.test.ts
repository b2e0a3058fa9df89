import { describe, expect, it } from 'vitest';
import { createExperiment } from '../../../src/experiment/index.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { createNoise } from './selection/noise.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const measures = [
  measure('inboxMinPerDay', { role: 'nurse' }),
  measure('inboxMinPerDay', { role: 'nurse', statistic: 'gini' }),
  measure('inboxMinPerDay', { role: 'nurse', setting: 'clinic' }),
  ...[null, 'near', 'far'].map((group) => measure('unmetUrgentNeedFraction', { statistic: 'fraction', group })),
];

function planeOf(before: readonly (readonly number[])[], after: readonly (readonly number[])[]) {
  const groups = { near: { share: 0.5, disadvantageRank: 0 }, far: { share: 0.5, disadvantageRank: 1 } };
  const world = { populations: { town: { groups } }, settings: { clinic: { roles: {}, panel: { patients: 100, population: 'town' } } } };
  const study = studyOf(['base', 'arm'], before.length);
  const scenario = { ...study, arms: study.arms.map((arm) => ({ ...arm, world: { ...arm.world, ...world } })) } as unknown as Scenario;
  const replicator = replicatorOf([before, after].map((values) => ({ measures, values })));
  const experiment = createExperiment(scenario, replicator);
  before.forEach((_, replication) => {
    for (const arm of [0, 1]) experiment.add(replicator.replicate({ arm, replication }));
  });
  return experiment.result().plane ?? [];
}

const before = [
  [60, 0.1, 60, 0.3, 0.2, 0.4],
  [50, 0.1, 50, 0.3, 0.25, 0.35],
];

describe('the plane of an experiment', () => {
  it('has the paired change of each replication, of work by its mean over all settings, and of patients', () => {
    const after = [
      [52, 0.2, 52, 0.25, 0.1, 0.4],
      [49, 0.2, 49, 0.28, 0.2, 0.36],
    ];
    const rows = planeOf(before, after);
    expect(rows.map(({ outcome, aspect, unit }) => [outcome, aspect, unit])).toEqual([
      ['inboxMinPerDay', 'level', 'min/day'],
      ['unmetUrgentNeedFraction', 'level', 'fraction'],
      ['unmetUrgentNeedFraction', 'difference', 'fraction'],
      ['unmetUrgentNeedFraction', 'bgv', 'fraction²'],
    ]);
    expect(rows[0]).toMatchObject({ baseline: 'base', arm: 'arm', role: 'nurse', changes: [-8, -1] });
    expect(rows[1].changes).toEqual([expect.closeTo(-0.05), expect.closeTo(-0.02)]);
    // The most less the least disadvantaged: from 0.2 to 0.3, and from 0.1 to 0.16.
    expect(rows[2].changes).toEqual([expect.closeTo(0.1), expect.closeTo(0.06)]);
  });

  it('scatters the variance between groups closely about what all replications say together, which stays their mean', () => {
    const normal = createNoise('plane');
    const row = (gap: number) => [60, 0.1, 60, 0.3, 0.3 - gap / 2 + 0.05 * normal(), 0.3 + gap / 2 + 0.05 * normal()];
    const [from, to] = [0.1, 0.02].map((gap) => Array.from({ length: 20 }, () => row(gap)));
    const changes = planeOf(from, to).find(({ aspect }) => aspect === 'bgv')?.changes as number[];
    // With two halves the variance is a quarter of the squared gap, and chance adds to it a quarter of the variance of the gap.
    const gaps = (rows: readonly number[][]) => rows.map(([, , , , near, far]) => far - near);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);
    const single = (rows: readonly number[][]) => gaps(rows).map((gap) => (gap * gap - variance(gaps(rows))) / 4);
    const singles = single(to).map((value, k) => value - single(from)[k]);
    expect(mean(changes)).toBeCloseTo(mean(singles), 12);
    expect(variance(changes)).toBeLessThan(0.8 * variance(singles));
  });

  it('has no change of the variance where a group has no value, nor from one replication', () => {
    const bgv = (after: readonly (readonly number[])[], of = before) => planeOf(of, after).find(({ aspect }) => aspect === 'bgv')?.changes;
    const gap = [49, 0.2, 49, 0.28, 0.2, Number.NaN];
    const whole = [52, 0.2, 52, 0.25, 0.1, 0.4];
    const longer = [...before, ...before];
    expect(bgv([whole, gap, whole, whole], longer)).toEqual([expect.any(Number), null, expect.any(Number), expect.any(Number)]);
    expect(bgv([whole, gap])).toBeUndefined();
  });

  it('keeps the place of a replication in which something does not exist', () => {
    const after = [
      [52, 0.2, 52, Number.NaN, 0.1, 0.4],
      [49, 0.2, 49, 0.28, 0.2, 0.36],
    ];
    const level = planeOf(before, after).find(({ outcome, aspect }) => outcome === 'unmetUrgentNeedFraction' && aspect === 'level');
    expect(level?.changes).toEqual([null, expect.closeTo(-0.02)]);
  });
});
