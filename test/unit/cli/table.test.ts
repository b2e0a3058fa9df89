import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../src/cli/table/format-table.ts';
import { type OutcomeId, type OutcomeRow, outcomes } from '../../../src/experiment/index.ts';
import { layOut, wrap } from '../../../src/report/layout.ts';
import { formatEstimate } from '../../../src/report/numbers.ts';
import { smallResult } from './small-result.ts';

const lineWith = (text: string, start: string) => text.split('\n').find((line) => line.startsWith(start));

describe('the table', () => {
  const text = formatTable(smallResult, 100);

  it('shows each outcome of an arm beside the baseline, with the paired difference and what it means', () => {
    expect(lineWith(text, 'In-basket time (min/day)')).toMatch(/70\.0 ± 2\.5\s+63\.3 ± 2\.3\s+-6\.7 ± 1\.2\s+better$/);
    expect(lineWith(text, 'In-basket time, nurse')).toMatch(/0\.10 ± 0\.40\s+not distinguishable$/);
    expect(lineWith(text, 'Messages (count/day)')).toMatch(/changed$/);
    expect(lineWith(text, 'Needs met, english (%)')).toMatch(/80\.00 ± 0\.40\s+79\.00 ± 0\.40\s+-1\.00 ± 0\.20\s+worse$/);
    expect(lineWith(text, 'Time to first answer, 90th percentile')).toMatch(/not distinguishable$/);
  });

  it('leaves a gap where an arm has no such outcome', () => {
    expect(lineWith(text, 'Triage sensitivity')).toMatch(/\(%\)\s+-\s+80\.0 ± 2\.0\s+-$/);
  });

  it('leaves out what neither of the two arms has', () => {
    const { outcomes, arms } = smallResult;
    const third = outcomes.filter((row) => row.arm === 'baseline').map((row) => ({ ...row, arm: 'pool' }));
    const three = formatTable({ ...smallResult, arms: [...arms, { id: 'pool', title: 'Pool' }], outcomes: [...outcomes, ...third] }, 100);
    const [withAi, withPool] = three.split('== pool against baseline ==');
    expect(lineWith(withAi, 'Triage sensitivity')).toBeDefined();
    expect(lineWith(withPool, 'Triage sensitivity')).toBeUndefined();
    expect(lineWith(withPool, 'In-basket time (min/day)')).toBeDefined();
  });

  it('is grouped by what is asked, then by role and by patient group', () => {
    const titles = text.split('\n').flatMap((line) => line.match(/^(.+?) +baseline +ai +difference$/)?.[1] ?? []);
    expect(titles).toEqual(['Work', 'Timeliness', 'AI', 'By role', 'By patient group']);
  });

  it('says how it was made, what to beware of, and the hash of the result', () => {
    expect(text).toContain('20 replications of 28 days after 7 days of warm-up; seed a seed.');
    expect(text).toContain('\nWarning: the nurses fall behind\n');
    expect(text.endsWith('\nResult abc\n')).toBe(true);
  });

  it('stands below one another in a narrow terminal, and fits', () => {
    for (const width of [40, 60, 80, 120]) {
      const lines = formatTable(smallResult, width).split('\n');
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
    expect(formatTable(smallResult, 40)).toContain(
      'In-basket time (min/day)\n  baseline 70.0 ± 2.5\n  ai 63.3 ± 2.3\n  difference -6.7 ± 1.2\n  better\n',
    );
  });

  it('shows the baseline alone when there is no other arm', () => {
    const { outcomes, arms } = smallResult;
    const alone = { ...smallResult, arms: arms.slice(0, 1), outcomes: outcomes.filter((row) => row.arm === 'baseline'), comparisons: [] };
    expect(lineWith(formatTable(alone, 80), 'In-basket time (min/day)')).toMatch(/70\.0 ± 2\.5$/);
    expect(formatTable(alone, 80)).not.toContain('difference ');
  });

  it('shows the total of every outcome of the catalogue', () => {
    const [row] = smallResult.outcomes;
    const ids = Object.keys(outcomes) as OutcomeId[];
    const everyRow = ids.map((outcome): OutcomeRow => ({ ...row, outcome }));
    const everything = formatTable({ ...smallResult, outcomes: everyRow, comparisons: [] }, 200);
    for (const id of ids) expect(lineWith(everything, `${outcomes[id].title} (`)).toBeDefined();
  });

  it('shows each setting when there are several', () => {
    const rows = smallResult.outcomes.slice(0, 1).flatMap((row) => ['rural', 'urban'].map((setting) => ({ ...row, setting })));
    const several = formatTable({ ...smallResult, outcomes: [...smallResult.outcomes, ...rows] }, 100);
    expect(several).toMatch(/^In rural +baseline/m);
    expect(several).toMatch(/^In urban +baseline/m);
  });
});

describe('numbers in the table', () => {
  it('have as many decimals as their interval deserves', () => {
    expect(formatEstimate(1234.567, 56.7, 'min')).toBe('1235 ± 57');
    expect(formatEstimate(1.23456, 0.0123, 'min')).toBe('1.235 ± 0.012');
    expect(formatEstimate(0.5, 0.1, 'fraction')).toBe('50 ± 10');
    expect(formatEstimate(5, 0, 'min')).toBe('5.00 ± 0.00');
    expect(formatEstimate(0, 0, 'min')).toBe('0 ± 0');
    expect(formatEstimate(-0.0001, 0.5, 'min')).toBe('0.00 ± 0.50');
  });

  it('stand alone without an interval, and as a dash without a value', () => {
    expect(formatEstimate(12.3456, null, 'min')).toBe('12.3');
    expect(formatEstimate(null, null, 'min')).toBe('-');
  });
});

describe('the layout', () => {
  it('breaks long labels at spaces', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('indivisible', 4)).toEqual(['indivisible']);
    const lines = layOut(
      ['Work', 'a'],
      [
        ['a label that is too long for it', '1'],
        ['short', '22'],
      ],
      30,
    );
    expect(lines).toEqual(['Work                        a', 'a label that is too long    1', '  for it', 'short                       22']);
  });
});
