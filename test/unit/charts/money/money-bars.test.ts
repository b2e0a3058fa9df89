import { describe, expect, it } from 'vitest';
import { lookUp, moneyBarsData, moneyBarsTable } from '../../../../src/charts/index.ts';
import type { ComparisonRow, OutcomeRow } from '../../../../src/experiment/index.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const place = { unit: 'USD/day', statistic: 'mean', setting: null, group: null, category: null } as const;
const level = (arm: string, outcome: OutcomeRow['outcome'], mean: number, role: string | null = null): OutcomeRow => ({
  ...place,
  arm,
  outcome,
  role,
  n: 20,
  mean,
  sd: 1,
  halfWidth: 5,
});
const change = (outcome: ComparisonRow['outcome'], difference: number, role: string | null = null): ComparisonRow => ({
  ...place,
  baseline: 'baseline',
  arm: 'ai-triage',
  outcome,
  role,
  n: 20,
  difference,
  halfWidth: 4,
  relative: null,
  isDistinguishable: Math.abs(difference) > 4,
});

const lookup = lookUp({
  ...madeUpResult(),
  outcomes: [
    ...(['baseline', 'ai-triage'] as const).flatMap((arm, index) => [
      level(arm, 'labourUsdPerDay', 1000 - 50 * index, 'physician'),
      level(arm, 'labourUsdPerDay', 0, 'clerk'),
      level(arm, 'aiUsdPerDay', 40 * index),
      level(arm, 'programmeUsdPerDay', 0),
      level(arm, 'revenueUsdPerDay', 200 + 30 * index),
      level(arm, 'netCostUsdPerDay', 800 - 40 * index),
    ]),
  ],
  comparisons: [
    change('labourUsdPerDay', -50, 'physician'),
    change('labourUsdPerDay', 0, 'clerk'),
    change('aiUsdPerDay', 40),
    change('revenueUsdPerDay', 30),
    change('netCostUsdPerDay', -40),
  ],
});
const choice = { arms: labels.arms, roles: ['physician', 'clerk'] };
const usdOf = (data: ReturnType<typeof moneyBarsData>, bar: number) =>
  Object.fromEntries([...data.bars[bar].amounts].map(([id, { usd }]) => [id, usd]));

describe('the money bars', () => {
  it('stack what costs above zero and revenue below, which make the net together', () => {
    const data = moneyBarsData(lookup, labels, { ...choice, shown: 'values' });
    expect(data.bars.map(({ arm }) => arm.id)).toEqual(['baseline', 'ai-triage']);
    expect(usdOf(data, 1)).toEqual({ 'labour-physician': 950, ai: 40, revenue: -230 });
    expect(Object.values(usdOf(data, 1)).reduce((sum, usd) => sum + usd, 0)).toBe(data.bars[1].net?.usd);
  });

  it('leave out parts that are nothing in every arm', () => {
    const data = moneyBarsData(lookup, labels, { ...choice, shown: 'values' });
    expect(data.parts.map(({ id }) => id)).toEqual(['labour-physician', 'ai', 'revenue']);
  });

  it('show differences of arms other than the baseline, more revenue as a saving', () => {
    const data = moneyBarsData(lookup, labels, { ...choice, shown: 'change' });
    expect(data.bars.map(({ arm }) => arm.id)).toEqual(['ai-triage']);
    expect(usdOf(data, 0)).toEqual({ 'labour-physician': -50, ai: 40, revenue: -30 });
    expect(data.bars[0].net).toEqual({ usd: -40, halfWidth: 4, isDistinguishable: true });
  });

  it('put every part in per cent of the same net cost, so that they still add up', () => {
    const data = moneyBarsData(lookup, labels, { ...choice, shown: 'relative' });
    expect(usdOf(data, 0)).toEqual({ 'labour-physician': -6.25, ai: 5, revenue: -3.75 });
    expect(data.bars[0].net?.usd).toBe(-5);
    expect(data.bars[0].net?.halfWidth).toBe(0.5);
  });

  it('are none where no wages are known', () => {
    expect(moneyBarsData(lookUp(madeUpResult()), labels, { ...choice, shown: 'values' }).bars).toEqual([]);
  });

  it('have a table with the net last', () => {
    const { columns, rows } = moneyBarsTable(moneyBarsData(lookup, labels, { ...choice, shown: 'change' }), 'caption');
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.at(-1)).toEqual(['AI triage', 'Net cost', -40, -44, -36, 'distinguishable']);
  });
});
