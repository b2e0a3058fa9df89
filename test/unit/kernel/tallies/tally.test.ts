import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../../../src/kernel/tallies/tally.ts';

describe('Tally', () => {
  it('gives count, mean and sample variance', () => {
    const tally = new Tally();
    for (const x of [2, 4, 4, 4, 5, 5, 7, 9]) tally.add(x);
    expect(tally.count).toBe(8);
    expect(tally.mean).toBe(5);
    expect(tally.variance).toBeCloseTo(32 / 7, 12);
  });

  it('keeps its digits when numbers are great and differ little', () => {
    const tally = new Tally();
    for (const x of [4, 7, 13, 16]) tally.add(1e9 + x);
    expect(tally.variance).toBe(30);
  });

  it('agrees with the two-pass formula', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 }), (numbers) => {
        const tally = new Tally();
        for (const x of numbers) tally.add(x);
        const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
        const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (numbers.length - 1);
        return Math.abs(tally.mean - mean) < 1e-8 && Math.abs(tally.variance - variance) <= 1e-9 * (1 + variance);
      }),
      { seed: 1 },
    );
  });

  it('finds no spread at all in equal numbers', () => {
    const tally = new Tally();
    for (let i = 0; i < 7; i++) tally.add(0.1);
    expect(tally.variance).toBe(0);
  });

  it('says NaN for what does not exist', () => {
    const tally = new Tally();
    expect(tally.mean).toBeNaN();
    tally.add(3);
    expect(tally.mean).toBe(3);
    expect(tally.variance).toBeNaN();
  });
});
