import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuantileTally } from '../../../../src/kernel/tallies/quantile-tally.ts';

function tallyOf(numbers: readonly number[]): QuantileTally {
  const tally = new QuantileTally();
  for (const x of numbers) tally.add(x);
  return tally;
}

/** Type 7 of Hyndman and Fan, from all the numbers. */
function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const rank = (sorted.length - 1) * p;
  const whole = Math.floor(rank);
  return sorted[whole] + (rank - whole) * ((sorted[whole + 1] ?? sorted[whole]) - sorted[whole]);
}

const probabilities = [0, 0.01, 0.1, 0.25, 0.5, 0.9, 0.95, 0.999, 1];

describe('QuantileTally', () => {
  it('is within 1/256 of the exact quantile for numbers of any size', () => {
    const size = fc.double({ min: -20, max: 43.9, noNaN: true }).map((exponent) => 2 ** exponent);
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 200 }), (numbers) => {
        const tally = tallyOf(numbers);
        const sorted = Float64Array.from(numbers).sort();
        return probabilities.every((p) => Math.abs(tally.quantile(p) / quantileOf(sorted, p) - 1) <= 1 / 256 + 1e-12);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is within 1/256 for many numbers close together', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => 3 + ((i * 7919) % 10_000) / 1000);
    const tally = tallyOf(numbers);
    const sorted = Float64Array.from(numbers).sort();
    for (const p of probabilities) expect(Math.abs(tally.quantile(p) / quantileOf(sorted, p) - 1)).toBeLessThanOrEqual(1 / 256);
  });

  it('rises with p', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 100 }), (numbers) => {
        const tally = tallyOf(numbers);
        const quantiles = Array.from({ length: 101 }, (_, i) => tally.quantile(i / 100));
        return quantiles.every((x, i) => i === 0 || x >= quantiles[i - 1]);
      }),
      { seed: 1 },
    );
  });

  it('is exact when all numbers are equal, and at both ends', () => {
    expect(tallyOf([1.7, 1.7, 1.7, 1.7]).quantile(0.5)).toBe(1.7);
    const tally = tallyOf([0.3, 1.1, 2.7, 9.9]);
    expect([tally.quantile(0), tally.quantile(1)]).toEqual([0.3, 9.9]);
  });

  it('counts numbers below 2^-20 as zero', () => {
    const tally = tallyOf([0, 0, 0, 1e-7, 5, 5]);
    expect(tally.quantile(0.4)).toBe(0);
    expect(tally.quantile(1)).toBe(5);
    expect(tallyOf([0, 0, 8]).quantile(0.5)).toBe(0);
  });

  it('keeps numbers beyond its range in the last bucket', () => {
    const tally = tallyOf([1, 2 ** 50, 2 ** 51]);
    expect(tally.quantile(1)).toBe(2 ** 51);
    expect(tally.quantile(0.5)).toBeGreaterThanOrEqual(2 ** 43);
  });

  it('is NaN when empty, and empty again after a reset', () => {
    const tally = new QuantileTally();
    expect(tally.quantile(0.5)).toBeNaN();
    tally.add(3);
    tally.add(0);
    expect(tally.count).toBe(2);
    tally.reset();
    expect(tally.count).toBe(0);
    expect(tally.quantile(0.5)).toBeNaN();
    tally.add(8);
    expect(tally.quantile(0.5)).toBe(8);
  });
});
