import { describe, expect, it } from 'vitest';
import { quantileInterval } from '../../../../src/experiment/selection/index.ts';
import { createNoise } from './noise.ts';

const count = (n: number) => Array.from({ length: n }, (_, k) => n - k);

describe('the interval of a quantile by order statistics', () => {
  // Ranks and coverage from scipy.stats.binom 1.17.
  it.each([
    [20, 0.5, 6, 15, 0.9586105346679688],
    [100, 0.5, 40, 61, 0.9647997997822952],
    [100, 0.9, 84, 96, 0.955690107191223],
    [100, 0.95, 90, 100, 0.9826070607121812],
    [1000, 0.95, 936, 964, 0.9580952682226541],
  ])('of %d values at %d goes from the %d. to the %d.', (n, p, low, high, coverage) => {
    const interval = quantileInterval(count(n), p);
    expect(interval).toMatchObject({ n, low, high, lowRank: low, highRank: high });
    expect(interval.coverage).toBeCloseTo(coverage, 10);
  });

  it('is open where too few values say nothing', () => {
    expect(quantileInterval(count(5), 0.5)).toMatchObject({ estimate: 3, low: null, high: null, lowRank: 0, highRank: 6 });
    const high = quantileInterval(count(10), 0.95);
    expect(high).toMatchObject({ low: 8, high: null, lowRank: 8, highRank: 11 });
    expect(high.coverage).toBeCloseTo(0.9884964426207031, 10);
    expect(quantileInterval([], 0.5)).toMatchObject({ n: 0, estimate: null, low: null, high: null });
  });

  it('leaves out values that do not exist', () => {
    expect(quantileInterval([Number.NaN, ...count(20)], 0.5)).toEqual(quantileInterval(count(20), 0.5));
  });

  it('survives probabilities below the least number', () => {
    expect(quantileInterval(count(20_000), 0.99)).toMatchObject({ lowRank: 19772, highRank: 19828 });
  });

  it('refuses a quantile outside 0 to 1', () => {
    expect(() => quantileInterval([1], 1)).toThrow('the quantile must lie between 0 and 1: 1');
    expect(() => quantileInterval([1], 0.5, 0)).toThrow('alpha must lie between 0 and 1: 0');
  });

  it('covers as it says', () => {
    const noise = createNoise('quantile');
    const trials = 4000;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { low, high } = quantileInterval(Array.from({ length: 20 }, noise), 0.5);
      if (low! <= 0 && high! >= 0) held++;
    }
    // Four standard errors.
    expect(Math.abs(held / trials - 0.9586105)).toBeLessThan(0.0127);
  });
});
