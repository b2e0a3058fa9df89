/** One server, one class: M/M/1, D/M/1, M/G/1, batches, setup, vacations, orders of service. */
import type { Expected, Table } from '../agreement.ts';
import { lastFirstWaitQuantile, shortestFirstWait } from '../oracles.ts';

const wait = (arm: string, value: number, within: number): Expected => ({ outcome: 'waitMin', arm, value, within });
const waitQuantile = (arm: string, statistic: 'p50' | 'p90', value: number, within: number): Expected => ({
  ...wait(arm, value, within),
  statistic,
});

export const singleServer: readonly Table[] = [
  {
    file: 'mm1.yaml',
    expected: [
      { outcome: 'utilizationFraction', value: 0.75, within: 0.01 },
      { outcome: 'backlogCount', value: 3, within: 0.03 },
      { outcome: 'waitingCount', value: 2.25, within: 0.04 },
      { outcome: 'timeInSystemMin', value: 12, within: 0.03 },
      { outcome: 'waitMin', value: 9, within: 0.04 },
      { outcome: 'timeInSystemMin', statistic: 'p50', value: 12 * Math.log(2), within: 0.03 },
      { outcome: 'timeInSystemMin', statistic: 'p90', value: 12 * Math.log(10), within: 0.03 },
      { outcome: 'waitMin', statistic: 'p50', value: 12 * Math.log(1.5), within: 0.04 },
      { outcome: 'waitMin', statistic: 'p90', value: 12 * Math.log(7.5), within: 0.04 },
    ],
  },
  { file: 'd-m-1.yaml', expected: [{ outcome: 'waitMin', value: 1.6927308399, within: 0.03 }] },
  {
    file: 'mg1.yaml',
    expected: [
      wait('exponential', 4, 0.07),
      { outcome: 'waitingCount', arm: 'exponential', value: 3.2, within: 0.07 },
      wait('deterministic', 2, 0.05),
      { outcome: 'waitingCount', arm: 'deterministic', value: 1.6, within: 0.05 },
      wait('gamma', 3, 0.06),
      wait('lognormal', 6.5, 0.1),
      wait('lognormal-one', 2 * Math.E, 0.08),
    ],
  },
  {
    file: 'mg1-half.yaml',
    expected: [
      wait('weibull', 2 / Math.PI, 0.03),
      wait('weibull-heavy', 3, 0.1),
      wait('uniform', 2 / 3, 0.03),
      wait('triangular', 0.75, 0.03),
      wait('empirical', 0.75, 0.035),
    ],
  },
  {
    file: 'batches.yaml',
    expected: [
      wait('pairs', 1.5, 0.025),
      { outcome: 'backlogCount', arm: 'pairs', value: 1, within: 0.02 },
      wait('geometric', 7 / 3, 0.03),
      { outcome: 'backlogCount', arm: 'geometric', value: 4 / 3, within: 0.03 },
    ],
  },
  {
    file: 'setup.yaml',
    expected: [
      { outcome: 'timeInSystemMin', value: 17 / 6, within: 0.015 },
      { outcome: 'utilizationFraction', value: 2 / 3, within: 0.01 },
    ],
  },
  { file: 'vacations.yaml', expected: [wait('fixed', 2, 0.02), wait('random', 3, 0.02), wait('deterministic', 2, 0.01)] },
  {
    file: 'order-of-service.yaml',
    expected: [
      wait('fifo', 4, 0.04),
      waitQuantile('fifo', 'p50', 5 * Math.log(1.6), 0.04),
      waitQuantile('fifo', 'p90', 5 * Math.log(8), 0.04),
      wait('lifo', 4, 0.04),
      waitQuantile('lifo', 'p50', lastFirstWaitQuantile(0.8, 0.5), 0.02),
      waitQuantile('lifo', 'p90', lastFirstWaitQuantile(0.8, 0.9), 0.03),
      wait('shortest-first', shortestFirstWait(0.8), 0.025),
    ],
  },
];
