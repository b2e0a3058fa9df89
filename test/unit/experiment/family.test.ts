import { describe, expect, it } from 'vitest';
import { adjustFamilies } from '../../../src/experiment/family.ts';
import { createExperiment } from '../../../src/experiment/index.ts';
import { twoSidedP } from '../../../src/experiment/selection/index.ts';
import { measure, replicatorOf, studyOf } from './small-study.ts';

const measures = [measure('waitMin'), measure('messagesPerDay', { statistic: 'perDay' }), measure('waitMin', { role: 'nurse' })];
const arm = (values: readonly (readonly number[])[]) => ({ measures, values });
const replicator = replicatorOf([
  arm([
    [10, 1, 5],
    [12, 2, 5],
    [15, 4, 5],
  ]),
  arm([
    [9, 1, 4],
    [10, 4, 3],
    [12, 4, 1],
  ]),
  arm([
    [10, 1, Number.NaN],
    [12, 2, 5],
    [15, 4, Number.NaN],
  ]),
]);

function comparisons() {
  const experiment = createExperiment(studyOf(['baseline', 'ai', 'same']), replicator);
  for (let replication = 0; replication < 3; replication++)
    for (let arm = 0; arm < 3; arm++) experiment.add(replicator.replicate({ arm, replication }));
  return experiment.result().comparisons;
}

describe('the p of a comparison', () => {
  const [wait, messages, byRole, sameWait, sameMessages, sameByRole] = comparisons();

  it('is that of the paired t test', () => {
    // Differences -1, -2, -3: mean -2, standard deviation 1.
    expect(wait.p).toBeCloseTo(twoSidedP(-2 * Math.sqrt(3), 2), 12);
    expect(messages.p).toBeCloseTo(twoSidedP(1, 2), 12);
    expect([sameWait.p, sameMessages.p]).toEqual([1, 1]);
    expect(sameByRole.p).toBeNull();
  });

  it('is adjusted by Holm over the totals of all arms together, and over rows that are broken down alike', () => {
    expect(wait.pHolm).toBeCloseTo(4 * wait.p!, 12);
    expect([messages.pHolm, sameWait.pHolm, sameMessages.pHolm]).toEqual([1, 1, 1]);
    expect([wait, messages, sameWait, sameMessages].map(({ family }) => family)).toEqual(['main', 'main', 'main', 'main']);
    expect([byRole.family, sameByRole.family]).toEqual(['role', 'role']);
    expect(byRole.pHolm).toBe(byRole.p);
    expect(sameByRole.pHolm).toBeNull();
  });

  it('of some arms says no more than when the others have come', () => {
    const both = [wait, messages, sameWait, sameMessages];
    const [alone] = adjustFamilies([wait, messages], [], 2);
    expect(alone.pHolm).toBe(adjustFamilies(both, [])[0].pHolm);
    expect(adjustFamilies([wait, messages], [])[0].pHolm).toBeLessThan(alone.pHolm!);
  });

  it('counts what a reader is led with among the totals, whoever it is about', () => {
    const [first, second, third] = comparisons().slice(0, 3);
    const [lead] = adjustFamilies([third, first, second], [measure('waitMin', { role: 'nurse' })]);
    expect(lead.family).toBe('main');
    expect(lead.pHolm).toBeGreaterThan(lead.p!);
  });
});
