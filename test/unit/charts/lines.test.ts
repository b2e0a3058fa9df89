import { describe, expect, it } from 'vitest';
import { backlogWeekData, backlogWeekTable, lookUp, turnaroundData, turnaroundTable } from '../../../src/charts/index.ts';
import { type Curve, greatest } from '../../../src/charts/lines.ts';
import { madeUpResult } from '../../fixtures/made-up.ts';
import { madeUpLabels } from '../../fixtures/made-up-labels.ts';

const result = madeUpResult();
const lookup = lookUp(result);
const { arms } = madeUpLabels;
const [baseline, nursePool] = arms;

describe('turnaround and backlog', () => {
  it('leave out an arm that has no such curve', () => {
    const without = lookUp({ ...result, series: result.series.filter((row) => row.arm !== nursePool.id) });
    expect(turnaroundData(without, arms).curves.map(({ arm }) => arm.id)).toEqual(['baseline', 'ai-triage', 'ai-triage-gap']);
    expect(backlogWeekData(without, arms, 'nurse').curves).toHaveLength(3);
    expect(turnaroundData(lookup, arms, { group: 'no such group' }).curves).toEqual([]);
  });

  it('have table twins with every point of every curve and its half width', () => {
    const waits = turnaroundTable(turnaroundData(lookup, arms), 'caption');
    expect(waits.rows).toHaveLength(21);
    expect(waits.rows[0]).toHaveLength(1 + 2 * arms.length);
    const backlog = backlogWeekTable(backlogWeekData(lookup, [baseline], null), 'caption');
    expect(backlog.rows).toHaveLength(168);
    expect(backlog.rows[34][0]).toBe('Tuesday, 10 am');
  });

  it('have an axis that holds the intervals, unless these dwarf the values', () => {
    const curve = (mean: number[], half: number): Curve => ({
      arm: baseline,
      x: mean.map((_, i) => i),
      mean,
      halfWidth: mean.map(() => half),
    });
    expect(greatest([curve([10, 20], 3)])).toBe(23);
    expect(greatest([curve([10, 20], 900)])).toBe(30);
    expect(greatest([])).toBe(0);
  });
});
