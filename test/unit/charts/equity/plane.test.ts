import { describe, expect, it } from 'vitest';
import { planeData, planeTable, sideOf } from '../../../../src/charts/index.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpEquity();
const choice = {
  arms: madeUpLabels.arms,
  work: { outcome: 'inboxMinPerDay', role: 'physician', aspect: 'level' },
  patients: { outcome: 'unmetUrgentNeedFraction', role: null, aspect: 'difference' },
  x: { title: 'Work', unit: 'min/day', better: 'lower' },
  y: { title: 'Gap', unit: 'fraction', better: 'lower' },
  quadrants: [
    ['a', 'b'],
    ['c', 'd'],
  ],
} as const;

describe('the plane of work against patients', () => {
  it('pairs the changes of the same replication, and leaves out those in which either does not exist', () => {
    const { clouds } = planeData(result, choice);
    expect(clouds.map(({ arm }) => arm.id)).toEqual(['nurse-pool', 'ai-triage', 'ai-triage-gap']);
    const rows = (result.plane ?? []).filter(({ arm }) => arm === 'ai-triage');
    const [work, gap] = [rows.find(({ role }) => role === 'physician'), rows.find(({ aspect }) => aspect === 'difference')];
    expect(clouds[1].points).toEqual(work?.changes.map((change, index) => [change, gap?.changes[index]]));
    const holed = {
      ...result,
      plane: result.plane?.map((row) => ({
        ...row,
        changes: row.changes.map((one, k) => (k === 3 && row.aspect === 'difference' ? null : one)),
      })),
    };
    expect(planeData(holed, choice).clouds[1].points).toHaveLength(9);
  });

  it('says a side only when the whole ellipse lies on it', () => {
    const [nurses, ai, worse] = planeData(result, choice).clouds;
    expect([sideOf(nurses, 'x'), sideOf(nurses, 'y')]).toEqual([-1, -1]);
    expect([sideOf(ai, 'x'), sideOf(ai, 'y')]).toEqual([-1, 0]);
    expect(sideOf(worse, 'y')).toBe(1);
    expect(sideOf({ ...worse, ellipse: undefined }, 'y')).toBe(0);
  });

  it('has a table twin with the means, the shadows of the ellipses and each repetition', () => {
    const data = planeData(result, choice);
    const { rows, columns } = planeTable(data, 'caption');
    expect(rows).toHaveLength(3 + 30);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const [, , mean, from, to] = rows[0] as number[];
    expect((from + to) / 2).toBeCloseTo(mean, 9);
    expect(columns.join()).toContain('percentage points');
  });

  it('is empty for a result that does not hold it', () => {
    expect(planeData({ ...result, plane: undefined }, choice).clouds).toEqual([]);
  });
});
