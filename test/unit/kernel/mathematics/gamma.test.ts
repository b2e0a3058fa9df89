import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaQuantile, regularizedGammaP } from '../../../../src/kernel/mathematics/gamma.ts';

/** [shape, x, P], computed with 40 digits. */
const probabilities: [number, number, number][] = [
  [0.1, 0.01, 0.6626212599544798],
  [0.5, 0.2, 0.4729107431344619],
  [1, 1, 0.6321205588285577],
  [2.5, 4, 0.8437643724222776],
  [10, 9, 0.4125917556680586],
  [10, 25, 0.9997785233617512],
  [100, 80, 0.017108313035133115],
  [100, 101, 0.5528962934345113],
  [400, 390, 0.31294286318558784],
  [10000, 10100, 0.8413487504471796],
];
/** [p, shape, x], computed with 40 digits. */
const quantiles: [number, number, number][] = [
  [0.01, 0.04, 5.798758340857602e-51],
  [0.9, 0.04, 0.043384135329113234],
  [0.001, 0.25, 6.749697893115375e-13],
  [0.5, 0.25, 0.04367380235287341],
  [0.99, 0.25, 2.433885422197032],
  [0.5, 0.5, 0.2274682115597864],
  [0.3, 1, 0.35667494393873234],
  [0.975, 1.5, 4.674201802248073],
  [1.1102230246251565e-16, 4, 0.00022720877642115923],
  [0.5, 4, 3.672060748850896],
  [0.9999999999999999, 4, 46.53050169176646],
  [0.01, 25, 14.853341349420646],
  [0.9, 100, 113.01052385984448],
  [0.975, 400, 440.13766844657533],
  [0.5, 10000, 9999.666668642047],
];

describe('the gamma distribution', () => {
  it.each(probabilities)('of shape %d has the probability below %d', (shape, x, p) => {
    expect(Math.abs(regularizedGammaP(shape, x) - p)).toBeLessThan(1e-14);
  });

  it.each(quantiles)('has the quantile at %d for shape %d to 12 digits', (p, shape, x) => {
    expect(Math.abs(gammaQuantile(p, shape) / x - 1)).toBeLessThan(1e-12);
  });

  it('goes to the quantile and back for every shape', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), fc.double({ min: -2, max: 4, noNaN: true }), (p, logShape) => {
        const shape = 10 ** logShape;
        const x = gammaQuantile(p, shape);
        // Where the quantile is too small for a double there is no way back.
        return x < 1e-290 || Math.abs(regularizedGammaP(shape, x) - p) < 2e-13;
      }),
      { seed: 1, numRuns: 5000 },
    );
  });

  it('finds quantiles far out in both tails', () => {
    for (const shape of [0.25, 1, 4, 100, 400, 10_000]) {
      const left = gammaQuantile(1e-16, shape);
      expect(Math.abs(regularizedGammaP(shape, left) / 1e-16 - 1)).toBeLessThan(1e-11);
      const right = gammaQuantile(1 - 2 ** -50, shape);
      expect(Math.abs((1 - regularizedGammaP(shape, right)) / 2 ** -50 - 1)).toBeLessThan(0.3);
    }
  });

  it('is the exponential for shape 1', () => {
    for (const p of [1e-12, 0.2, 0.7, 0.999]) expect(Math.abs(gammaQuantile(p, 1) / -Math.log1p(-p) - 1)).toBeLessThan(1e-13);
  });

  it('has its limits', () => {
    expect(gammaQuantile(0, 2)).toBe(0);
    expect(gammaQuantile(1, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(gammaQuantile(-1, 2)).toBeNaN();
    expect(gammaQuantile(1e-300, 0.01)).toBe(0);
    expect(regularizedGammaP(2, 0)).toBe(0);
    expect(regularizedGammaP(2, Number.POSITIVE_INFINITY)).toBe(1);
    expect(regularizedGammaP(2, Number.NaN)).toBeNaN();
  });
});
