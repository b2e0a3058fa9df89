import { describe, expect, it } from 'vitest';
import { inRanges, latinHypercube } from '../../../../src/experiment/sensitivity/index.ts';

describe('the Latin hypercube', () => {
  it.each([1, 2, 7, 100])('of %i points has exactly one in each slice of every parameter', (count) => {
    const points = latinHypercube({ count, parameters: 9, seed: `seed ${count}` });
    expect(points).toHaveLength(count);
    for (let parameter = 0; parameter < 9; parameter++) {
      const slices = points.map((point) => Math.floor(point[parameter] * count));
      expect(slices.sort((one, other) => one - other)).toEqual(Array.from({ length: count }, (_, k) => k));
    }
  });

  it('mixes the parameters, and by the seed', () => {
    const points = latinHypercube({ count: 500, parameters: 2, seed: 'a' });
    const products = points.map(([u, v]) => (u - 0.5) * (v - 0.5) * 12);
    // A correlation of 500 random pairs has standard deviation 0.045.
    expect(Math.abs(products.reduce((sum, product) => sum + product, 0) / 500)).toBeLessThan(0.15);
    expect(latinHypercube({ count: 500, parameters: 2, seed: 'a' })).toEqual(points);
    expect(latinHypercube({ count: 500, parameters: 2, seed: 'b' })).not.toEqual(points);
  });

  it('refuses nothing to sample', () => {
    expect(() => latinHypercube({ count: 0, parameters: 2, seed: 'a' })).toThrow(RangeError);
    expect(() => latinHypercube({ count: 2, parameters: 0, seed: 'a' })).toThrow(RangeError);
  });
});

describe('points in ranges', () => {
  it('run straight from the low end to the high one, both exact', () => {
    const ranges = [
      { low: 0.1, high: 0.7 },
      { low: -4, high: 4 },
    ];
    expect(
      inRanges(
        [
          [0, 0.25],
          [1, 1],
        ],
        ranges,
      ),
    ).toEqual([
      [0.1, -2],
      [0.7, 4],
    ]);
  });

  it('refuse a range that runs downwards and a point of another size', () => {
    expect(() => inRanges([], [{ low: 2, high: 1 }])).toThrow('a range must run upwards: 2 to 1');
    expect(() => inRanges([[0.5]], [])).toThrow(RangeError);
  });
});
