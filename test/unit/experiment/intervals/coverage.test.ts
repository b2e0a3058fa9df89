import { describe, expect, it } from 'vitest';
import { compare } from '../../../../src/experiment/compare.ts';
import { createEstimator } from '../../../../src/experiment/interval.ts';
import { replicationsNeeded } from '../../../../src/experiment/precision/index.ts';
import { quantileInterval } from '../../../../src/experiment/selection/index.ts';
import { createNoise } from '../selection/noise.ts';
import { measure } from '../small-study.ts';
import { around, binomial, binomialBand, coverageOf, coverageOfSkewed, expectCoverage } from './band.ts';

const experiments = 4000;
const estimate = createEstimator();
const many = <Value>(count: number, next: () => Value): Value[] => Array.from({ length: count }, next);

describe('the intervals', () => {
  it.each([2, 3, 20])('of the mean of %d normal values hold it in 95 of 100 experiments', (n) => {
    const noise = createNoise(`mean ${n}`);
    expectCoverage(
      coverageOf(
        many(experiments, () => around(estimate(many(n, () => 7 + 3 * noise())))),
        7,
      ),
    );
  });

  it('of the mean of skewed values hold it as much less often as their skewness says', () => {
    // Chi-squared with 8 degrees of freedom: skewness 1, excess kurtosis 1.5.
    const noise = createNoise('skewed');
    const drawn = many(experiments, () => many(20, () => many(8, noise).reduce((sum, z) => sum + z * z, 0)));
    const expected = coverageOfSkewed(drawn.flat(), 20);
    expect(expected).toBeCloseTo(0.95 + (0.2291 / 20) * (1.5 * 0.0701 - 1.08), 2);
    expectCoverage(
      coverageOf(
        drawn.map((values) => around(estimate(values))),
        8,
      ),
      expected,
    );
  });

  it('of paired differences hold the true one, whatever the pairs share', () => {
    const noise = createNoise('pairs');
    const layout = { measures: [measure('waitMin')], series: [] };
    const intervals = many(experiments, () => {
      const shared = many(12, () => 20 * noise());
      const sample = (arm: number, mean: number) => ({
        id: String(arm),
        layout,
        results: shared.map((common, replication) => {
          const values = Float64Array.of(mean + common + noise());
          return { arm, replication, values, curves: new Float64Array(0) };
        }),
      });
      const [{ difference, halfWidth }] = compare(sample(0, 9), sample(1, 6), estimate);
      return around({ mean: difference, halfWidth });
    });
    expectCoverage(coverageOf(intervals, -3));
  });

  it.each([
    [0.5, 800],
    [0.8, 2000],
  ])(
    'of a mean whose half width was to be %d standard deviations hold it in 93 to 95 of 100 experiments, because the search stops when it looks precise',
    (absolute, count) => {
      const noise = createNoise(`stopping ${absolute}`);
      const searched = () => {
        const values: number[] = [];
        do values.push(noise());
        while (replicationsNeeded([values], [{ absolute }]).status !== 'reached');
        return around(estimate(values));
      };
      expectCoverage(coverageOf(many(count, searched), 0), 0.93, 0.95);
    },
  );

  // Open on one side: with 20 values a tenth of the runs is two of them.
  it.each([
    [20, 0.1],
    [20, 0.5],
    [20, 0.9],
    [60, 0.1],
    [60, 0.9],
  ])('of order statistics of %d skewed values hold the quantile at %d as often as they say', (n, share) => {
    const noise = createNoise(`quantile ${n} ${share}`);
    const intervals = many(experiments, () =>
      quantileInterval(
        many(n, () => Math.exp(noise())),
        share,
      ),
    );
    const [{ coverage }] = intervals;
    expect(coverage).toBeGreaterThanOrEqual(0.95);
    const normal = { 0.1: -1.2815515655, 0.5: 0, 0.9: 1.2815515655 }[share] ?? Number.NaN;
    expectCoverage(coverageOf(intervals, Math.exp(normal)), coverage);
  });
});

describe('the band in which the count of holding intervals must lie', () => {
  it('leaves out at most 0.0005 at either end', () => {
    const { least, most } = binomialBand(1000, 0.95);
    const probabilities = binomial(1000, 0.95);
    const sum = (from: number, to: number) => probabilities.slice(from, to).reduce((total, p) => total + p, 0);
    expect(sum(0, 1001)).toBeCloseTo(1, 12);
    expect([sum(0, least) <= 0.0005, sum(0, least + 1) > 0.0005]).toEqual([true, true]);
    expect([sum(most + 1, 1001) <= 0.0005, sum(most, 1001) > 0.0005]).toEqual([true, true]);
    expect([least, most]).toEqual([926, 971]);
  });

  it('does not take 93 of 100 for 95', () => {
    expect(() => expectCoverage({ held: 3720, of: 4000 })).toThrow();
    expect(() => expectCoverage({ held: 3880, of: 4000 })).toThrow();
    expectCoverage({ held: 3790, of: 4000 });
  });
});
