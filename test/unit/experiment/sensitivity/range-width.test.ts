import { describe, expect, it } from 'vitest';
import { rangeWidth } from '../../../../src/experiment/sensitivity/index.ts';

const share = (low: number, high: number) => rangeWidth({ low, high }, true);
const quantity = (low: number, high: number) => rangeWidth({ low, high }, false);

describe('the width of a range', () => {
  it('is of a positive quantity the logarithm of the ratio of its ends, whatever its unit', () => {
    expect(quantity(2, 8)).toBeCloseTo(Math.log(4), 12);
    expect(quantity(120, 480)).toBeCloseTo(quantity(2, 8), 12);
    expect(quantity(-8, -2)).toBeCloseTo(quantity(2, 8), 12);
  });

  it('is of a share the logarithm of the ratio of its odds, the same for a share and for what is left of it', () => {
    expect(share(0.2, 0.5)).toBeCloseTo(Math.log(4), 12);
    expect(share(0.95, 0.998)).toBeCloseTo(share(0.002, 0.05), 9);
    expect(share(0.95, 0.998)).toBeGreaterThan(share(0.4, 0.6));
  });

  it('is finite for a share that reaches 0 or 1: that end is pulled in by 0.01, or by a tenth of the way to the other end', () => {
    expect(share(0, 0.5)).toBeCloseTo(Math.log(99), 12);
    expect(share(0.5, 1)).toBeCloseTo(Math.log(99), 12);
    expect(share(0, 0.02)).toBeCloseTo(share(0.002, 0.02), 12);
    expect(share(0, 0.0005)).toBeGreaterThan(share(0.0001, 0.0005));
  });

  it('is with zero within in units of the larger end, so that a value of zero does not make it endless', () => {
    expect(quantity(0, 30)).toBe(1);
    expect(quantity(-1, 4)).toBe(1.25);
    expect(quantity(-4, 4)).toBe(2);
    expect(quantity(0, 30)).toBeLessThan(quantity(1, 30));
  });

  it('is none where there is no room', () => {
    expect([share(0, 0), share(1, 1), quantity(0, 0), quantity(3, 3)]).toEqual([0, 0, 0, 0]);
  });
});
