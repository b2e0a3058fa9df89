import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentCdf, studentQuantile } from '../../../../src/kernel/mathematics/student.ts';

/** [p, df, t], computed with 30 digits; the 0.975 row is in every table. */
const quantiles: [number, number, number][] = [
  [0.975, 1, 12.706204736174694],
  [0.975, 2, 4.302652729749462],
  [0.975, 4, 2.7764451051977934],
  [0.975, 9, 2.262157162798205],
  [0.975, 29, 2.045229642132704],
  [0.75, 1, 1],
  [0.995, 3, 5.840909309733355],
  [0.0001, 3, -22.20374227320418],
  [0.9996, 9, 4.942035306958824],
  [0.9, 2.5, 1.7302509288071768],
  [0.975, 199, 1.9719565442517535],
  [0.975, 200, 1.971896223633909],
  [0.999, 1000, 3.0984021639129224],
  [0.975, 100_000, 1.9599877075346093],
];
const probabilities: [number, number, number][] = [
  [-4.0621276834, 9, 0.0014164450986539677],
  [0.5, 1, 0.6475836176504333],
  [-2, 3, 0.0696629842794216],
  [1.3, 7.5, 0.8839366105921956],
  [2.5, 250, 0.9934695585874669],
];

describe("Student's t distribution", () => {
  it.each(quantiles)('has the quantile at %d for %d degrees of freedom', (p, df, t) => {
    expect(Math.abs(studentQuantile(p, df) / t - 1)).toBeLessThan(1e-10);
  });

  it.each(probabilities)('has the probability below %d for %d degrees of freedom', (t, df, p) => {
    expect(Math.abs(studentCdf(t, df) / p - 1)).toBeLessThan(1e-12);
  });

  it('goes to the quantile and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.double({ min: 0.5, max: 500, noNaN: true }), (p, df) => {
        return Math.abs(studentCdf(studentQuantile(p, df), df) - p) < 1e-12;
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('has its limits', () => {
    expect(studentQuantile(0.5, 7)).toBe(0);
    expect(studentQuantile(0, 7)).toBe(Number.NEGATIVE_INFINITY);
    expect(studentQuantile(1, 7)).toBe(Number.POSITIVE_INFINITY);
    expect(studentQuantile(Number.NaN, 7)).toBeNaN();
    expect(studentCdf(0, 7)).toBe(0.5);
    expect(studentCdf(Number.POSITIVE_INFINITY, 7)).toBe(1);
  });
});
