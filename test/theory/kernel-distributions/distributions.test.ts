/** Draws through the generator against the laws that the samplers stand for. */
import { describe, expect, it } from 'vitest';
import { createSampler } from '../../../src/kernel/distributions/create-sampler.ts';
import type { DistributionSpec } from '../../../src/kernel/distributions/distribution-spec.ts';
import { gammaFactor } from '../../../src/kernel/distributions/gamma-factor.ts';
import { regularizedGammaP } from '../../../src/kernel/mathematics/gamma.ts';
import { normalCdf } from '../../../src/kernel/mathematics/normal.ts';
import { createKeys, uniform } from '../../../src/kernel/random.ts';
import { Tally } from '../../../src/kernel/tallies/tally.ts';
import { chiSquareScore, kolmogorovDistance } from './goodness-of-fit.ts';

const keys = createKeys('distributions');
const draws = 40_000;

function uniforms(stream: string, decision: number): number[] {
  const [key0, key1] = keys.namedKey(stream);
  return Array.from({ length: draws }, (_, i) => uniform(key0, key1, decision, i));
}

/** log-normal with mean 3, cv 1: sigma^2 = log 2, mu = log 3 - sigma^2/2. Written with the platform's functions, not ours. */
const lognormalCdf = (x: number) => normalCdf((Math.log(x) - (Math.log(3) - Math.LN2 / 2)) / Math.sqrt(Math.LN2));
const weibullScale = 3 / 0.886226925452758; // Gamma(1.5)

const laws: [string, DistributionSpec, (x: number) => number][] = [
  ['exponential', { family: 'exponential', mean: 3 }, (x) => 1 - Math.exp(-x / 3)],
  ['lognormal', { family: 'lognormal', mean: 3, cv: 1 }, lognormalCdf],
  ['gamma, cv 0.5', { family: 'gamma', mean: 3, cv: 0.5 }, (x) => regularizedGammaP(4, (4 * x) / 3)],
  // Shape 1/2 is half of a squared normal: P(Z^2 <= 2x).
  ['gamma, shape 1/2', { family: 'gamma', mean: 0.5, cv: Math.SQRT2 }, (x) => 2 * normalCdf(Math.sqrt(2 * x)) - 1],
  ['weibull', { family: 'weibull', mean: 3, shape: 2 }, (x) => 1 - Math.exp(-((x / weibullScale) ** 2))],
  ['triangular', { family: 'triangular', low: 1, mode: 2, high: 5 }, (x) => (x < 2 ? (x - 1) ** 2 / 4 : 1 - (5 - x) ** 2 / 12)],
  ['uniform', { family: 'uniform', low: 1, high: 4 }, (x) => (x - 1) / 3],
];

describe.each(laws)('%s draws', (name, spec, cdf) => {
  const sampler = createSampler(spec);
  const plain = uniforms(name, 0).map((u, i) => sampler.draw(u, i));
  const complexities = uniforms(name, 1);
  const others = uniforms(name, 2);
  const correlated = others.map((u, i) => sampler.drawCorrelated(u, i, complexities[i], 0.6));

  it('follow their law', () => {
    expect(kolmogorovDistance(plain, cdf)).toBeLessThan(2.25);
  });

  it('follow the same law when correlated', () => {
    expect(kolmogorovDistance(correlated, cdf)).toBeLessThan(2.25);
  });

  it('have the mean and the variance that the sampler says', () => {
    const tally = new Tally();
    const squares = new Tally();
    for (const x of plain) {
      tally.add(x);
      squares.add((x - sampler.mean) ** 2);
    }
    expect(Math.abs(tally.mean - sampler.mean) / Math.sqrt(tally.variance / draws)).toBeLessThan(4);
    expect(Math.abs(squares.mean - sampler.variance) / Math.sqrt(squares.variance / draws)).toBeLessThan(4);
  });

  it('have the rank correlation of a Gaussian copula', () => {
    // Spearman's rho = 6/pi asin(r/2); its standard error is below 1/sqrt(n).
    let sum = 0;
    correlated.forEach((x, i) => {
      sum += (cdf(x) - 0.5) * (complexities[i] - 0.5);
    });
    expect(Math.abs((12 * sum) / draws - (6 / Math.PI) * Math.asin(0.3)) * Math.sqrt(draws)).toBeLessThan(4);
  });
});

describe('observed values', () => {
  it('are drawn in proportion to their weights', () => {
    const weights = [1, 4, 0, 3, 2];
    const sampler = createSampler({ family: 'empirical', values: [0, 1, 2, 3, 4], weights });
    const counts = new Float64Array(5);
    for (const u of uniforms('empirical', 0)) counts[sampler.draw(u, 0)]++;
    expect(counts[2]).toBe(0);
    const kept = [0, 1, 3, 4];
    expect(
      Math.abs(
        chiSquareScore(
          kept.map((i) => counts[i]),
          (i) => (draws * weights[kept[i]]) / 10,
        ),
      ),
    ).toBeLessThan(4);
  });
});

describe('busyness factors', () => {
  it.each([0.1, 0.25, 1])('have mean 1 and coefficient of variation %d', (cv) => {
    const tally = new Tally();
    for (const u of uniforms('busyness', Math.round(cv * 100))) tally.add(gammaFactor(u, cv));
    expect((Math.abs(tally.mean - 1) * Math.sqrt(draws)) / cv).toBeLessThan(4);
    // Variance of a sample variance: (kurtosis - 1)/n with kurtosis 3 + 6 cv^2.
    const error = Math.sqrt((2 + 6 * cv * cv) / draws);
    expect(Math.abs(tally.variance / (cv * cv) - 1) / error).toBeLessThan(4);
  });
});
