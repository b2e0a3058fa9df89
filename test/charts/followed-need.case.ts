/** One need followed through two worlds, made up: it waits for the physician, or a nurse answers at once. */
import { type FollowedData, followedChart, followedTable } from '../../src/charts/index.ts';
import type { ChartCase } from './case.ts';

const data: FollowedData = {
  endMin: 1490,
  axis: 'even',
  lanes: [
    {
      arm: { id: 'baseline', title: 'Straight to the physician', index: 0 },
      isThere: true,
      rows: ['Patient', 'Physician'],
      stretches: [
        { row: 1, kind: 'waits', fromMin: 0, toMin: 1440 },
        { row: 1, kind: 'works', fromMin: 1440, toMin: 1446 },
        { row: 1, kind: 'waits', fromMin: 1446, toMin: 1480 },
        { row: 1, kind: 'works', fromMin: 1480, toMin: 1490 },
      ],
      steps: [
        { sinceMin: 0, when: 'Tuesday 10:40, day 9', sentence: 'The need arises', row: 0, mark: 'arises' },
        {
          sinceMin: 720,
          when: 'Tuesday 22:40, day 9',
          sentence: 'Tired of waiting, the patient sends a reminder',
          row: 0,
          mark: 'trouble',
        },
        { sinceMin: 1440, when: 'Wednesday 10:40, day 10', sentence: 'The physician opens it after 24 hours', row: 1, mark: null },
        { sinceMin: 1446, when: 'Wednesday 10:46, day 10', sentence: 'The physician is interrupted after 6 minutes', row: 1, mark: null },
        { sinceMin: 1490, when: 'Wednesday 11:30, day 10', sentence: 'The patient has an answer', row: 0, mark: 'answer' },
        { sinceMin: 1490, when: 'Wednesday 11:30, day 10', sentence: 'The patient has what was needed', row: 0, mark: 'met' },
      ],
    },
    {
      arm: { id: 'pool', title: 'Nurse pool', index: 1 },
      isThere: true,
      rows: ['Patient', 'Nurse'],
      stretches: [
        { row: 1, kind: 'waits', fromMin: 0, toMin: 180 },
        { row: 1, kind: 'works', fromMin: 180, toMin: 188 },
      ],
      steps: [
        { sinceMin: 0, when: 'Tuesday 10:40, day 9', sentence: 'The need arises', row: 0, mark: 'arises' },
        { sinceMin: 180, when: 'Tuesday 13:40, day 9', sentence: 'The nurse opens it after 3.0 hours', row: 1, mark: null },
        { sinceMin: 188, when: 'Tuesday 13:48, day 9', sentence: 'The patient has an answer', row: 0, mark: 'answer' },
        { sinceMin: 188, when: 'Tuesday 13:48, day 9', sentence: 'The patient has what was needed', row: 0, mark: 'met' },
      ],
    },
  ],
};

const followedCase: ChartCase = {
  title: 'One need followed',
  note: 'The same need in two worlds: thin while it waits, thick while somebody works on it, symbols for what happens; those of the same time stand beside each other.',
  widths: [320, 720],
  draw: (options) => followedChart(data, options),
  table: () => followedTable(data, 'One need followed'),
};

export default followedCase;
