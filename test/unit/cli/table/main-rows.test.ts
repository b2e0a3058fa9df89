import { describe, expect, it } from 'vitest';
import { formatTable } from '../../../../src/cli/table/format-table.ts';
import type { ComparisonRow, ExperimentResult, OutcomeRow } from '../../../../src/experiment/index.ts';
import { smallResult } from '../small-result.ts';

const categories = ['inboxMinPerDay', 'switchesPerDay', 'backlogCount', 'waitMin'] as const;
const roles = ['clerk', 'ma', 'nurse', 'physician', 'social-worker'];

/** By role, twenty rows. The difference of each in half widths is given. */
function resultWith(clearness: (outcome: number, role: number) => number): ExperimentResult {
  const rows = categories.flatMap((outcome, i) =>
    roles.map((role, j) => ({
      row: { ...smallResult.outcomes[0], outcome, unit: 'min', statistic: 'mean', role } as OutcomeRow,
      difference: clearness(i, j),
    })),
  );
  return {
    ...smallResult,
    outcomes: rows.flatMap(({ row }) => ['baseline', 'ai'].map((arm) => ({ ...row, arm }))),
    comparisons: rows.map(
      ({ row, difference }) =>
        ({
          ...{ ...row, baseline: 'baseline', arm: 'ai' },
          ...{ difference, halfWidth: 1, relative: 0, isDistinguishable: Math.abs(difference) > 1 },
        }) as ComparisonRow,
    ),
  };
}
const linesOf = (text: string, title: string) => {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(title)) + 1;
  return lines.slice(from, lines.indexOf('', from));
};

describe('a long section of the table', () => {
  it('shows what it leads with for everybody, then the clearest differences, and says how many rows are left out', () => {
    // Of what it does not lead with, two differences can be told.
    const lines = linesOf(
      formatTable(
        resultWith((i, j) => (j === 2 && i === 1 ? -9 : j === 4 && i === 3 ? 3 : 0.5)),
        200,
      ),
      'By role',
    );
    expect(lines.slice(0, -1).map((line) => line.split('  ')[0])).toEqual([
      ...roles.map((role) => `In-basket time, ${role} (min)`),
      'Turns to the inbox, nurse (min)',
      'Wait, social-worker (min)',
    ]);
    expect(lines.at(-1)).toBe('and 13 more rows, less clearly different or not at all');
  });

  it('shows a dozen of them', () => {
    const lines = linesOf(
      formatTable(
        resultWith((i, j) => 2 + i + 10 * j),
        200,
      ),
      'By role',
    );
    expect(lines).toHaveLength(13);
    expect(lines.some((line) => line.startsWith('Backlog, clerk'))).toBe(false);
    expect(lines.some((line) => line.startsWith('Backlog, social-worker'))).toBe(true);
  });

  it('is whole when everything is asked for, and says where the rest is when not', () => {
    const result = resultWith(() => 0.5);
    expect(linesOf(formatTable(result, 200, 'all'), 'By role')).toHaveLength(20);
    expect(formatTable(result, 200, 'all')).not.toContain('--format');
    expect(formatTable(result, 200)).toContain('Every row, of every group, role and setting, is in --format csv and --format json.');
  });

  it('shows its first rows where there is nothing to compare with', () => {
    const result = resultWith(() => 5);
    const alone = { ...result, arms: result.arms.slice(0, 1), outcomes: result.outcomes.filter(({ arm }) => arm === 'baseline') };
    const lines = linesOf(formatTable({ ...alone, comparisons: [] }, 200), 'By role');
    expect(lines).toHaveLength(13);
    expect(lines.at(-1)).toBe('and 8 more rows');
  });

  it('is shown whole when it is not long', () => {
    expect(linesOf(formatTable(smallResult, 200), 'By role').join()).toContain('not distinguishable');
  });
});
