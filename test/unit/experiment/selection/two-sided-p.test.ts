import { describe, expect, it } from 'vitest';
import { twoSidedP } from '../../../../src/experiment/selection/index.ts';
import { studentCdf } from '../../../../src/kernel/mathematics/student.ts';

describe('the two-sided p of a Student t', () => {
  // From scipy.stats 1.17.
  it.each([
    [-4.0621276834, 9, 0.0028328901973079363],
    [0.5, 1, 0.7048327646991335],
    [1.2, 1, 0.4422841232473911],
    [2, 3, 0.13932596855884305],
    [2.5, 250, 0.013060882825066131],
    [0.01, 40, 0.9920709969599448],
    [-12, 2, 0.00687293367715846],
    [30, 1000, 1.5374687444043095e-141],
  ])('of %d with %d degrees of freedom is %d', (t, df, p) => {
    expect(Math.abs(twoSidedP(t, df) / p - 1)).toBeLessThan(1e-10);
  });

  it('agrees with the distribution that the intervals come from', () => {
    for (const df of [1, 2, 5, 19, 200, 5000])
      for (const t of [0.001, 0.3, 1.4, 1.42, 2, 5]) expect(twoSidedP(t, df)).toBeCloseTo(2 * studentCdf(-t, df), 11);
  });

  it('is 1 at zero and 0 at infinity', () => {
    expect([twoSidedP(0, 3), twoSidedP(Number.POSITIVE_INFINITY, 3), twoSidedP(Number.NEGATIVE_INFINITY, 3)]).toEqual([1, 0, 0]);
    expect(() => twoSidedP(1, 2.5)).toThrow('degrees of freedom are a whole number from 1: 2.5');
  });
});
