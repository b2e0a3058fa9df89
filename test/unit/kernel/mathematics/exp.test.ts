import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, power } from '../../../../src/kernel/mathematics/exp.ts';
import { ulpsBetween } from './ulps.ts';

/** Correctly rounded exponentials of the doubles nearest to these decimals (computed with 40 digits). */
const published: [number, number][] = [
  [-745, 5e-324],
  [-708.5, 2.006132305331306e-308],
  [-100.25, 2.897198083210148e-44],
  [-10, 4.5399929762484854e-5],
  [-1, 0.36787944117144233],
  [-0.5, 0.6065306597126334],
  [-0.3, 0.7408182206817179],
  [-1e-5, 0.9999900000499998],
  [-1e-10, 0.9999999999],
  [1e-10, 1.0000000001],
  [0.1, 1.1051709180756477],
  [0.34, 1.4049475905635938],
  [0.35, 1.4190675485932571],
  [1, Math.E],
  [1.05, 2.857651118063164],
  [2, 7.38905609893065],
  [10, 22026.465794806718],
  [100.5, 4.4319559098458955e43],
  [700, 1.0142320547350045e304],
  [709.7, 1.6549840276802644e308],
];

describe('exp', () => {
  it.each(published)('of %d is right to 1 ulp', (x, expected) => {
    expect(ulpsBetween(exp(x), expected)).toBeLessThanOrEqual(1);
  });

  it('agrees with the platform to 1 ulp over its whole range', () => {
    let worst = 0;
    for (let i = 0; i <= 200_000; i++) {
      const x = -746 + i * 0.0073;
      worst = Math.max(worst, ulpsBetween(exp(x), Math.exp(x)));
    }
    expect(worst).toBeLessThanOrEqual(1);
  });

  it('agrees with the platform to 1 ulp for small arguments', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (x) => ulpsBetween(exp(x), Math.exp(x)) <= 1),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it('has the limits of an exponential', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-746)).toBe(0);
    expect(exp(710)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.NaN)).toBeNaN();
  });
});

describe('power', () => {
  it('stays within its documented error of the platform', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.double({ min: -20, max: 20, noNaN: true }), (x, y) => {
        const bound = (2 + Math.abs(y * Math.log(x))) * 2 ** -52;
        return Math.abs(power(x, y) / x ** y - 1) <= bound;
      }),
      { seed: 1, numRuns: 10_000 },
    );
  });

  it('has the usual corner values', () => {
    expect(power(0, 2)).toBe(0);
    expect(power(0, 0)).toBe(1);
    expect(power(1, 1e300)).toBe(1);
    expect(power(2, 0)).toBe(1);
  });
});
