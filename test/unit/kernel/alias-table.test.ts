import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AliasTable } from '../../../src/kernel/alias-table.ts';

/** The share of (0, 1) that leads to each index, from equally spaced points. */
function sharesOf(table: AliasTable, weights: number, points = 100_000): number[] {
  const counts = new Array<number>(weights).fill(0);
  for (let i = 0; i < points; i++) counts[table.draw((i + 0.5) / points)]++;
  return counts.map((count) => count / points);
}

describe('AliasTable', () => {
  it('gives each index its share of the uniform numbers', () => {
    const weights = [1, 0, 3, 0.5, 5.5];
    sharesOf(new AliasTable(weights), 5).forEach((share, i) => {
      expect(share).toBeCloseTo(weights[i] / 10, 4);
    });
  });

  it('never gives an index without weight', () => {
    expect(sharesOf(new AliasTable([0, 2, 0]), 3)).toEqual([0, 1, 0]);
  });

  it('gives the only index there is', () => {
    expect(sharesOf(new AliasTable([0.2]), 1, 100)).toEqual([1]);
  });

  it('stays within the table at both ends', () => {
    const table = new AliasTable([1, 2, 3, 4, 5, 6, 7]);
    expect(table.draw(2 ** -53)).toBeGreaterThanOrEqual(0);
    expect(table.draw(1 - 2 ** -53)).toBeLessThanOrEqual(6);
  });

  it('refuses weights that sum to nothing', () => {
    expect(() => new AliasTable([0, 0])).toThrow('weights of an alias table sum to 0');
    expect(() => new AliasTable([])).toThrow('sum to 0');
  });

  it('does so for any weights', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true })), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, (weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        fc.pre(total > 1e-6);
        const points = 20_000;
        const shares = sharesOf(new AliasTable(weights), weights.length, points);
        // An index owns at most one stretch in each of the columns, each known to one point.
        return shares.every((share, i) => Math.abs(share - weights[i] / total) <= (weights.length + 1) / points);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
