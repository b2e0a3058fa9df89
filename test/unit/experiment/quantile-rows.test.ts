import { describe, expect, it } from 'vitest';
import { createExperiment, type ExperimentResult } from '../../../src/experiment/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const total = measure('waitMin');
const ofNurses = measure('waitMin', { role: 'nurse' });

type Arms = Parameters<typeof replicatorOf>[0];

function resultOfArms(arms: Arms): ExperimentResult {
  const replications = arms[0].values.length;
  const replicator = replicatorOf(arms);
  const experiment = createExperiment(studyOf(['baseline', 'ai'].slice(0, arms.length), replications), replicator, { measures: [] });
  for (let replication = 0; replication < replications; replication++) {
    for (const arm of arms.keys()) experiment.add(replicator.replicate({ arm, replication }));
  }
  return experiment.result();
}
const quantilesOfArms = (arms: Arms) => resultOfArms(arms).quantiles ?? [];
const quantilesOf = (values: readonly number[]) =>
  quantilesOfArms([{ measures: [total, ofNurses], values: values.map((value) => [value, -value]) }]);

describe('the quantiles of a result', () => {
  it('are of the totals, one row for each arm and tenth', () => {
    const rows = quantilesOf([3, 1, 2]);
    expect(rows.map(({ arm, outcome, share }) => `${arm} ${outcome} ${share}`)).toEqual([
      'baseline waitMin 0.1',
      'baseline waitMin 0.5',
      'baseline waitMin 0.9',
    ]);
  });

  it('have the intervals of order statistics: of 20 values the median lies between the 6th and the 15th', () => {
    const values = Array.from({ length: 20 }, (_, k) => ((7 * k) % 20) + 1);
    const [low, median] = quantilesOf(values);
    expect(median).toMatchObject({ share: 0.5, n: 20, estimate: 10.5, low: 6, high: 15 });
    expect(median.coverage).toBeCloseTo(0.9586, 4);
    // So few say nothing of how low a bad tenth may be.
    expect(low).toMatchObject({ share: 0.1, low: null, high: 6 });
  });

  it('leave out what does not exist', () => {
    expect(quantilesOf([5, Number.NaN, 7])[1]).toMatchObject({ n: 2, estimate: 6, low: null, high: null });
  });

  it('are also of the paired differences, over the replications that both arms have', () => {
    const before = [5, 9, 1, 7, 3, 8];
    const after = [4, 7, -2, 3, Number.NaN, 2];
    const arms = [before, after].map((values) => ({ measures: [total], values: values.map((value) => [value]) }));
    const rows = quantilesOfArms(arms).filter(({ baseline }) => baseline !== null);
    expect(rows.map(({ arm, baseline, share, n }) => [arm, baseline, share, n])).toEqual([
      ['ai', 'baseline', 0.1, 5],
      ['ai', 'baseline', 0.5, 5],
      ['ai', 'baseline', 0.9, 5],
    ]);
    // -1, -2, -3, -4 and -6: the medians of the arms, 5 and 3, differ by 2.
    expect(rows[1].estimate).toBe(-3);
  });

  it('have no difference where the baseline has no such outcome', () => {
    const arms = [
      { measures: [], values: [[], []] },
      { measures: [total], values: [[1], [2]] },
    ];
    expect(quantilesOfArms(arms).map(({ arm, baseline }) => [arm, baseline])).toEqual(Array(3).fill(['ai', null]));
  });
});
