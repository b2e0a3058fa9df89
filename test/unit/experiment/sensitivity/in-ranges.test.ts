import { describe, expect, it } from 'vitest';
import { inRanges } from '../../../../src/experiment/sensitivity/index.ts';

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
