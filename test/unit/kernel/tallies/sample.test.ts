import { describe, expect, it } from 'vitest';
import { medianUnbiasedQuantile } from '../../../../src/kernel/tallies/sample.ts';

describe('medianUnbiasedQuantile', () => {
  it("interpolates at (n + 1/3) p + 1/3, as R's quantile of type 8 does", () => {
    expect(medianUnbiasedQuantile([1, 2, 3, 4, 5, 6, 7, 8], 0.25)).toBeCloseTo(2.4166666667, 9);
    expect(medianUnbiasedQuantile([1, 2, 3, 4, 5, 6, 7, 8], 0.75)).toBeCloseTo(6.5833333333, 9);
    expect(medianUnbiasedQuantile([1, 2, 3, 4], 0.5)).toBeCloseTo(2.5, 12);
  });

  it('stays within the sample at both ends, and is NaN for an empty one', () => {
    expect([medianUnbiasedQuantile([3, 5, 8], 0), medianUnbiasedQuantile([3, 5, 8], 1), medianUnbiasedQuantile([3], 0.3)]).toEqual([
      3, 8, 3,
    ]);
    expect(medianUnbiasedQuantile([], 0.5)).toBeNaN();
  });
});
