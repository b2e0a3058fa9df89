import { describe, expect, it } from 'vitest';
import { balanceOf, gainOf, lookUp, lossOf, winnersData, winnersTable } from '../../../../src/charts/index.ts';
import { madeUpGroups } from '../../../fixtures/made-up.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpEquity();
const groups = madeUpGroups.map(([id]) => id);
const data = winnersData(lookUp(result), labels, labels.arms, groups);

describe('winners and losers', () => {
  it('begin with all patients and have a bar for each arm but the baseline', () => {
    expect(data.rows[0]).toMatchObject({ group: null, title: 'All patients' });
    expect(data.rows).toHaveLength(9);
    expect(data.rows[1].bars.map(({ arm }) => arm.id)).toEqual(['nurse-pool', 'ai-triage', 'ai-triage-gap']);
  });

  it('count as gain what is met sooner or newly, as loss what is met later or no longer', () => {
    const [bar] = data.rows[0].bars;
    expect(gainOf(bar)).toBeCloseTo(bar.shares.sooner.mean + bar.shares.newly.mean, 12);
    expect(lossOf(bar)).toBeCloseTo(bar.shares.later.mean + bar.shares.noLonger.mean, 12);
    expect(gainOf(bar) + lossOf(bar) + bar.shares.same.mean).toBeCloseTo(1, 12);
  });

  it('call a group a loser only where the intervals leave no doubt', () => {
    const worst = data.rows.at(-1)?.bars.at(-1);
    expect(worst && balanceOf(worst)).toBe('loss');
    expect(balanceOf(data.rows[0].bars[0])).toBe('gain');
    const [bar] = data.rows[0].bars;
    expect(balanceOf({ ...bar, gainedLessLost: { mean: 0.01, halfWidth: 0.02 } })).toBe('even');
    expect(balanceOf({ ...bar, gainedLessLost: { mean: 0.01, halfWidth: null } })).toBe('even');
    expect(balanceOf({ ...bar, gainedLessLost: null })).toBe('even');
  });

  it('have a table twin with six lines a bar, intervals inside 0 to 100 and sizes in minutes', () => {
    const { rows, columns } = winnersTable(data, 'caption');
    expect(rows).toHaveLength(9 * 3 * 6);
    for (const row of rows) {
      expect(row).toHaveLength(columns.length);
      expect(Number(row[4])).toBeGreaterThanOrEqual(0);
      expect(Number(row[5])).toBeLessThanOrEqual(100);
    }
    expect(rows[0].slice(2, 4)).toEqual(['met sooner', expect.closeTo(26.4)]);
    expect(rows[0][6]).toBe(310);
  });

  it('are none for a result without them', () => {
    expect(winnersData(lookUp({ ...result, winners: [] }), labels, labels.arms, groups).rows).toEqual([]);
  });
});
