import { describe, expect, it } from 'vitest';
import { nextReplications, replicationsNeeded } from '../../../../src/experiment/precision/index.ts';

const limits = { preview: 10, budget: 100 };

describe('the number of replications at which to look again', () => {
  it('begins with the preview', () => {
    expect(nextReplications(0, null, limits)).toBe(10);
    expect(nextReplications(0, null, { ...limits, budget: 7 })).toBe(7);
  });

  it('goes to where the precision is expected, but not further than twice as far, and by five at least', () => {
    expect(nextReplications(10, 17, limits)).toBe(17);
    expect(nextReplications(10, 90, limits)).toBe(20);
    expect(nextReplications(10, null, limits)).toBe(20);
    expect(nextReplications(20, 21, limits)).toBe(25);
  });

  it('stays within the budget', () => {
    expect(nextReplications(80, null, limits)).toBe(100);
    expect(nextReplications(98, 99, limits)).toBe(100);
  });
});

describe('a target relative to another series', () => {
  const differences = [1, 2, 1.5, 1.2, 1.8, 1.4, 1.6, 1.5, 1.5, 1.5];

  it('is met when the half width is small beside the mean of that series', () => {
    const by = (level: number) =>
      replicationsNeeded([differences], [{ relativeFraction: 0.01, reference: differences.map(() => level) }]).outcomes[0];
    expect(by(100)).toMatchObject({ allowedHalfWidth: 1, needed: 4 });
    expect(by(-100)).toEqual(by(100));
    expect(by(1)).toMatchObject({ allowedHalfWidth: 0.01, needed: undefined });
    expect(by(Number.NaN)).toMatchObject({ allowedHalfWidth: null, needed: undefined, expectedReplications: undefined });
  });

  it('refuses a series of another length', () => {
    expect(() => replicationsNeeded([[1, 2]], [{ relativeFraction: 0.1, reference: [1] }])).toThrow('2 values, but 1 to set them against');
  });
});
