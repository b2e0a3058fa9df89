/** A result small enough to be read in a test. */
import type { ComparisonRow, ExperimentResult, OutcomeId, OutcomeRow } from '../../../src/experiment/index.ts';

type Where = Partial<Pick<OutcomeRow, 'setting' | 'role' | 'group' | 'category'>>;

const nowhere = { setting: null, role: null, group: null, category: null };

const identity = (outcome: OutcomeId, unit: string, statistic: OutcomeRow['statistic'], where: Where) => ({
  outcome,
  unit,
  statistic,
  ...nowhere,
  ...where,
});

type Row = readonly [
  ReturnType<typeof identity>,
  baseline: readonly [number, number] | null,
  ai: readonly [number, number],
  difference: readonly [number, number] | null,
];

const rows: readonly Row[] = [
  [identity('inboxMinPerDay', 'min/day', 'mean', {}), [70, 2.5], [63.26, 2.31], [-6.74, 1.2]],
  [identity('inboxMinPerDay', 'min/day', 'mean', { role: 'nurse' }), [30, 2], [30.1, 2], [0.1, 0.4]],
  [identity('inboxMinPerDay', 'min/day', 'mean', { role: 'nurse', category: 'refill' }), [9, 1], [9, 1], [0, 0]],
  [identity('messagesPerDay', 'count/day', 'perDay', {}), [100, 1], [110, 1], [10, 1]],
  [identity('responseMin', 'min', 'p90', {}), [3000, 120], [2900, 110], [-100, 140]],
  [identity('needsMetFraction', 'fraction', 'fraction', { group: 'english' }), [0.8, 0.004], [0.79, 0.004], [-0.01, 0.002]],
  [identity('triageSensitivity', 'fraction', 'fraction', {}), null, [0.8, 0.02], null],
];

const outcomes = (arm: string, column: 1 | 2): OutcomeRow[] =>
  rows.flatMap((row) => {
    const cell = row[column];
    return cell ? [{ arm, ...row[0], n: 20, mean: cell[0], sd: cell[1] * 2, halfWidth: cell[1] }] : [];
  });

const comparisons: ComparisonRow[] = rows.flatMap(([measure, , , cell]) => {
  if (!cell) return [];
  const [difference, halfWidth] = cell;
  const isDistinguishable = Math.abs(difference) > halfWidth;
  return [{ baseline: 'baseline', arm: 'ai', ...measure, n: 20, difference, halfWidth, relative: -0.1, isDistinguishable }];
});

export const smallResult: ExperimentResult = {
  resultFormat: 1,
  engine: { name: 'inboxsim', version: '0.0.0' },
  scenario: { id: 'study', title: 'A small study', sha256: '00' },
  seed: 'a seed',
  replications: 20,
  replicationsAsked: 20,
  warmUpDays: 7,
  observedDays: 28,
  arms: [
    { id: 'baseline', title: 'Today' },
    { id: 'ai', title: 'With AI' },
  ],
  outcomes: [...outcomes('baseline', 1), ...outcomes('ai', 2)],
  comparisons,
  series: [
    {
      arm: 'ai',
      curve: 'backlogByHourOfWeek',
      setting: null,
      role: null,
      group: null,
      category: null,
      x: [0, 1],
      mean: [1, null],
      halfWidth: [0.5, null],
    },
  ],
  warnings: ['the nurses fall behind'],
  resultSha256: 'abc',
};
