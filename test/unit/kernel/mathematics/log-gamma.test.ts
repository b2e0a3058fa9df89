import { describe, expect, it } from 'vitest';
import { logGamma } from '../../../../src/kernel/mathematics/log-gamma.ts';

/** Computed with 40 digits. */
const published: [number, number][] = [
  [1e-25, 57.564627324851145],
  [1e-10, 23.025850929882736],
  [0.1, 2.252712651734206],
  [0.25, 1.2880225246980774],
  [0.5, 0.5723649429247001],
  [0.75, 0.20328095143129538],
  [0.9, 0.06637623973474295],
  [0.95, 0.030968795237972926],
  [0.99999, 5.772238896093089e-6],
  [1.00001, -5.7720744027504825e-6],
  [1.1, -0.049872441259839764],
  [1.25, -0.09827183642181316],
  [1.4616, -0.12148629003589732],
  [1.7, -0.09580769740706588],
  [1.74, -0.08683754647884093],
  [1.99, -0.004195529088791668],
  [2.5, 0.2846828704729192],
  [3, Math.LN2],
  [4.75, 2.8085714185757364],
  [7.9, 8.32426586800881],
  [8, 8.525161361065415],
  [20, 39.339884187199495],
  [100.5, 361.4355404677776],
  [1e6, 12815504.569147611],
  [1e20, 4.505170185988091e21],
];

describe('logGamma', () => {
  it.each(published)('of %d has 15 digits', (x, expected) => {
    expect(Math.abs(logGamma(x) / expected - 1)).toBeLessThan(1e-15);
  });

  it('follows Gamma(x + 1) = x Gamma(x)', () => {
    for (let x = 0.05; x < 30; x += 0.0371) {
      const expected = logGamma(x) + Math.log(x);
      expect(Math.abs(logGamma(x + 1) - expected)).toBeLessThan(2e-15 * (1 + Math.abs(logGamma(x)) + Math.abs(Math.log(x))));
    }
  });

  it('is zero at 1 and 2, Infinity at 0 and NaN below', () => {
    expect(logGamma(1)).toBeCloseTo(0, 15);
    expect(logGamma(2)).toBeCloseTo(0, 15);
    expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
    expect(logGamma(-1.5)).toBeNaN();
    expect(logGamma(Number.NaN)).toBeNaN();
  });
});
