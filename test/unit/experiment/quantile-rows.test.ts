import { describe, expect, it } from 'vitest';
import { createExperiment } from '../../../src/experiment/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const total = measure('waitMin');
const ofNurses = measure('waitMin', { role: 'nurse' });

function quantilesOf(values: readonly number[]) {
  const study = studyOf(['baseline'], values.length);
  const replicator = replicatorOf([{ measures: [total, ofNurses], values: values.map((value) => [value, -value]) }]);
  const experiment = createExperiment(study, replicator, { measures: [] });
  for (let replication = 0; replication < values.length; replication++) experiment.add(replicator.replicate({ arm: 0, replication }));
  return experiment.result().quantiles ?? [];
}

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
});
