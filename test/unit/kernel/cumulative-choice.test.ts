import { describe, expect, it } from 'vitest';
import { CumulativeChoice } from '../../../src/kernel/cumulative-choice.ts';

describe('CumulativeChoice', () => {
  const grid = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);

  it('draws each index as often as its weight says', () => {
    const choice = new CumulativeChoice([1, 0, 3]);
    const counts = [0, 0, 0];
    for (const u of grid) counts[choice.draw(u)]++;
    expect(counts).toEqual([250, 0, 750]);
  });

  it('changes few draws when a weight changes a little', () => {
    const before = new CumulativeChoice([1, 1, 1, 1]);
    const after = new CumulativeChoice([1.05, 1, 1, 1]);
    expect(grid.filter((u) => before.draw(u) !== after.draw(u)).length).toBeLessThan(40);
  });

  it('refuses weights that sum to nothing', () => {
    expect(() => new CumulativeChoice([0, 0])).toThrow('weights of a choice sum to 0');
  });
});
