import { describe, expect, it } from 'vitest';
import { groupOutcomesData, groupOutcomesTable, lookUp } from '../../../src/charts/index.ts';
import { madeUpGroups, madeUpResult } from '../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../fixtures/made-up-labels.ts';

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
