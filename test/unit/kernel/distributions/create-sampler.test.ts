import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampler } from '../../../../src/kernel/distributions/create-sampler.ts';
import type { DistributionSpec } from '../../../../src/kernel/distributions/distribution-spec.ts';

/** Each family with some ordinary parameters. */
const families: Record<string, DistributionSpec> = {
  number: 4,
  deterministic: { family: 'deterministic', mean: 2.5 },
  exponential: { family: 'exponential', mean: 3 },
  lognormal: { family: 'lognormal', mean: 3, cv: 1.5 },
  gamma: { family: 'gamma', mean: 3, cv: 0.7 },
  weibull: { family: 'weibull', mean: 3, shape: 0.8 },
  triangular: { family: 'triangular', low: 1, mode: 2, high: 5 },
  uniform: { family: 'uniform', low: 1, high: 4 },
  empirical: { family: 'empirical', values: [7, 1, 3, 9], weights: [2, 1, 0, 1] },
};

/** Integral over u of the quantile to the given power, by the midpoint rule with an even finer end. */
function momentByQuantile(spec: DistributionSpec, power: number): number {
  const sampler = createSampler(spec);
  let sum = 0;
  // u = v^2 (3 - 2 v) is flat at both ends, where the quantile is steep.
  const steps = 20_000;
  for (let i = 0; i < steps; i++) {
    const v = (i + 0.5) / steps;
    sum += sampler.quantile(v * v * (3 - 2 * v)) ** power * 6 * v * (1 - v);
  }
  return sum / steps;
}

describe.each(Object.entries(families))('a %s sampler', (_, spec) => {
  const sampler = createSampler(spec);

  it('has the mean and the second moment that its quantiles have', () => {
    expect(Math.abs(momentByQuantile(spec, 1) / sampler.mean - 1)).toBeLessThan(1e-4);
    expect(Math.abs(momentByQuantile(spec, 2) / sampler.secondMoment - 1)).toBeLessThan(5e-3);
    expect(sampler.secondMoment).toBeCloseTo(sampler.variance + sampler.mean ** 2, 10);
  });

  it('is never smaller for a greater uniform number', () => {
    const u = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(u, u, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        return sampler.quantile(low) <= sampler.quantile(high) * (1 + 1e-14);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('is finite and not negative at the ends of the generator', () => {
    for (const u of [2 ** -53, 1 - 2 ** -53]) {
      const x = sampler.draw(u, 0);
      expect(x >= 0 && Number.isFinite(x)).toBe(true);
    }
  });
});

describe('moments', () => {
  it('are those of the textbook', () => {
    const variances: [DistributionSpec, number, number][] = [
      [4, 4, 0],
      [{ family: 'exponential', mean: 3 }, 3, 9],
      [{ family: 'lognormal', mean: 2, cv: 1.5 }, 2, 9],
      [{ family: 'gamma', mean: 2, cv: 0.5 }, 2, 1],
      // Shape 1 is the exponential, shape 2 the Rayleigh distribution.
      [{ family: 'weibull', mean: 3, shape: 1 }, 3, 9],
      [{ family: 'weibull', mean: Math.sqrt(Math.PI / 2), shape: 2 }, Math.sqrt(Math.PI / 2), 2 - Math.PI / 2],
      [{ family: 'triangular', low: 0, mode: 3, high: 6 }, 3, 1.5],
      [{ family: 'triangular', low: 0, mode: 0, high: 6 }, 2, 2],
      [{ family: 'uniform', low: 2, high: 8 }, 5, 3],
      [{ family: 'empirical', values: [1, 5] }, 3, 4],
      [{ family: 'empirical', values: [1, 5], weights: [3, 1] }, 2, 3],
      [{ family: 'sequence', values: [1, 2, 3] }, 2, 2 / 3],
    ];
    for (const [spec, mean, variance] of variances) {
      const sampler = createSampler(spec);
      expect(sampler.mean).toBeCloseTo(mean, 12);
      expect(sampler.variance).toBeCloseTo(variance, 12);
    }
  });
});

describe('quantiles', () => {
  it('are those of the textbook', () => {
    const quantiles: [DistributionSpec, number, number][] = [
      [{ family: 'exponential', mean: 3 }, 0.5, 3 * Math.LN2],
      [{ family: 'lognormal', mean: 1, cv: Math.sqrt(Math.E - 1) }, 0.5, Math.exp(-0.5)],
      [{ family: 'lognormal', mean: 1, cv: Math.sqrt(Math.E - 1) }, 0.9, Math.exp(-0.5 + 1.2815515655446004)],
      [{ family: 'gamma', mean: 1, cv: 1 }, 0.5, Math.LN2],
      [{ family: 'gamma', mean: 4, cv: 0.5 }, 0.5, 3.672060748850896],
      [{ family: 'weibull', mean: Math.sqrt(Math.PI / 2), shape: 2 }, 0.5, Math.sqrt(2 * Math.LN2)],
      [{ family: 'triangular', low: 0, mode: 3, high: 6 }, 0.5, 3],
      [{ family: 'triangular', low: 0, mode: 3, high: 6 }, 0.125, 1.5],
      [{ family: 'triangular', low: 0, mode: 3, high: 6 }, 0.875, 4.5],
      [{ family: 'triangular', low: 0, mode: 0, high: 6 }, 0.75, 3],
      [{ family: 'triangular', low: 0, mode: 6, high: 6 }, 0.25, 3],
      [{ family: 'triangular', low: 4, mode: 4, high: 4 }, 0.3, 4],
      [{ family: 'uniform', low: 2, high: 8 }, 0.25, 3.5],
    ];
    for (const [spec, u, x] of quantiles) expect(createSampler(spec).quantile(u)).toBeCloseTo(x, 12);
  });

  it('of observed values come in their order and by their weights', () => {
    const sampler = createSampler({ family: 'empirical', values: [7, 1, 3, 9], weights: [2, 1, 0, 1] });
    expect([0.01, 0.249, 0.251, 0.5, 0.749, 0.751, 0.99].map((u) => sampler.quantile(u))).toEqual([1, 1, 7, 7, 7, 9, 9]);
  });

  it('without spread are the mean', () => {
    expect(createSampler({ family: 'lognormal', mean: 3, cv: 0 }).quantile(0.2)).toBe(3);
    expect(createSampler({ family: 'gamma', mean: 3, cv: 0 }).quantile(0.2)).toBe(3);
  });
});

describe('createSampler', () => {
  it('refuses parameters that no distribution has', () => {
    const impossible: DistributionSpec[] = [
      -1,
      Number.NaN,
      { family: 'exponential', mean: 0 },
      { family: 'lognormal', mean: 3, cv: -1 },
      { family: 'gamma', mean: 0, cv: 1 },
      { family: 'weibull', mean: 3, shape: 0 },
      { family: 'triangular', low: 2, mode: 1, high: 3 },
      { family: 'uniform', low: 3, high: 2 },
      { family: 'empirical', values: [1, 2], weights: [1] },
      { family: 'empirical', values: [1, 2], weights: [0, 0] },
      { family: 'empirical', values: [1, 2], weights: [2, -1] },
      { family: 'sequence', values: [] },
    ];
    for (const spec of impossible) expect(() => createSampler(spec), JSON.stringify(spec)).toThrow(RangeError);
  });
});
