import { describe, expect, it } from 'vitest';
import { pairedTest, pairingWorth, pairwise } from '../../../../src/experiment/selection/index.ts';
import { drug1, drug2 } from './sleep.ts';

describe('the paired t test', () => {
  it("agrees with R's on the sleep data", () => {
    const test = pairedTest(drug1, drug2);
    expect(test.n).toBe(10);
    expect(test.difference).toBeCloseTo(-1.58, 12);
    expect(test.halfWidth).toBeCloseTo(0.8798857632629825, 9);
    expect(test.t).toBeCloseTo(-4.062127683382037, 10);
    expect(test.p).toBeCloseTo(0.002832890197384273, 12);
  });

  it('leaves out the pairs in which an arm has no value', () => {
    expect(pairedTest([Number.NaN, ...drug1, 1], [5, ...drug2, Number.NaN])).toEqual(pairedTest(drug1, drug2));
  });

  it('is certain of a difference that never varies, and finds none between equal arms', () => {
    expect(pairedTest([1, 2, 3], [0, 1, 2])).toMatchObject({ difference: 1, halfWidth: 0, t: Number.POSITIVE_INFINITY, p: 0 });
    expect(pairedTest([1, 2], [1, 2])).toMatchObject({ difference: 0, halfWidth: 0, t: 0, p: 1 });
  });

  it('is not to be had from one pair', () => {
    expect(pairedTest([3], [1])).toEqual({ n: 1, difference: 2, halfWidth: null, t: null, p: null });
    expect(pairedTest([], [])).toEqual({ n: 0, difference: null, halfWidth: null, t: null, p: null });
    expect(() => pairedTest([1, 2], [1])).toThrow('the arms have 2 and 1 replications');
  });
});

describe('what the pairing is worth', () => {
  it('on the sleep data is 4.77 times the runs', () => {
    const worth = pairingWorth(drug1, drug2);
    expect(worth.varianceRatio).toBeCloseTo(4.765423031727379, 10);
    expect(worth).toMatchObject({ pairs: 10, independentRuns: 48, savedRuns: 38 });
  });

  it('is a loss where the arms go against each other', () => {
    expect(pairingWorth([1, 2, 3, 4], [4, 3, 2, 1])).toMatchObject({ varianceRatio: 0.5, independentRuns: 2, savedRuns: -2 });
  });

  it('is without bound where the difference never varies, and unknown where nothing varies', () => {
    expect(pairingWorth([1, 2], [2, 3]).savedRuns).toBe(Number.POSITIVE_INFINITY);
    expect(pairingWorth([1, 1], [2, 2]).varianceRatio).toBeNull();
    expect(pairingWorth([1, Number.NaN], [2, 3])).toEqual({ pairs: 1, varianceRatio: null, independentRuns: null, savedRuns: null });
  });
});

describe('the matrix of all pairs', () => {
  const third = drug2.map((x, k) => x + (k % 2 === 0 ? 0.3 : -0.2));
  const matrix = pairwise([drug1, drug2, third]);

  it('holds in each cell the arm of the row minus the arm of the column', () => {
    expect(matrix.map((row) => row.length)).toEqual([3, 3, 3]);
    expect(matrix[0][1]!.difference).toBeCloseTo(-1.58, 12);
    expect(matrix[1][0]!.difference).toBeCloseTo(1.58, 12);
    expect(matrix[1][0]!.t).toBeCloseTo(4.062127683382037, 10);
    expect(matrix[1][0]!.halfWidth).toBe(matrix[0][1]!.halfWidth);
    expect([matrix[0][0], matrix[1][1], matrix[2][2]]).toEqual([null, null, null]);
  });

  it('adjusts over all pairs', () => {
    const p = matrix[0][1]!.p!;
    expect(matrix[0][1]!.adjustedP).toBeCloseTo(3 * p, 14);
    // Twice its own would be less than three times the smaller one.
    expect(matrix[0][2]!.p).toBeGreaterThan(p);
    expect(matrix[0][2]!.adjustedP).toBeCloseTo(3 * p, 14);
    expect(matrix[2][0]!.adjustedP).toBe(matrix[0][2]!.adjustedP);
    expect(matrix[1][2]).toMatchObject({ isDistinguishable: false });
    expect(matrix[0][1]).toMatchObject({ isDistinguishable: true });
    expect(pairwise([drug1, drug2, third], 0.001)[0][1]).toMatchObject({ isDistinguishable: false });
  });

  it('says of each pair what its pairing is worth', () => {
    expect(matrix[0][1]!.pairing).toEqual(pairingWorth(drug1, drug2));
  });
});
