import { describe, expect, it } from 'vitest';
import { averageSeries, mser } from '../../../../src/experiment/warm-up/index.ts';

const settling = [
  ...[30, 28, 25, 24, 22, 20, 17, 16, 14, 13, 12, 10, 11, 9, 8, 7, 8, 6, 7, 9, 6, 7, 5, 8, 6],
  ...[7, 6, 8, 5, 7, 6, 8, 7, 6, 7, 5, 7, 6, 8, 6, 7, 7, 6, 5, 8, 6, 7, 8, 6, 6],
];

describe('MSER-5', () => {
  it('leaves out the start of the worked series, and not all but its last two batches, which happen to tie', () => {
    const verdict = mser(settling);
    expect(verdict).toMatchObject({ kind: 'found', deletedBatches: 4, deletedPoints: 20 });
    expect(verdict.batchMeans).toEqual([25.8, 16, 10, 7.4, 6.4, 6.6, 6.8, 6.4, 6.6, 6.6]);
    const expected = [3.63044, 0.99665294924554, 0.16125, 0.0144606413994169, 0.00314814814815, 0.0032];
    for (const [d, value] of expected.entries()) expect(verdict.statistic[d]).toBeCloseTo(value, 10);
    expect(verdict.statistic[8]).toBeCloseTo(0, 20);
    expect(verdict.kind === 'found' && verdict.truncatedMean).toBeCloseTo(6.566666666666667, 12);
  });

  it('leaves out nothing of a constant series', () => {
    expect(mser(new Array<number>(60).fill(0.1))).toMatchObject({ kind: 'found', deletedPoints: 0 });
  });

  it('has no point for a series that still falls or rises at its end', () => {
    for (const length of [50, 55, 60, 200]) {
      expect(mser(Array.from({ length }, (_, k) => k)).kind).toBe('not found');
      expect(mser(Array.from({ length }, (_, k) => -3 * k)).kind).toBe('not found');
    }
  });

  it('has no point for a series that settles in its second half', () => {
    const late = (length: number) => Array.from({ length }, (_, k) => (k < 60 ? 100 - k : 40 + (k % 3)));
    expect(mser(late(100)).kind).toBe('not found');
    expect(mser(late(200))).toMatchObject({ kind: 'found', deletedPoints: 60 });
  });

  it('has no point for a series of fewer than ten batches, and still gives what it saw of it', () => {
    const verdict = mser(settling.slice(0, 49));
    expect(verdict.kind).toBe('not found');
    expect(verdict.batchMeans).toHaveLength(9);
    expect(mser([])).toMatchObject({ kind: 'not found', batchMeans: [], statistic: [] });
  });

  it('takes batches of any size: whole weeks of days do not take weekends for bias', () => {
    const day = (k: number) => (k % 7 < 5 ? 100 : 10);
    const weeks = Array.from({ length: 140 }, (_, k) => day(k));
    expect(mser(weeks, { batchSize: 7 })).toMatchObject({ kind: 'found', deletedPoints: 0 });
    const filling = weeks.map((value, k) => value * (k < 21 ? 0.5 : 1));
    expect(mser(filling, { batchSize: 7 })).toMatchObject({ kind: 'found', deletedBatches: 3, deletedPoints: 21 });
    expect(() => mser(weeks, { batchSize: 0 })).toThrow('a batch has a whole number of points: 0');
  });

  it('says which point has no value', () => {
    const broken = settling.with(23, Number.NaN);
    expect(mser(broken)).toMatchObject({ kind: 'undefined', point: 23 });
  });

  it('does not mind a missing value beyond the last whole batch', () => {
    expect(mser([...settling, Number.NaN])).toMatchObject({ kind: 'found', deletedPoints: 20 });
  });
});

describe('the average of a series over replications', () => {
  it('is taken point by point over those that have a value', () => {
    const averaged = averageSeries([
      [1, 2, Number.NaN],
      [3, Number.NaN, Number.NaN],
    ]);
    expect(averaged).toEqual([2, 2, Number.NaN]);
    expect(averageSeries([])).toEqual([]);
  });

  it('needs replications of one length', () => {
    expect(() => averageSeries([[1], [1, 2]])).toThrow('differ in length');
  });
});
