import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../../src/cli/table/format-table.ts';
import type { ExperimentResult, QuantileRow } from '../../../../src/experiment/index.ts';
import { smallResult } from '../small-result.ts';

const work = { outcome: 'inboxMinPerDay', unit: 'min/day', statistic: 'mean', n: 20, coverage: 0.96 } as const;
const row = (arm: string, baseline: string | null, share: number, [low, estimate, high]: readonly (number | null)[]): QuantileRow => ({
  ...{ arm, baseline, ...work, share, estimate, low, high },
});
const quantiles = [
  ...[row('baseline', null, 0.1, [null, 61.24, 66]), row('baseline', null, 0.5, [67, 70, 74]), row('baseline', null, 0.9, [75, 80, null])],
  ...[row('ai', 'baseline', 0.1, [null, -9, -8]), row('ai', 'baseline', 0.5, [null, -7, null]), row('ai', 'baseline', 0.9, [-4, 1, null])],
];
const spread: ExperimentResult = { ...smallResult, quantiles };

describe('how different one run is from another', () => {
  it('is shown with all of the table, for each arm and for what it changes', () => {
    const lines = formatTable(spread, 120, 'all').split('\n');
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(lines[at('== One run and another ==')]).toBeDefined();
    expect(lines[at('Runs of baseline') + 1]).toMatch(
      /^In-basket time \(min\/day\) +61\.2 \(to 66\.0\) +70\.0 \(67\.0 to 74\.0\) +80\.0 \(from 75\.0\)$/,
    );
    expect(lines[at('Runs of ai less baseline') + 1]).toMatch(/ -9\.00 \(to -8\.00\) +-7\.00 +1\.00 \(from -4\.00\)$/);
  });

  it('leaves out arms and outcomes without values, and everything of results that have no quantiles', () => {
    const text = formatTable({ ...spread, quantiles: quantiles.map((one) => (one.arm === 'ai' ? { ...one, n: 0 } : one)) }, 120, 'all');
    expect(text).toContain('Runs of baseline');
    expect(text).not.toContain('Runs of ai');
    expect(formatTable(smallResult, 120, 'all')).not.toContain('== One run');
  });

  it('is left out of the main table, which says how to see it', () => {
    expect(formatTable(spread, 120)).not.toContain('== One run');
    expect(formatTable(spread, 400)).toContain('how different one run is from another: --all');
  });

  it('fits a narrow terminal', () => {
    for (const width of [40, 60, 80, 120])
      expect(
        formatTable(spread, width, 'all')
          .split('\n')
          .filter((line) => line.length > width),
      ).toEqual([]);
  });
});
