import { describe, expect, it } from 'vitest';
import { lookUp, weekHeatData, weekHeatTable } from '../../../../src/charts/index.ts';
import { cellBox, keyedCell } from '../../../../src/charts/work/grid-cursor.ts';
import type { SeriesRow } from '../../../../src/experiment/index.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const x = Array.from({ length: 168 }, (_, hour) => hour);
const row = (arm: string, difference?: SeriesRow['difference']): SeriesRow => ({
  arm,
  curve: 'inboxMinByHourOfWeek',
  setting: null,
  role: 'physician',
  group: null,
  category: null,
  x,
  mean: x.map((hour) => (hour === 10 ? 6 : null)),
  halfWidth: x.map(() => 1),
  difference,
});
const change = {
  mean: x.map((hour) => (hour === 10 ? -2 : hour === 11 ? 0.4 : null)),
  halfWidth: x.map((hour) => (hour < 12 ? 0.5 : null)),
};
const lookup = lookUp({ ...madeUpResult(), series: [row('baseline'), row('nurse-pool', change), row('ai-triage')] });
const choice = { arms: labels.arms, role: 'physician' };

describe('the week as a heat map', () => {
  it('shows every arm that has the curve', () => {
    const { panels } = weekHeatData(lookup, labels, { ...choice, isChange: false });
    expect(panels.map(({ arm }) => arm.id)).toEqual(['baseline', 'nurse-pool', 'ai-triage']);
    expect(panels[0].cells[10]).toEqual({ minutes: 6, halfWidth: 1, isDistinguishable: true });
    expect(panels[0].cells[11].minutes).toBeNull();
  });

  it('shows paired differences where the result has them, and which of them can be told from zero', () => {
    const { panels } = weekHeatData(lookup, labels, { ...choice, isChange: true });
    expect(panels.map(({ arm }) => arm.id)).toEqual(['nurse-pool']);
    const [{ cells }] = panels;
    expect(cells[10]).toEqual({ minutes: -2, halfWidth: 0.5, isDistinguishable: true });
    expect(cells[11].isDistinguishable).toBe(false);
    expect(cells[12]).toEqual({ minutes: null, halfWidth: null, isDistinguishable: false });
  });

  it('has a table of 168 hours', () => {
    const { columns, rows } = weekHeatTable(weekHeatData(lookup, labels, { ...choice, isChange: true }), 'caption');
    expect(rows).toHaveLength(168);
    expect(rows[34][0]).toBe('Tuesday, 10 am to 11 am');
    for (const one of rows) expect(one).toHaveLength(columns.length);
  });
});

describe('the cursor over a grid', () => {
  const grid = { columns: 18, rows: 7 };

  it('goes along the day with left and right and along the week with up and down, and stays inside', () => {
    expect(keyedCell('ArrowRight', 17, grid)).toBe(18);
    expect(keyedCell('ArrowDown', 20, grid)).toBe(38);
    expect(keyedCell('ArrowUp', 20, grid)).toBe(2);
    expect(keyedCell('ArrowUp', 2, grid)).toBe(2);
    expect(keyedCell('ArrowDown', 125, grid)).toBe(125);
    expect(keyedCell('ArrowLeft', 0, grid)).toBe(0);
    expect(keyedCell('End', 3, grid)).toBe(125);
    expect(keyedCell('PageDown', 20, grid)).toBe(110);
    expect(keyedCell('a', 3, grid)).toBeUndefined();
  });

  it('marks the cell that it is on', () => {
    expect(cellBox({ x: 10, y: 20, width: 180, height: 70 }, 20, grid)).toEqual({ x: 30, y: 30, width: 10, height: 10 });
  });
});
