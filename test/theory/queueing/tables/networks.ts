/** Messages that go from role to role, or come back; and staff that is there at some hours only. */
import type { Expected, Table } from '../agreement.ts';

const perStation = (outcome: string, values: readonly number[], within: number): Expected[] =>
  values.map((value, i) => ({ outcome, role: ['one', 'two', 'three', 'four'][i], value, within }));

const loop = (arm: string, timeInSystem: number): Expected[] => [
  { outcome: 'utilizationFraction', arm, value: 0.8, within: 0.01 },
  { outcome: 'backlogCount', arm, value: 4, within: 0.06 },
  { outcome: 'timeInSystemMin', arm, value: timeInSystem, within: 0.06 },
];

export const networks: readonly Table[] = [
  {
    file: 'jackson.yaml',
    expected: [
      ...perStation('utilizationFraction', [10 / 14, 2 / 9, 11.6 / 17, 2.4 / 7], 0.015),
      ...perStation('backlogCount', [2.5, 2 / 7, 2.148148148148, 0.521739130435], 0.025),
      { outcome: 'backlogCount', value: 5.455601564297, within: 0.015 },
      { outcome: 'timeInSystemMin', value: 60 * 0.389685826021, within: 0.015 },
    ],
  },
  {
    file: 'two-classes.yaml',
    expected: [
      { outcome: 'utilizationFraction', role: 'processor', value: 7 / 19, within: 0.01 },
      { outcome: 'utilizationFraction', role: 'disk', value: 17 / 19, within: 0.01 },
      { outcome: 'timeInSystemMin', category: 'a', value: 30.0833333333, within: 0.09 },
      { outcome: 'timeInSystemMin', category: 'b', value: 41.1666666667, within: 0.09 },
      { outcome: 'backlogCount', category: 'a', value: 4.75, within: 0.09 },
      { outcome: 'backlogCount', category: 'b', value: 13 / 3, within: 0.09 },
    ],
  },
  {
    file: 'closed.yaml',
    expected: [
      { outcome: 'utilizationFraction', role: 'fast', value: 3 / 7, within: 0.015 },
      { outcome: 'utilizationFraction', role: 'slow', value: 6 / 7, within: 0.01 },
      { outcome: 'backlogCount', role: 'fast', value: 4 / 7, within: 0.02 },
      { outcome: 'backlogCount', role: 'slow', value: 10 / 7, within: 0.01 },
    ],
  },
  { file: 'reply-loop.yaml', expected: [...loop('forward', 10), ...loop('follow-up', 5), ...loop('later', 5)] },
  {
    file: 'office-hours.yaml',
    expected: [
      { outcome: 'waitMin', arm: 'eight', value: 60 * 14.491071428571429, within: 0.01 },
      { outcome: 'waitMin', arm: 'nine', value: 60 * 15.238095238095237, within: 0.01 },
    ],
  },
];
