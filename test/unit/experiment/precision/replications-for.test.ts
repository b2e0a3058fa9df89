import { describe, expect, it } from 'vitest';
import { reachedPrecision, replicationsFor } from '../../../../src/experiment/precision/index.ts';
import { wavering } from './hoad-series.ts';

describe('the replications that a tighter interval takes', () => {
  // Counted up one by one with scipy's t quantiles: 20, 72, 437 and 43433 values.
  it.each([
    [0.5, 6],
    [0.25, 58],
    [0.1, 423],
    [0.01, 43419],
  ])('for a half width of %d are %d more', (halfWidth, more) => {
    expect(replicationsFor(halfWidth, wavering)).toBe(more);
  });

  it('are none when the precision is there', () => {
    expect(replicationsFor(0.62, wavering)).toBe(0);
    expect(replicationsFor(0.0001, [3, 3, 3])).toBe(0);
  });

  it('are more where the outcome is missing now and then', () => {
    expect(replicationsFor(0.5, [...wavering, ...new Array<number>(14).fill(Number.NaN)])).toBe(12);
  });

  it('are unknown with fewer than two values', () => {
    expect(replicationsFor(1, [4])).toBeUndefined();
    expect(replicationsFor(1, [4, Number.NaN])).toBeUndefined();
  });

  it('are beyond all counting for a hair of a half width', () => {
    expect(replicationsFor(1e-12, wavering)).toBe(Number.POSITIVE_INFINITY);
    expect(() => replicationsFor(0, wavering)).toThrow('the half width wanted must be positive: 0');
  });
});

describe('the precision reached', () => {
  it('is the half width, and its part of the size of the mean', () => {
    const reached = reachedPrecision([...wavering, Number.NaN]);
    expect(reached).toMatchObject({ n: 14, missing: 1 });
    expect(reached.sd).toBeCloseTo(1.0632729896642024, 12);
    expect(reached.halfWidth).toBeCloseTo(0.6139155466916109, 9);
    expect(reached.relativeFraction).toBeCloseTo(0.060103619955822044, 9);
  });

  it('is no part of a mean of zero', () => {
    expect(reachedPrecision([-1, 1])).toMatchObject({ mean: 0, relativeFraction: null });
  });
});
