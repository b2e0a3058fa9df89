import { describe, expect, it } from 'vitest';
import { breakEvenCurveData, breakEvenCurveTable, frontierTable } from '../../../../src/charts/index.ts';
import { regionAbove } from '../../../../src/charts/studies/region.ts';
import { estimate, madeUpAnswer, madeUpFrontier, madeUpMarks, madeUpStudyArms } from '../../../fixtures/made-up-study.ts';

const choice = {
  title: 'In-basket time',
  unit: 'min/day',
  better: 'lower',
  arm: madeUpStudyArms[1],
  mark: madeUpMarks[0],
  margin: 0,
} as const;

describe('the break-even curve', () => {
  it('has a crossing only where one was found', () => {
    expect(breakEvenCurveData(madeUpAnswer, choice).crossing).toEqual({ at: 0.637, low: 0.59, high: 0.69, isTold: true });
    const untold = { isTold: false, from: null, tried: 0, told: 0 };
    expect(breakEvenCurveData({ ...madeUpAnswer, high: null, above: untold }, choice).crossing?.isTold).toBe(false);
    const { readings } = madeUpAnswer;
    const none = { kind: 'none', side: 'above', atLow: readings[0], atHigh: readings[1], readings } as const;
    expect(breakEvenCurveData(none, choice).crossing).toBeNull();
  });

  it('leaves out values at which there is no difference to be had', () => {
    const gap = { ...madeUpAnswer, readings: [...madeUpAnswer.readings, { x: 0.95, difference: estimate(null, null) }] };
    expect(breakEvenCurveData(gap, choice).points).toHaveLength(madeUpAnswer.readings.length);
  });

  it('has a table that says at each value whether it is won, lost or cannot be told', () => {
    const { rows } = breakEvenCurveTable(breakEvenCurveData(madeUpAnswer, choice), 'caption');
    expect([rows[0].at(-1), rows[3].at(-1), rows.at(-1)?.at(-1)]).toEqual(['lost', 'cannot be told', 'won']);
    expect(rows[0][0]).toBe(50);
  });
});

describe('the frontier', () => {
  it('has a panel for each outcome and one for all together', () => {
    expect(madeUpFrontier.panels.map(({ unit }) => unit)).toEqual(['min/day', 'fraction', 'fraction', null]);
  });

  it('paints as surely won and surely lost exactly the points that stand so', () => {
    for (const { points, surelyWon, surelyLost } of madeUpFrontier.panels) {
      points.forEach(({ standing }, point) => {
        expect(surelyWon[point] > 0).toBe(standing === 'won');
        expect(surelyLost[point] > 0).toBe(standing === 'lost');
      });
    }
  });

  it('has a table with a row for each outcome at each point', () => {
    const { columns, rows } = frontierTable(madeUpFrontier, 'caption');
    expect(rows).toHaveLength(4 * 25);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.at(-1)?.slice(3, 6)).toEqual([null, null, null]);
  });
});

const area = (polygon: readonly (readonly [number, number])[]): number =>
  Math.abs(
    polygon.reduce((sum, [x, y], k) => {
      const [nextX, nextY] = polygon[(k + 1) % polygon.length];
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;
const areaOf = (values: readonly number[], xs = [0, 1], ys = [0, 1]): number =>
  regionAbove(xs, ys, values).reduce((sum, polygon) => sum + area(polygon), 0);

describe('the region above zero', () => {
  it('is the whole cell, nothing, or the part on the upper side of the line', () => {
    expect(areaOf([1, 1, 1, 1])).toBe(1);
    expect(areaOf([-1, -1, -1, -1])).toBe(0);
    expect(areaOf([0, 0, 0, 0])).toBe(0);
    expect(areaOf([-1, 1, -1, 1])).toBeCloseTo(0.5);
    expect(areaOf([-1, 3, -1, 3])).toBeCloseTo(0.75);
    expect(areaOf([1, -1, -1, -1])).toBeCloseTo(0.125);
  });

  it('and the region below it share the cell, saddles as well', () => {
    for (const values of [
      [2, -1, -3, 1],
      [1, -2, -2, 1],
      [3, -1, -1, 2],
      [-1, 2, 3, -5],
    ]) {
      expect(areaOf(values) + areaOf(values.map((value) => -value))).toBeCloseTo(1);
    }
  });

  it('leaves out cells with a point that cannot be', () => {
    expect(areaOf([1, 1, Number.NaN, 1, 1, 1], [0, 1, 2], [0, 1])).toBe(1);
  });
});
