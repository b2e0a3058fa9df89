import { describe, expect, it } from 'vitest';
import { groupOutcomesData, groupOutcomesTable, lookUp } from '../../../../src/charts/index.ts';
import { madeUpGroups, madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const lookup = lookUp(madeUpResult());
const { arms } = labels;
const [baseline, , aiTriage] = arms;
const groups = madeUpGroups.map(([id]) => id);

describe('outcomes by patient group', () => {
  const choice = { arms, groups, outcome: 'unmetUrgentNeedFraction', unit: 'fraction', better: 'lower' } as const;
  const values = groupOutcomesData(lookup, labels, { ...choice, mode: 'values' });
  const change = groupOutcomesData(lookup, labels, { ...choice, mode: 'change' });

  it('begin with all patients and name the share of each group', () => {
    expect(values.rows).toHaveLength(9);
    expect(values.rows[0]).toMatchObject({ group: null, title: 'All patients', share: undefined });
    expect(values.rows[1]).toMatchObject({ title: 'English, 18-64, digitally ready', share: 0.532 });
    expect(values.rows[1].dots.map(({ arm }) => arm.id)).toEqual(arms.map(({ id }) => id));
  });

  it('have a gap for each arm from the least to the greatest of the groups, all patients left out', () => {
    const [gap] = values.gaps;
    expect(gap.arm).toBe(baseline);
    expect([gap.least, gap.most]).toEqual([expect.closeTo(0.24), expect.closeTo(0.5)]);
    expect(gap.values).toHaveLength(8);
    expect(change.gaps).toEqual([]);
  });

  it('as a change leave out the baseline and mark what is not distinguishable', () => {
    expect(change.rows.flatMap(({ dots }) => dots).some(({ arm }) => arm === baseline)).toBe(false);
    const large = change.rows[1].dots.find(({ arm }) => arm === aiTriage);
    const small = change.rows[8].dots.find(({ arm }) => arm === aiTriage);
    expect(large).toMatchObject({ mean: expect.closeTo(-0.01), isDistinguishable: true });
    expect(small).toMatchObject({ mean: expect.closeTo(-0.01), isDistinguishable: false });
  });

  it('have a table twin in per cent or points, with the ends of the interval and the mark in words', () => {
    const table = groupOutcomesTable(values, 'caption');
    expect(table.rows).toHaveLength(9 * 4);
    expect(table.rows[0].slice(0, 3)).toEqual(['All patients', 'Today: straight to the clinician', expect.closeTo(30.2)]);
    const twin = groupOutcomesTable(change, 'caption');
    expect(twin.columns[2]).toBe('change from the baseline (percentage points)');
    expect(twin.rows.some((row) => row.at(-1) === 'not distinguishable')).toBe(true);
  });

  it('leave out groups and arms that do not have the outcome', () => {
    const ai = groupOutcomesData(lookup, labels, { ...choice, outcome: 'triageSensitivity', better: 'higher', mode: 'values' });
    expect(ai.rows[1].dots.map(({ arm }) => arm.id)).toEqual(['ai-triage', 'ai-triage-gap']);
    expect(groupOutcomesData(lookup, labels, { ...choice, outcome: 'waitMin', mode: 'values' }).rows).toEqual([]);
  });
});

describe('outcomes by patient group, of groups that are small', () => {
  const result = madeUpEquity();
  const choice = { arms, groups, outcome: 'unmetUrgentNeedFraction', unit: 'fraction', better: 'lower' } as const;
  const values = groupOutcomesData(lookUp(result), labels, { ...choice, mode: 'values' });

  it('mark and name them, and keep those that were left out away from the gap', () => {
    const rowOf = (group: string) => values.rows.find((row) => row.group === group);
    expect(rowOf('lep-65-ready')).toMatchObject({ smallness: { isLeftOut: false } });
    expect(rowOf('lep-65-ready')?.dots.every(({ isSmall }) => isSmall)).toBe(true);
    expect(rowOf('en-18-ready')?.dots.some(({ isSmall }) => isSmall)).toBe(false);
    expect(values.gaps[0].values).toHaveLength(7);
    const line = groupOutcomesTable(values, 'caption').rows.find(([title]) => title === 'Limited English, 65+, limited digital access');
    expect(line?.at(-1)).toBe('no value in 6 of 20 replications');
  });

  it('are relative to the baseline with the interval of the difference', () => {
    const lookup = lookUp(result);
    const relative = groupOutcomesData(lookup, labels, { ...choice, mode: 'relative' });
    const change = groupOutcomesData(lookup, labels, { ...choice, mode: 'change' });
    const [dot] = relative.rows[1].dots;
    const [absolute] = change.rows[1].dots;
    expect(dot.mean).toBeCloseTo(absolute.mean / 0.24, 9);
    expect(dot.halfWidth).toBeCloseTo((absolute.halfWidth ?? 0) / 0.24, 9);
    expect(dot.isDistinguishable).toBe(absolute.isDistinguishable);
    expect(relative.gaps).toEqual([]);
    expect(groupOutcomesTable(relative, 'caption').columns[2]).toContain('% of the baseline');
  });

  it('have no per cent of zero', () => {
    const zero = { ...result, outcomes: result.outcomes.map((row) => (row.arm === 'baseline' ? { ...row, mean: 0 } : row)) };
    expect(groupOutcomesData(lookUp(zero), labels, { ...choice, mode: 'relative' }).rows).toEqual([]);
  });
});
