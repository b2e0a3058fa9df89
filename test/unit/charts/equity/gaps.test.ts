import { describe, expect, it } from 'vitest';
import {
  equityScale,
  gapForestData,
  gapForestTable,
  gapMeasures,
  gapMeasuresTable,
  lookUpEquity,
  markOf,
  withUnit,
} from '../../../../src/charts/index.ts';
import { madeUpEquity } from '../../../fixtures/made-up-equity.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const lookup = lookUpEquity(madeUpEquity());
const { arms } = labels;
const forest = gapForestData(lookup, {
  arms,
  measure: 'difference',
  outcomes: [
    { id: 'unmetUrgentNeedFraction', title: 'Unmet', unit: 'fraction', better: 'lower' },
    { id: 'needsMetFraction', title: 'Met', unit: 'fraction', better: 'higher' },
    { id: 'responseMin', title: 'Wait', unit: 'min', better: 'lower' },
    { id: 'triageSensitivity', title: 'Caught', unit: 'fraction', better: 'higher' },
    { id: 'gaveUpFraction', title: 'Gave up', unit: 'fraction', better: 'lower' },
  ],
});

describe('what is said of the change of a gap', () => {
  const mark = (outcome: string, arm: string, measure: 'difference' | 'ratio' | 'gap' = 'difference') => {
    const change = lookup.change(arm, outcome, measure);
    return change && markOf(change, lookup.value('baseline', outcome, measure), lookup.value(arm, outcome, measure));
  };

  it('is closer or further when both the change and the side of equality are sure', () => {
    expect(mark('unmetUrgentNeedFraction', 'nurse-pool')).toBe('closer');
    expect(mark('unmetUrgentNeedFraction', 'ai-triage-gap')).toBe('further');
    expect(mark('unmetUrgentNeedFraction', 'ai-triage')).toBe('none');
    expect(mark('unmetUrgentNeedFraction', 'nurse-pool', 'ratio')).toBe('closer');
  });

  it('is neither when nobody can tell on which side of equality the groups stand', () => {
    expect(mark('urgentLateFraction', 'ai-triage')).toBe('unclear');
  });

  it('follows the result where chance inflates the measure', () => {
    expect(mark('unmetUrgentNeedFraction', 'ai-triage-gap', 'gap')).toBe('further');
    expect(mark('unmetUrgentNeedFraction', 'ai-triage', 'gap')).toBe('none');
  });
});

describe('changes of gaps, outcome by outcome', () => {
  it('have a panel for each unit and leave out what no arm has', () => {
    expect(forest.panels.map(({ unit, rows }) => [unit, rows.map(({ title }) => title)])).toEqual([
      ['fraction', ['Unmet', 'Met', 'Caught']],
      ['min', ['Wait']],
    ]);
  });

  it('are above zero where the disadvantaged lose ground, whichever way is better', () => {
    const changes = (row: number) => forest.panels[0].rows[row].dots.map(({ change }) => change);
    expect(changes(0)).toEqual([expect.closeTo(-0.02), expect.closeTo(-0.002), expect.closeTo(0.04)]);
    // Needs met fall behind for the most disadvantaged: from -0.2 to -0.21.
    expect(changes(1)).toEqual([expect.closeTo(-0.015), expect.closeTo(0), expect.closeTo(0.01)]);
    expect(forest.panels[0].rows[1].before).toBeCloseTo(0.2);
  });

  it('say why a gap does not exist, in the data and in the table twin', () => {
    expect(forest.panels[0].rows[2].dots[0]).toMatchObject({ change: null, because: 'a value is zero or below', isTold: false });
    const { rows, columns } = gapForestTable(forest, 'caption');
    expect(rows).toHaveLength(4 * 3);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows.find(([title]) => title === 'Caught')?.at(-1)).toBe('does not exist: a value is zero or below');
    expect(rows[0].at(-1)).toBe('closer');
  });
});

describe('the measures of one outcome', () => {
  const rows = gapMeasures(lookup, 'unmetUrgentNeedFraction', arms);

  it('have a cell for each arm, a change for each but the baseline, and what chance gives where it inflates', () => {
    expect(rows.map(({ measure }) => measure)).toEqual(['difference', 'ratio', 'gap', 'theil']);
    expect(rows[0].cells.map(({ change }) => change?.mark)).toEqual([undefined, 'closer', 'none', 'further']);
    expect(rows[2].cells[0].byChance).toBe(0.11);
    expect(rows[0].cells[0].byChance).toBeUndefined();
  });

  it('say why one does not exist', () => {
    expect(rows[3].cells[1]).toMatchObject({ value: null, because: 'a value is zero or below', byChance: null });
    const table = gapMeasuresTable(rows, (measure) => measure, 'caption');
    expect(table.rows).toHaveLength(16);
    expect(table.rows.at(-1)?.at(-1)).toBe('a value is zero or below');
  });

  it('are written in points, as ratios, or squared', () => {
    expect(withUnit(0.036, equityScale('fraction', { size: 0.036 }))).toBe('3.6 percentage points');
    expect(withUnit(1.2, equityScale('ratio', { size: 1.2 }))).toBe('1.20');
    expect(withUnit(0.0026, equityScale('fraction²', { size: 0.0026 }))).toBe('26.0 points²');
    expect(withUnit(7200, equityScale('min²', { size: 7200 }))).toBe('2.0 hours²');
    expect(withUnit(-0.004, equityScale('index', { size: 0.02, fine: 0.0001 }))).toBe('−0.0040');
  });
});
