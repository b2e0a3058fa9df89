import { describe, expect, it } from 'vitest';
import { directionNumbers } from '../../../../src/experiment/sensitivity/direction-numbers.ts';
import { mostSobolDimensions, sobolPoints } from '../../../../src/experiment/sensitivity/index.ts';

/** True if x has order 2^degree - 1 modulo the polynomial over two elements. */
function isPrimitive(polynomial: number, degree: number): boolean {
  const order = 2 ** degree - 1;
  let power = 1;
  for (let k = 1; k <= order; k++) {
    power <<= 1;
    if (power >> degree) power ^= polynomial;
    if (power === 1) return k === order;
  }
  return false;
}

const slices = (points: readonly (readonly number[])[], dimension: number) =>
  new Set(points.map((point) => Math.floor(point[dimension] * points.length))).size;

describe('the Sobol sequence', () => {
  it('begins as published', () => {
    expect(sobolPoints(10, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it('has the coordinates of SciPy in all dimensions at a point that hangs on every number of the table', () => {
    // scipy.stats.qmc.Sobol(64, scramble=False), point 682: the exclusive or of the first ten direction numbers, in 1024ths.
    expect(sobolPoints(683, 64)[682].map((u) => u * 1024)).toEqual([
      1023, 261, 749, 451, 921, 263, 753, 303, 735, 669, 333, 275, 239, 987, 677, 753, 459, 411, 237, 429, 557, 29, 583, 499, 23, 135, 59,
      989, 723, 359, 425, 731, 185, 877, 311, 215, 67, 637, 645, 293, 113, 995, 745, 633, 619, 409, 23, 39, 437, 857, 571, 659, 737, 419,
      599, 227, 675, 883, 795, 51, 255, 315, 615, 607,
    ]);
  });

  it('stands on primitive polynomials, each once, in the order of their size, and on odd numbers below 2, 4, 8 ...', () => {
    const polynomials = directionNumbers.map(([coefficients, ...initial]) => (1 << initial.length) | (coefficients << 1) | 1);
    expect(mostSobolDimensions).toBe(64);
    for (const [row, [, ...initial]] of directionNumbers.entries()) {
      expect(isPrimitive(polynomials[row], initial.length), `row ${row}`).toBe(true);
      expect(initial.every((m, k) => m % 2 === 1 && m < 2 ** (k + 1))).toBe(true);
    }
    expect(polynomials).toEqual([...new Set(polynomials)].sort((one, other) => one - other));
  });

  it('puts one point in each slice of every dimension, in every run of a power of two, shifted or not', () => {
    for (const seed of [undefined, 'a', 'b']) {
      const points = sobolPoints(1024, mostSobolDimensions, seed);
      for (let dimension = 0; dimension < mostSobolDimensions; dimension++) {
        expect(slices(points, dimension)).toBe(1024);
        expect(slices(points.slice(256, 512), dimension)).toBe(256);
        expect(slices(points.slice(96, 128), dimension)).toBe(32);
      }
    }
  });

  it('has the two-dimensional evenness of Joe and Kuo: no dimension repeats another', () => {
    // One point in each of 16 x 16 squares is more than any pair of dimensions promises; a repeated dimension fills 16 of them.
    const points = sobolPoints(256, mostSobolDimensions);
    for (let one = 0; one < mostSobolDimensions; one++) {
      for (let other = 0; other < one; other++) {
        const squares = new Set(points.map((point) => Math.floor(point[one] * 16) * 16 + Math.floor(point[other] * 16))).size;
        expect(squares, `${other} and ${one}`).toBeGreaterThanOrEqual(32);
      }
    }
  });

  it('integrates a smooth product better than chance would by far', () => {
    const points = sobolPoints(4096, 8, 's');
    const mean = points.reduce((sum, point) => sum + point.reduce((product, u) => product * (0.5 + u), 1), 0) / points.length;
    // Chance has a standard error of 0.015 here.
    expect(Math.abs(mean - 1)).toBeLessThan(0.002);
  });

  it('goes on where a shorter run ended, and depends on the seed', () => {
    expect(sobolPoints(64, 5, 'a').slice(0, 16)).toEqual(sobolPoints(16, 5, 'a'));
    expect(sobolPoints(16, 5, 'a')).not.toEqual(sobolPoints(16, 5, 'b'));
    expect(
      sobolPoints(64, 64, 'a')
        .flat()
        .every((u) => u > 0 && u < 1),
    ).toBe(true);
    expect(sobolPoints(0, 2)).toEqual([]);
  });

  it('refuses what it has no numbers for', () => {
    expect(() => sobolPoints(4, 65)).toThrow('the Sobol sequence has 1 to 64 dimensions here: 65');
    expect(() => sobolPoints(4, 0)).toThrow(RangeError);
    expect(() => sobolPoints(1.5, 2)).toThrow(RangeError);
  });
});
