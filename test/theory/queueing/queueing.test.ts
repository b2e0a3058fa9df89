/** Textbook queues as scenario files, through the command that everyone uses, against theory. What is expected stands in `tables`. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExperimentResult } from '../../../src/experiment/index.ts';
import { studentQuantile } from '../../../src/kernel/index.ts';
import { simulateByCommand } from '../front-door.ts';
import { estimateOf, expectAgreement, find, sentence } from './agreement.ts';
import { infiniteServerMean } from './oracles.ts';
import { tables } from './tables/index.ts';

/** Runs a file of this folder before the tests that ask for it. */
function run(file: string): () => ExperimentResult {
  let result: ExperimentResult;
  beforeAll(async () => {
    result = await simulateByCommand(new URL(file, import.meta.url));
  });
  return () => result;
}

describe.each(tables)('$file', ({ file, expected }) => {
  const result = run(file);

  for (const row of expected) {
    test(sentence(row), () => expectAgreement(estimateOf(find(result(), row)), row.value, row.within));
  }

  if (file === 'order-of-service.yaml') {
    test('the server is busy at the same moments in whatever order it works', () => {
      const busy = (arm: string) => find(result(), { outcome: 'utilizationFraction', arm }).mean as number;
      expect(busy('lifo')).toBeCloseTo(busy('fifo'), 10);
      expect(busy('shortest-first')).toBeCloseTo(busy('fifo'), 10);
    });
  }

  if (file === 'cobham.yaml') {
    const loads = Object.entries({ urgent: 0.05, normal: 0.2, low: 0.45 });
    test.each([
      ['three', 2.1],
      ['deterministic', 1.05],
      ['unordered', 2.1],
    ])('%s: the waits weighted by load add up to %d in whatever order (Kleinrock), known to 5 %%', (arm, value) => {
      const classes = loads.map(([category, load]) => ({ load, ...estimateOf(find(result(), { outcome: 'waitMin', arm, category })) }));
      // The classes wait for each other, so their errors may all point the same way: they are added, not their squares.
      const weighted = (part: 'mean' | 'halfWidth' | 'error') => classes.reduce((sum, one) => sum + one.load * one[part], 0);
      expectAgreement({ mean: weighted('mean'), halfWidth: weighted('halfWidth'), error: weighted('error') }, value, 0.05);
    });
  }
});

describe('mt-g-infinity.yaml', () => {
  const result = run('mt-g-infinity.yaml');

  test.each([
    ['exponential', 'exponential', 2],
    ['deterministic', 'deterministic', 2],
    ['long', 'exponential', 6],
  ] as const)('%s: the number in the system follows m(t) from hour to hour, known to 2.5 %%', (arm, law, serviceHours) => {
    const row = result().series.find((one) => one.curve === 'backlogByHourOfWeek' && one.arm === arm && one.role === 'server');
    if (row === undefined) throw new Error('no backlog by hour of week');
    expect(row.x).toEqual(Array.from({ length: 168 }, (_, hour) => hour));
    const quantile = studentQuantile(0.975, result().replications - 1);
    for (let hour = 0; hour < 24; hour++) {
      // The seven days of a week at the same hour; what was there yesterday is gone, so they are independent.
      const days = [0, 1, 2, 3, 4, 5, 6].map((day) => day * 24 + hour);
      const mean = days.reduce((sum, at) => sum + (row.mean[at] as number), 0) / 7;
      const halfWidth = Math.sqrt(days.reduce((sum, at) => sum + (row.halfWidth[at] as number) ** 2, 0)) / 7;
      const estimate = { mean, halfWidth, error: halfWidth / quantile };
      expectAgreement(estimate, infiniteServerMean(law, serviceHours, hour), 0.025, `at ${hour} h:`);
    }
  });
});
