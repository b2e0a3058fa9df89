import { describe, expect, it } from 'vitest';
import { estimatesTable, lookUp, responseTimesData } from '../../../../src/charts/index.ts';
import { madeUpResult } from '../../../fixtures/made-up.ts';
import { madeUpLabels as labels } from '../../../fixtures/made-up-labels.ts';

const result = madeUpResult();
/** The median of a kind of message, as that of all patients. */
const ofCategory = <Row extends (typeof result.outcomes)[number] | (typeof result.comparisons)[number]>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.outcome === 'responseMin' && row.statistic === 'p50').map((row) => ({ ...row, category: 'advice' }));
const lookup = lookUp({
  ...result,
  outcomes: [...result.outcomes, ...ofCategory(result.outcomes)],
  comparisons: [...result.comparisons, ...ofCategory(result.comparisons)],
});
const choice = {
  arms: labels.arms,
  along: 'category',
  ids: ['advice', 'other'],
  statistic: 'p50',
} as const;

describe('times to the first answer', () => {
  it('have a row for all patients and for each kind of message that has them', () => {
    const { rows } = responseTimesData(lookup, labels, { ...choice, shown: 'values' });
    expect(rows.map(({ title }) => title)).toEqual(['All patients', 'Kind: advice']);
    expect(rows[0].dots.map(({ mean }) => mean)).toEqual([640, 300, 575, 580]);
  });

  it('are the statistic that is asked for', () => {
    const { rows } = responseTimesData(lookup, labels, { ...choice, statistic: 'p90', shown: 'values' });
    expect(rows).toHaveLength(1);
    expect(rows[0].dots[0].mean).toBe(3100);
  });

  it('are differences from the baseline, or these as a part of it', () => {
    const [all] = responseTimesData(lookup, labels, { ...choice, shown: 'change' }).rows;
    expect(all.dots.map(({ arm, mean }) => [arm.id, mean])[0]).toEqual(['nurse-pool', -340]);
    const [part] = responseTimesData(lookup, labels, { ...choice, shown: 'relative' }).rows;
    expect(part.dots[0].mean).toBeCloseTo(-340 / 640, 12);
    expect(part.dots[0].halfWidth).toBeCloseTo(18 / 640, 12);
  });

  it('mark the groups that are too small to tell, in an arm or in the baseline of a difference', () => {
    const known = lookUp({
      ...result,
      smallGroups: [
        {
          arm: 'baseline',
          outcome: 'responseMin',
          statistic: 'mean',
          setting: null,
          group: 'en-18-ready',
          isLeftOut: false,
          because: 'few',
        },
        {
          arm: 'baseline',
          outcome: 'responseMin',
          statistic: 'p50',
          setting: null,
          group: 'lep-18-ready',
          isLeftOut: false,
          because: 'few',
        },
      ],
      outcomes: result.outcomes.map((row) =>
        row.outcome === 'responseMin' && row.group !== null ? { ...row, statistic: 'p50' as const } : row,
      ),
      comparisons: result.comparisons.map((row) =>
        row.outcome === 'responseMin' && row.group !== null ? { ...row, statistic: 'p50' as const } : row,
      ),
    });
    const byGroup = { ...choice, along: 'group', ids: ['en-18-ready', 'lep-18-ready'] } as const;
    const small = (shown: 'values' | 'change') =>
      responseTimesData(known, labels, { ...byGroup, shown }).rows.map(({ dots }) => dots.map(({ isSmall }) => Number(isSmall)).join(''));
    expect(small('values')).toEqual(['0000', '0000', '1000']);
    expect(small('change')).toEqual(['000', '000', '111']);
  });

  it('have a table that says its unit', () => {
    const words = { outcome: 'Who', value: 'Wait', change: 'Change', relative: 'Part' };
    const { columns, rows } = estimatesTable(responseTimesData(lookup, labels, { ...choice, shown: 'values' }), words, 'caption');
    expect(columns[2]).toBe('Wait (hours)');
    expect(rows[0].slice(0, 3)).toEqual(['All patients', 'Today: straight to the clinician', 640 / 60]);
  });
});
