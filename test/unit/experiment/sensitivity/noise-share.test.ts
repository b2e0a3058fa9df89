import { describe, expect, it } from 'vitest';
import { noiseShare } from '../../../../src/experiment/sensitivity/index.ts';
import { createNoise } from './test-functions.ts';

describe('the share of noise', () => {
  it('is that of the analysis of variance, worked out by hand', () => {
    // Point means 2 and 5, replication means 2.5 and 4.5; what is left over is 0.5 in every cell.
    const { ofPoints, ofNoise, share } = noiseShare([
      [1.5, 2.5],
      [3.5, 6.5],
    ])!;
    expect([ofPoints, ofNoise]).toEqual([4.5, 0.5]);
    expect(share).toBeCloseTo(1 / 9, 12);
  });

  it('does not count luck that a replication has at all points: common random numbers take it out', () => {
    const luck = [10, -30, 20];
    const responses = [1, 2, 4].map((level) => luck.map((one) => level + one));
    expect(noiseShare(responses)!.share).toBeCloseTo(0, 12);
  });

  it('finds the share that was put in', () => {
    const noise = createNoise('share');
    // Points have variance 4, noise 9 a replication: with 6 replications 1.5 of 5.5.
    const responses = Array.from({ length: 4000 }, (_, point) => {
      const level = 2 * noise(point, -1);
      return Array.from({ length: 6 }, (_, k) => level + 3 * noise(point, k) + 50 * noise(-5, k));
    });
    expect(noiseShare(responses)!.share).toBeCloseTo(1.5 / 5.5, 1);
    expect(noiseShare(responses)!.ofNoise).toBeGreaterThan(1.43);
    expect(noiseShare(responses)!.ofNoise).toBeLessThan(1.57);
  });

  it('leaves out points with a gap and says nothing without two points or two replications', () => {
    const full = [
      [1, 2],
      [3, 5],
    ];
    expect(noiseShare([...full, [Number.NaN, 1]])).toEqual(noiseShare(full));
    expect(noiseShare([[1, 2]])).toBeNull();
    expect(noiseShare([[1], [2]])).toBeNull();
    expect(noiseShare([])).toBeNull();
    expect(
      noiseShare([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual({ ofPoints: 0, ofNoise: 0, share: null });
  });
});
