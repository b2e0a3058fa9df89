import { describe, expect, it } from 'vitest';
import { quantileOf, summarizeSample } from '../../../../src/kernel/tallies/sample.ts';

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

describe('quantileOf', () => {
  it('is type 7: 9.1 at 0.9 of 1 to 10', () => {
    expect(quantileOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBeCloseTo(9.1, 12);
    expect(quantileOf([1, 2, 3, 4], 0.5)).toBe(2.5);
  });

  it('ends at the ends', () => {
    expect([quantileOf([3, 5, 8], 0), quantileOf([3, 5, 8], 1), quantileOf([3], 0.3)]).toEqual([3, 8, 3]);
    expect(quantileOf([], 0.5)).toBeNaN();
  });
});
