/** The textbook queues of test/theory once more, with twenty times the replications: four standard errors are then a quarter as wide. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExperimentResult } from '../../src/experiment/index.ts';
import { simulateByCommand } from '../theory/front-door.ts';
import { estimateOf, expectAgreement, find, sentence } from '../theory/queueing/agreement.ts';
import { tables } from '../theory/queueing/tables/index.ts';

const replications = 400;
const narrower = 3;

describe.each(tables)('$file', ({ file, expected }) => {
  let result: ExperimentResult;
  beforeAll(async () => {
    result = await simulateByCommand(
      new URL(`../theory/queueing/${file}`, import.meta.url),
      '--replications',
      String(replications),
      '--seed',
      'slow',
    );
  });

  for (const row of expected.map((one) => ({ ...one, within: one.within / narrower }))) {
    test(sentence(row), () => expectAgreement(estimateOf(find(result, row)), row.value, row.within));
  }
});

describe('intervals', () => {
  test('of 300 intervals for the time in system of M/M/1, each from 20 replications and its own seed, 95 % hold the true value', async () => {
    let covering = 0;
    for (let seed = 0; seed < 300; seed++) {
      const options = ['--replications', '20', '--days', '5', '--warm-up', '1', '--seed', `coverage ${seed}`];
      const result = await simulateByCommand(new URL('../theory/queueing/mm1.yaml', import.meta.url), ...options);
      const { mean, halfWidth } = estimateOf(find(result, { outcome: 'timeInSystemMin' }));
      if (Math.abs(mean - 12) <= halfWidth) covering++;
    }
    // Binomial with 300 and 0.95: mean 285, standard deviation 3.8; skew of so short runs costs a little.
    expect(covering).toBeGreaterThan(285 - 4 * 3.8);
    expect(covering).toBeLessThanOrEqual(300);
  });
});
