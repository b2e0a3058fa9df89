import { describe, expect, it } from 'vitest';
import { criticalT2, meanEllipse, type Pair } from '../../../../src/charts/equity/mean-ellipse.ts';

/** F(0.95; 2, m) as in printed tables. */
const tabledF = [
  [1, 199.5],
  [5, 5.786],
  [8, 4.459],
  [18, 3.555],
  [28, 3.34],
] as const;

/** Johnson & Wichern, example 5.1 (n = 3), with means (8, 6). */
const textbook: readonly Pair[] = [
  [6, 9],
  [10, 6],
  [8, 3],
];

const moved = (pairs: readonly Pair[], x: number, y: number): Pair[] => pairs.map(([a, b]) => [a + x, b + y]);

/** n (m - c)' S^-1 (m - c), by the inverse of the matrix. */
function t2(pairs: readonly Pair[], [a, b]: Pair): number {
  const n = pairs.length;
  const mean = [0, 1].map((axis) => pairs.reduce((sum, pair) => sum + pair[axis], 0) / n);
  const s = (i: number, j: number) => pairs.reduce((sum, pair) => sum + (pair[i] - mean[i]) * (pair[j] - mean[j]), 0) / (n - 1);
  const [xx, xy, yy] = [s(0, 0), s(0, 1), s(1, 1)];
  const [x, y] = [mean[0] - a, mean[1] - b];
  return (n * (x * x * yy - 2 * x * y * xy + y * y * xx)) / (xx * yy - xy * xy);
}

describe('the confidence ellipse of the mean of pairs', () => {
  it('has the critical value of Hotelling from the tables of F', () => {
    for (const [m, f] of tabledF) {
      const n = m + 2;
      const expected = ((2 * (n - 1)) / (n - 2)) * f;
      expect(Math.abs(criticalT2(n) / expected - 1)).toBeLessThan(1e-3);
    }
  });

  it('has on its outline exactly the points whose T2 is critical', () => {
    const pairs: Pair[] = [
      [1, 200],
      [2, 260],
      [3, 240],
      [4, 330],
      [2.5, 210],
      [3.7, 305],
    ];
    const ellipse = meanEllipse(pairs);
    expect(ellipse).toBeDefined();
    for (const point of ellipse?.outline ?? []) expect(t2(pairs, point)).toBeCloseTo(criticalT2(6), 6);
    const xs = (ellipse?.outline ?? []).map(([x]) => x);
    expect(Math.max(...xs)).toBeLessThanOrEqual((ellipse?.x ?? 0) + (ellipse?.halfX ?? 0) + 1e-9);
  });

  it('agrees with the textbook: T2 = 7/9 for means (8, 6) against (9, 5)', () => {
    expect(t2(textbook, [9, 5])).toBeCloseTo(7 / 9, 12);
    // The same pairs seen from (9, 5): zero is inside. From far away: outside.
    expect(meanEllipse(moved(textbook, -9, -5))?.containsZero).toBe(true);
    expect(meanEllipse(moved(textbook, 900, 500))?.containsZero).toBe(false);
  });

  it('tells zero inside from outside on either side of the critical value, whatever the units', () => {
    const base: Pair[] = Array.from({ length: 8 }, (_, index) => [Math.sin(index * 2.1), Math.cos(index * 1.3)]);
    for (const shift of [0.2, 0.5, 0.9, 1.4, 2]) {
      const pairs = moved(base, shift, -shift);
      const expected = t2(pairs, [0, 0]) <= criticalT2(8);
      expect(meanEllipse(pairs)?.containsZero).toBe(expected);
      expect(meanEllipse(pairs.map(([x, y]) => [x * 1e5, y * 1e-6]))?.containsZero).toBe(expected);
    }
  });

  it('is a line where one outcome never changes, and zero is then judged by the other', () => {
    const still = (values: readonly number[]): Pair[] => values.map((value) => [value, 0]);
    expect(meanEllipse(still([1, 2, 3, -2, -3]))).toMatchObject({ halfY: 0, containsZero: true });
    expect(meanEllipse(still([10, 10.1, 9.9, 10.2, 9.8]))?.containsZero).toBe(false);
    // Always changed by the same: that is no chance.
    expect(meanEllipse([1, 2, -1, -2].map((value): Pair => [value, 5]))?.containsZero).toBe(false);
    expect(meanEllipse([1, 2, 3, 4].map((): Pair => [0, 0]))?.containsZero).toBe(true);
  });

  it('is a line where both change together, and zero off that line is outside', () => {
    const together = [1, 2, 3, -1].map((value): Pair => [value, 2 * value]);
    expect(meanEllipse(together)?.containsZero).toBe(true);
    expect(meanEllipse(moved(together, 0, 3))?.containsZero).toBe(false);
  });

  it('does not exist for fewer than three pairs', () => {
    expect(meanEllipse(textbook.slice(0, 2))).toBeUndefined();
  });
});
