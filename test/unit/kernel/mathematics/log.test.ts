import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log } from '../../../../src/kernel/mathematics/log.ts';
import { ulpsBetween } from './ulps.ts';

/** Correctly rounded logarithms of the doubles nearest to these decimals (computed with 40 digits). */
const published: [number, number][] = [
  [1e-320, -736.8272408909739],
  [2.2250738585072014e-308, -708.3964185322641],
  [1e-10, -23.025850929940457],
  [0.1, -2.3025850929940455],
  [0.5, -0.6931471805599453],
  [0.7071, -0.346583180371942],
  [0.7098, -0.342772038769741],
  [0.9999999, -1.0000000494736474e-7],
  [1.0000001, 9.999999505838704e-8],
  [1.5, 0.4054651081081644],
  [2, 0.6931471805599453],
  [3, 1.0986122886681098],
  [10, 2.302585092994046],
  [12345.678, 9.421061321291832],
  [1e10, 23.025850929940457],
  [1.7976931348623157e308, 709.782712893384],
];

describe('log', () => {
  it.each(published)('of %d is right to 1 ulp', (x, expected) => {
    expect(ulpsBetween(log(x), expected)).toBeLessThanOrEqual(1);
  });

  it('agrees with the platform to 1 ulp for every size of argument', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1.7976931348623157e308, noNaN: true }), (x) => ulpsBetween(log(x), Math.log(x)) <= 1),
      { seed: 1, numRuns: 20_000 },
    );
  });

  it('agrees with the platform to 1 ulp between 0 and 4', () => {
    let worst = 0;
    for (let i = 1; i <= 100_000; i++) worst = Math.max(worst, ulpsBetween(log(i * 0.00004), Math.log(i * 0.00004)));
    expect(worst).toBeLessThanOrEqual(1);
  });

  it('has the limits of a logarithm', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(log(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log(-1)).toBeNaN();
    expect(log(Number.NaN)).toBeNaN();
  });
});
