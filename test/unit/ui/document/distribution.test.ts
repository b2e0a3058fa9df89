import { describe, expect, it } from 'vitest';
import { meanOf, withFamily } from '../../../../src/ui/document/distribution.ts';

const families = ['deterministic', 'exponential', 'lognormal', 'gamma', 'weibull', 'triangular', 'uniform', 'empirical', 'sequence'];

describe('the mean of a distribution', () => {
  it('is its number, its parameter, the middle of its ends or the mean of its values', () => {
    expect(meanOf(3)).toBe(3);
    expect(meanOf({ value: 3, grade: 'assumed' })).toBe(3);
    expect(meanOf({ family: 'gamma', mean: { value: 4 }, cv: 1 })).toBe(4);
    expect(meanOf({ family: 'triangular', low: 1, mode: 2, high: 6 })).toBe(3);
    expect(meanOf({ family: 'uniform', low: 1, high: 3 })).toBe(2);
    expect(meanOf({ family: 'empirical', values: [1, 3], weights: [3, 1] })).toBe(1.5);
  });
});

describe('another shape', () => {
  it.each(families)('%s keeps the mean', (family) => {
    const changed = withFamily({ family: 'lognormal', mean: 4, cv: 0.8 }, family);
    expect(changed.family).toBe(family);
    expect(meanOf(changed)).toBeCloseTo(4, 6);
  });

  it('keeps the spread and what is known, where there is a place for them', () => {
    const before = { family: 'lognormal', mean: { value: 4, source: 'a' }, cv: 0.8, basis: { grade: 'assumed' } };
    expect(withFamily(before, 'gamma')).toEqual({ ...before, family: 'gamma' });
    expect(withFamily({ value: 4, source: 'a' }, 'lognormal')).toEqual({ family: 'lognormal', mean: { value: 4, source: 'a' }, cv: 0.5 });
  });
});
