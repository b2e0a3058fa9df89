import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../src/charts/index.ts';
import { madeUpResult } from '../../fixtures/made-up.ts';

const result = madeUpResult();
const lookup = lookUp(result);

describe('asking a result', () => {
  it('gives the total over every dimension that is not asked for', () => {
    expect(lookup.outcome('baseline', 'needsMetFraction')).toMatchObject({ group: null, role: null, mean: 0.806 });
    expect(lookup.outcome('baseline', 'needsMetFraction', { group: 'en-18-ready' })?.mean).toBeCloseTo(0.85);
    expect(lookup.outcome('nurse-pool', 'inboxMinPerDay')).toBeUndefined();
  });

  it('gives the statistic that is asked for, and else the mean, never the spread between people', () => {
    expect(lookup.outcome('baseline', 'responseMin')?.statistic).toBe('mean');
    expect(lookup.outcome('baseline', 'responseMin', { statistic: 'p90' })?.mean).toBe(3100);
    const row = { ...result.outcomes[0], outcome: 'inboxMinPerDay' as const, statistic: 'quartileRatio' as const };
    const spread = lookUp({ ...result, outcomes: [row] });
    expect(spread.outcome(row.arm, 'inboxMinPerDay')).toBeUndefined();
    expect(spread.outcome(row.arm, 'inboxMinPerDay', { statistic: 'quartileRatio' })).toBe(row);
  });

  it('takes the only setting where there is no total over settings, but does not choose among several', () => {
    const [row] = result.outcomes;
    const here = { ...row, setting: 'here' };
    expect(lookUp({ ...result, outcomes: [here] }).outcome(row.arm, row.outcome)).toBe(here);
    const several = lookUp({ ...result, outcomes: [here, { ...row, setting: 'there' }] });
    expect(several.outcome(row.arm, row.outcome)).toBeUndefined();
    expect(several.outcome(row.arm, row.outcome, { setting: 'there' })?.setting).toBe('there');
    expect(lookUp({ ...result, outcomes: [here, row] }).outcome(row.arm, row.outcome)).toBe(row);
  });

  it('finds differences and curves by arm and place', () => {
    expect(lookup.comparison('ai-triage', 'inboxMinPerDay', { role: 'physician' })?.difference).toBeCloseTo(-6.1);
    expect(lookup.comparison('baseline', 'inboxMinPerDay', { role: 'physician' })).toBeUndefined();
    expect(lookup.curve('nurse-pool', 'backlogByHourOfWeek')).toMatchObject({ role: null });
    expect(lookup.curve('nurse-pool', 'answeredWithinFraction', { group: 'lep-65-limited' })?.x).toHaveLength(21);
  });

  it('lists the ids of a dimension in the order of the result', () => {
    expect(lookup.ids('role')).toEqual(['physician', 'nurse', 'ma', 'clerk']);
    expect(lookup.ids('setting')).toEqual([]);
    expect(lookup.ids('group')).toHaveLength(8);
  });
});
