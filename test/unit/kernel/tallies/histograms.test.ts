import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, Histograms } from '../../../../src/kernel/tallies/histograms.ts';

/** Fills the second of two cells. */
function tallyOf(numbers: readonly number[]): { quantile(p: number): number } {
  const histograms = new Histograms(2);
  for (const x of numbers) histograms.add(1, bucketOf(x));
  return { quantile: (p) => histograms.quantile(1, p) };
}

/** Type 7 of Hyndman and Fan, from all the numbers. */
function quantileOf(sorted: ArrayLike<number>, p: number): number {
  const rank = (sorted.length - 1) * p;
  const whole = Math.floor(rank);
  return sorted[whole] + (rank - whole) * ((sorted[whole + 1] ?? sorted[whole]) - sorted[whole]);
}

const probabilities = [0, 0.01, 0.1, 0.25, 0.5, 0.9, 0.95, 0.999, 1];
const nearly = (x: number, y: number) => expect(Math.abs(x / y - 1)).toBeLessThanOrEqual(1 / 256);

describe('Histograms', () => {
  it('is within 1/256 of the exact quantile for numbers of any size', () => {
    const size = fc.double({ min: -20, max: 27.9, noNaN: true }).map((exponent) => 2 ** exponent);
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

  it('merges cells as if their numbers had come to one', () => {
    const histograms = new Histograms(3);
    for (const x of [1, 5, 9]) histograms.add(0, bucketOf(x));
    for (const x of [2, 7]) histograms.add(1, bucketOf(x));
    for (const cell of [0, 1]) histograms.merge(2, cell);
    expect(histograms.quantile(2, 0.5)).toBe(tallyOf([1, 2, 5, 7, 9]).quantile(0.5));
  });

  it('forgets a cell, and gives its memory to others', () => {
    const histograms = new Histograms(2);
    for (const x of [0, 1, 5, 900]) histograms.add(0, bucketOf(x));
    histograms.clear(0);
    expect(histograms.count(0)).toBe(0);
    for (const x of [2, 7]) histograms.add(1, bucketOf(x));
    expect(histograms.count(1)).toBe(2);
    expect(histograms.quantile(1, 0.5)).toBe(tallyOf([2, 7]).quantile(0.5));
    expect(histograms.quantile(0, 0.5)).toBeNaN();
  });

  it('counts numbers below 2^-20 as zero', () => {
    const tally = tallyOf([0, 0, 0, 1e-7, 5, 5]);
    expect(tally.quantile(0.4)).toBe(0);
    nearly(tally.quantile(1), 5);
    expect(tallyOf([0, 0, 8]).quantile(0.5)).toBe(0);
  });

  it('keeps numbers beyond its range in the last bucket', () => {
    const tally = tallyOf([1, 2 ** 50, 2 ** 51]);
    expect(tally.quantile(0.5)).toBeGreaterThanOrEqual(2 ** 27);
  });

  it('is NaN when empty, and keeps its cells apart', () => {
    const histograms = new Histograms(2);
    histograms.add(1, bucketOf(8));
    expect(histograms.quantile(0, 0.5)).toBeNaN();
    nearly(histograms.quantile(1, 0.5), 8);
  });
});
