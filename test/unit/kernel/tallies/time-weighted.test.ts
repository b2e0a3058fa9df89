import { describe, expect, it } from 'vitest';
import { TimeWeighted } from '../../../../src/kernel/tallies/time-weighted.ts';

describe('TimeWeighted', () => {
  it('weighs each value with the time it lasts', () => {
    const line = new TimeWeighted();
    line.set(2, 10);
    line.add(1, 14);
    line.add(-3, 20);
    expect(line.value).toBe(0);
    expect(line.integral(40)).toBe(2 * 4 + 3 * 6);
    expect(line.average(40)).toBe(26 / 40);
  });

  it('starts at any time with any value', () => {
    const line = new TimeWeighted(5, 100);
    expect(line.average(110)).toBe(5);
  });

  it('keeps its value at a restart and forgets what was before', () => {
    const line = new TimeWeighted();
    line.set(4, 0);
    line.restart(10);
    expect(line.integral(12)).toBe(8);
    line.set(0, 15);
    expect(line.average(20)).toBe(2);
  });

  it('has no average over no time', () => {
    expect(new TimeWeighted(3, 7).average(7)).toBeNaN();
  });
});
