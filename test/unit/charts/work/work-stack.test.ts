import { describe, expect, it } from 'vitest';
import { lookUp, sumOf, workStackData, workStackTable } from '../../../../src/charts/index.ts';
import { totalsOf } from '../../../../src/charts/work/work-stack.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpResult();
const visits = result.series
  .filter(({ curve, role }) => curve === 'inboxMinByHourOfDay' && role === 'physician')
  .map((row) => ({ ...row, curve: 'visitMinByHourOfDay' as const, mean: row.x.map((hour) => (hour === 9 ? 40 : 0)) }));
const lookup = lookUp({ ...result, series: [...result.series, ...visits] });
const data = workStackData(lookup, labels, { arms: labels.arms, role: 'physician' });

describe('a working day in a stack', () => {
  it('splits the inbox into sessions and after hours, and adds the visits', () => {
    const [baseline] = data.stacks;
    expect(sumOf(baseline.minutes.inbox) + sumOf(baseline.minutes.afterHours)).toBeCloseTo(66.4, 9);
    expect(sumOf(baseline.minutes.afterHours)).toBeGreaterThan(10);
    expect(baseline.minutes.visits[9]).toBe(40);
    expect(totalsOf(baseline)[9]).toBeCloseTo(40 + baseline.minutes.inbox[9] + baseline.minutes.afterHours[9], 12);
  });

  it('has no visits in results that do not know them, and no panel for a role that nobody has', () => {
    const without = workStackData(lookUp(result), labels, { arms: labels.arms, role: 'physician' });
    expect(sumOf(without.stacks[0].minutes.visits)).toBe(0);
    expect(workStackData(lookup, labels, { arms: labels.arms, role: 'nobody' }).stacks).toEqual([]);
  });

  it('has a table of 24 hours for each arm', () => {
    const { columns, rows } = workStackTable(data, 'caption');
    expect(rows).toHaveLength(24 * labels.arms.length);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
