import { describe, expect, it } from 'vitest';
import { equityBlocks } from '../../../../src/cli/table/equity-blocks.ts';
import type { EquityComparisonRow, EquityMeasureId, EquityRow, ExperimentResult } from '../../../../src/experiment/index.ts';
import { smallResult } from '../small-result.ts';

const place = (measure: EquityMeasureId) => ({
  ...({ outcome: 'needsMetFraction', unit: 'fraction', statistic: 'fraction', setting: null, measure } as const),
  denominator: 'all needs of the whole panel',
});
/** Means with half widths of 0.02, and what chance alone would give. */
const estimate = (arm: string, measure: EquityMeasureId, mean: number, expectedFromNoise?: number): EquityRow => ({
  ...{ ...place(measure), arm, n: 20, mean, sd: 0.04, halfWidth: 0.02 },
  ...(expectedFromNoise === undefined ? {} : { expectedFromNoise }),
});
const change = (measure: EquityMeasureId, direction: EquityComparisonRow['direction'], isDistinguishable = true): EquityComparisonRow => ({
  ...{ ...place(measure), baseline: 'baseline', arm: 'ai', n: 20, difference: -0.03, halfWidth: 0.01, isDistinguishable, direction },
});
function textOf(equity: readonly EquityRow[], equityComparisons: readonly EquityComparisonRow[] = [], extent: 'main' | 'all' = 'main') {
  const result: ExperimentResult = { ...smallResult, equity, equityComparisons };
  return equityBlocks(result, ['baseline', 'ai'], 120, extent).flat();
}
const both = (measure: EquityMeasureId, mean: number, noise?: number) =>
  ['baseline', 'ai'].map((arm) => estimate(arm, measure, mean, noise));

describe('equity in the table', () => {
  it('shows the measures that can be told from chance, and says how many cannot', () => {
    const lines = textOf([...both('difference', -0.1), ...both('sii', 0.01), ...both('bgsd', 0.05, 0.04), ...both('gap', 0.2, 0.1)]);
    expect(lines.map((line) => line.split('  ')[0])).toEqual([
      'Needs met by group: share of all needs of the whole panel',
      '',
      'most minus least disadvantaged (%)',
      'greatest gap (%; 10.0 by chance alone)',
      'and 2 more measures that chance can explain',
    ]);
  });

  it('shows a measure whose change can be told, however small it is', () => {
    const lines = textOf([...both('sii', 0.01), ...both('gap', 0.1, 0.1)], [change('gap', 'closer'), change('sii', 'none', false)]);
    expect(lines.some((line) => line.startsWith('greatest gap') && line.endsWith('more equal'))).toBe(true);
    expect(lines.at(-1)).toBe('and 1 more measure that chance can explain');
  });

  it('says so when chance can explain all of it', () => {
    expect(textOf([...both('difference', 0.01), ...both('gap', 0.11, 0.1)])).toEqual([
      'Needs met by group: share of all needs of the whole panel',
      'no inequality that can be told from chance',
    ]);
  });

  it('shows everything that is asked for', () => {
    expect(textOf([...both('sii', 0.01), ...both('gap', 0.1, 0.1)], [], 'all')).toHaveLength(4);
  });

  it('does not call a change of what chance inflates a change of equity', () => {
    const rows = [...both('sii', 0.1), ...both('gap', 0.2, 0.1)];
    const lines = textOf(rows, [change('sii', 'none'), change('gap', 'none')]);
    expect(lines.find((line) => line.startsWith('slope index'))).toMatch(/changed$/);
    expect(lines.find((line) => line.startsWith('greatest gap'))).toMatch(/not distinguishable$/);
  });
});

describe('winners and losers in the table', () => {
  it('stand under a heading, the undecided in a column of their own', () => {
    const share = (mean: number) => ({ mean, halfWidth: 0.01 });
    const row = {
      ...{ baseline: 'baseline', arm: 'ai', group: null, needs: 100, undecided: share(0.07) },
      ...{ sooner: share(0.2), later: share(0.1), noLonger: share(0.02), newly: share(0.03), same: share(0.65) },
      ...{ gainedLessLost: { mean: 0.11, halfWidth: 0.005 }, soonerByMin: share(90), laterByMin: share(30) },
    };
    const [heading, heads, all, ...notes] = equityBlocks({ ...smallResult, winners: [row] }, ['baseline', 'ai'], 120).flat();
    expect(heading).toBe('Who gains and who loses: what becomes of the same needs in both arms');
    expect(heads).toMatch(/sooner +later +no longer met +newly met +balance +undecided +hours sooner +hours later$/);
    expect(all).toMatch(/^all patients +20\.0 ± 1\.0 +10\.0 ± 1\.0 +2\.0 ± 1\.0 +3\.0 ± 1\.0 +11\.00 ± 0\.50 +7\.0 +1\.5 +0\.5$/);
    expect(notes.join(' ')).toContain('of the needs that are decided in both arms when the run ends');
  });
});
