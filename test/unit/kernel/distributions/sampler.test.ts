import { describe, expect, it } from 'vitest';
import { createSampler } from '../../../../src/kernel/distributions/create-sampler.ts';
import type { DistributionSpec } from '../../../../src/kernel/distributions/distribution-spec.ts';

const spread: DistributionSpec[] = [
  { family: 'exponential', mean: 3 },
  { family: 'lognormal', mean: 3, cv: 1 },
  { family: 'gamma', mean: 3, cv: 1.2 },
  { family: 'weibull', mean: 3, shape: 2 },
  { family: 'triangular', low: 1, mode: 2, high: 5 },
  { family: 'uniform', low: 1, high: 4 },
  { family: 'empirical', values: [1, 2, 3, 4] },
];

describe('a sequence', () => {
  const sampler = createSampler({ family: 'sequence', values: [5, 2, 9] });

  it('gives its values in turn, whatever the uniform number, and starts again', () => {
    expect([0, 1, 2, 3, 4].map((ordinal) => sampler.draw(0.7, ordinal))).toEqual([5, 2, 9, 5, 2]);
    expect(sampler.drawCorrelated(0.1, 2, 0.9, 0.8)).toBe(9);
    expect(sampler.sequenceValue(1)).toBe(2);
  });

  it('says that it follows the ordinal; others do not', () => {
    expect(sampler.usesOrdinal).toBe(true);
    for (const spec of spread) expect(createSampler(spec).usesOrdinal).toBe(false);
  });
});

describe('drawCorrelated', () => {
  it.each(spread)('without correlation is draw: $family', (spec) => {
    const sampler = createSampler(spec);
    for (const u of [0.001, 0.3, 0.99]) expect(sampler.drawCorrelated(u, 0, 0.77, 0)).toBe(sampler.draw(u, 0));
  });

  it.each(spread)('with full correlation follows the complexity alone: $family', (spec) => {
    const sampler = createSampler(spec);
    for (const u of [0.001, 0.3, 0.99]) expect(sampler.drawCorrelated(u, 0, 0.77, 1)).toBeCloseTo(sampler.draw(0.77, 0), 12);
    expect(sampler.drawCorrelated(0.4, 0, 0.77, -1)).toBeCloseTo(sampler.draw(0.23, 0), 12);
  });

  it.each(spread)('rises with the uniform number and with the complexity: $family', (spec) => {
    const sampler = createSampler(spec);
    const grid = [0.01, 0.2, 0.5, 0.8, 0.99];
    for (const fixed of grid) {
      const byU = grid.map((u) => sampler.drawCorrelated(u, 0, fixed, 0.6));
      const byComplexity = grid.map((u) => sampler.drawCorrelated(fixed, 0, u, 0.6));
      expect(byU).toEqual([...byU].sort((a, b) => a - b));
      expect(byComplexity).toEqual([...byComplexity].sort((a, b) => a - b));
    }
  });

  it.each(spread)('is finite where both numbers are at their ends: $family', (spec) => {
    const sampler = createSampler(spec);
    for (const u of [2 ** -53, 1 - 2 ** -53]) expect(Number.isFinite(sampler.drawCorrelated(u, 0, u, 0.7))).toBe(true);
  });

  it('leaves a fixed value as it is', () => {
    expect(createSampler(4).drawCorrelated(0.1, 0, 0.9, 0.5)).toBe(4);
  });
});
