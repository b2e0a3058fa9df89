import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from '../../../../src/kernel/mathematics/normal.ts';

/** Computed with 40 digits. */
const quantiles: [number, number][] = [
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1.1102230246251565e-16, -8.209536151601387],
  [1e-7, -5.1993375821928165],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.075, -1.439531470938456],
  [0.3, -0.5244005127080408],
  [0.6, 0.2533471031357997],
  [0.925, 1.4395314709384561],
  [0.975, 1.9599639845400538],
  [0.9999, 3.7190164854557084],
  [0.9999999999999999, 8.209536151601387],
];
const probabilities: [number, number][] = [
  [-20, 2.7536241186062337e-89],
  [-8, 6.220960574271784e-16],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-3, 0.0013498980316300946],
  [-1, 0.15865525393145705],
  [-0.68, 0.2482522304535705],
  [-0.5, 0.3085375387259869],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [0.67, 0.7485711049046899],
  [0.7, 0.758036347776927],
  [1.96, 0.9750021048517795],
  [4, 0.9999683287581669],
  [6, 0.9999999990134123],
  [8, 0.9999999999999993],
];

describe('the normal distribution', () => {
  it.each(quantiles)('has the quantile at %d', (p, z) => {
    expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
  });

  it.each(probabilities)('has the probability below %d', (z, p) => {
    expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1.5e-15);
  });

  it('goes to the quantile and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
        const z = normalQuantile(p);
        // A last digit of z is about z^2 last digits of the tail.
        return Math.abs(normalCdf(z) / p - 1) < (2 + z * z) * 1e-15;
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('is symmetric', () => {
    for (const p of [0.0625, 0.25, 0.375]) expect(normalQuantile(1 - p)).toBe(-normalQuantile(p));
    for (const z of [0.25, 1, 3]) expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 15);
  });

  it('has its limits', () => {
    expect(normalQuantile(0.5)).toBe(0);
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
    expect(normalQuantile(-0.1)).toBeNaN();
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(Number.NaN)).toBeNaN();
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(-38)).toBeGreaterThan(0);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});
