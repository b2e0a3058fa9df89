import { describe, expect, it } from 'vitest';
import { medianUnbiasedQuantile, summarizeSample } from '../../../../src/kernel/tallies/sample.ts';

describe('summarizeSample', () => {
  it("gives Student's interval: the sleep data of R", () => {
    const differences = [-1.2, -2.4, -1.3, -1.3, 0, -1, -1.8, -0.8, -4.6, -1.4];
    const { n, mean, sd, halfWidth } = summarizeSample(differences);
    expect(n).toBe(10);
    expect(mean).toBeCloseTo(-1.58, 12);
    expect(sd).toBeCloseTo(1.2299954833, 9);
    expect(mean - halfWidth).toBeCloseTo(-2.459885763276983, 9);
    expect(mean + halfWidth).toBeCloseTo(-0.7001142367230175, 9);
  });

  it('takes another confidence', () => {
    // t(0.995, 2) = 9.9248432009
    expect(summarizeSample([1, 2, 3], 0.99).halfWidth).toBeCloseTo(9.9248432009 / Math.sqrt(3), 8);
  });

  it('leaves out what does not exist', () => {
    expect(summarizeSample(Float64Array.of(Number.NaN, 1, Number.NaN, 3))).toEqual(summarizeSample([1, 3]));
  });

  it('says NaN for what one number or none does not have', () => {
    expect(summarizeSample([])).toEqual({ n: 0, mean: Number.NaN, sd: Number.NaN, halfWidth: Number.NaN });
    expect(summarizeSample([Number.NaN, 4])).toEqual({ n: 1, mean: 4, sd: Number.NaN, halfWidth: Number.NaN });
  });

  it('has no width when all numbers are equal', () => {
    expect(summarizeSample([0.1, 0.1, 0.1]).halfWidth).toBe(0);
  });
});

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
