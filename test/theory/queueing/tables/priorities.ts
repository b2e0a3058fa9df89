/** Priorities, with and without interruption. */
import type { Expected, Table } from '../agreement.ts';

const byClass = (outcome: string, arm: string | undefined, values: readonly number[], within: readonly number[]): Expected[] =>
  values.map((value, i) => ({ outcome, arm, category: ['urgent', 'normal', 'low'][i], value, within: within[i] }));

export const priorities: readonly Table[] = [
  {
    file: 'cobham.yaml',
    expected: [
      ...byClass('waitMin', 'two', [1, 5], [0.03, 0.05]),
      ...byClass('timeInSystemMin', 'two', [2, 6], [0.015, 0.035]),
      ...byClass('waitMin', 'three', [18 / 19, 24 / 19, 4], [0.025, 0.02, 0.035]),
      ...byClass('backlogCount', 'three', [0.1 * (0.5 + 18 / 19), 0.2 * (1 + 24 / 19), 0.3 * 5.5], [0.02, 0.02, 0.035]),
      ...byClass('waitMin', 'deterministic', [9 / 19, 12 / 19, 2], [0.015, 0.015, 0.025]),
      ...byClass('waitMin', 'unordered', [3, 3, 3], [0.04, 0.04, 0.04]),
    ],
  },
  { file: 'priorities-many-servers.yaml', expected: byClass('waitMin', undefined, [0.29417773238, 1.4708886619], [0.03, 0.05]) },
  {
    file: 'preemptive.yaml',
    expected: [
      ...byClass('timeInSystemMin', 'resume', [1.25, 6.25], [0.02, 0.05]),
      ...byClass('timeInSystemMin', 'resample', [1.25, 6.25], [0.02, 0.05]),
      ...byClass('timeInSystemMin', 'deterministic', [1.125, 3.75], [0.005, 0.025]),
    ],
  },
];
