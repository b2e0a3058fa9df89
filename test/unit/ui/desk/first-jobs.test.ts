import { describe, expect, it } from 'vitest';
import { armsToShow, firstJobsFirst } from '../../../../src/ui/desk/first-jobs.ts';

const jobsOf = (arms: readonly number[], count: number) =>
  Array.from({ length: count }, (_, replication) => arms.map((arm) => ({ arm, replication }))).flat();
const inWords = (jobs: ReturnType<typeof jobsOf>): string => jobs.map(({ arm, replication }) => `${arm}.${replication}`).join(' ');

describe('the order of the jobs', () => {
  it('is arm by arm until each has two replications, and then replication by replication', () => {
    expect(inWords(firstJobsFirst(jobsOf([0, 1, 2], 4)))).toBe('0.0 0.1 1.0 1.1 2.0 2.1 0.2 1.2 2.2 0.3 1.3 2.3');
  });

  it('lets all workers begin with the arm that was changed when the others are known', () => {
    const jobs = [...jobsOf([2, 3], 3), { arm: 0, replication: 3 }];
    expect(inWords(firstJobsFirst(jobs))).toBe('2.0 2.1 3.0 3.1 2.2 3.2 0.3');
  });

  it('leaves out none', () => {
    const jobs = jobsOf([0, 1, 2], 5);
    expect(new Set(firstJobsFirst(jobs))).toEqual(new Set(jobs));
  });
});

describe('the arms that can be shown', () => {
  const finished = (counts: readonly number[]) => armsToShow(counts.length, (arm, replication) => replication < counts[arm]);

  it('are those with two replications, the baseline first', () => {
    expect(finished([2, 1, 5])).toEqual([0, 2]);
    expect(finished([2, 0, 0])).toEqual([0]);
  });

  it('are none before the baseline is there, and need the same replications', () => {
    expect(finished([1, 5, 5])).toEqual([]);
    expect(armsToShow(2, (arm, replication) => arm === 0 || replication > 0)).toEqual([0]);
  });
});
