import { describe, expect, it } from 'vitest';
import { JobQueue } from '../../../src/runner/job-queue.ts';

const jobsOf = (replications: readonly number[], arms: number) =>
  replications.flatMap((replication) => Array.from({ length: arms }, (_, arm) => ({ arm, replication })));

/** What the workers take, one after the other in these turns, as replication.arm. */
function taken(queue: JobQueue, turns: readonly number[]) {
  return turns.map((worker) => {
    const job = queue.take(worker);
    return job && `${job.replication}.${job.arm}`;
  });
}

describe('the jobs of a run', () => {
  it('give each worker whole replications of its own, in the order that was asked for', () => {
    const queue = new JobQueue(jobsOf([0, 1, 2, 3], 2), 2);
    expect(taken(queue, [0, 1, 0, 1, 1, 0, 1, 0])).toEqual(['0.0', '1.0', '0.1', '1.1', '3.0', '2.0', '3.1', '2.1']);
    expect(taken(queue, [0, 1])).toEqual([undefined, undefined]);
  });

  it('go to the same worker when some of a replication is asked for again', () => {
    const before = new JobQueue(jobsOf([0, 1, 2], 3), 2);
    const again = new JobQueue([{ arm: 2, replication: 1 }], 2);
    expect(taken(before, [1])).toEqual(['1.0']);
    expect(taken(again, [1, 0])).toEqual(['1.2', undefined]);
  });

  it('let whoever has done its own help with the one that waits in front', () => {
    const queue = new JobQueue(jobsOf([0, 1, 2], 3), 3);
    expect(taken(queue, [0, 0, 0, 0, 0, 2, 0, 2, 1])).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1', '2.0', '1.2', '2.1', '2.2']);
  });

  it('are all taken, each once, by however many workers in whatever turns', () => {
    const jobs = jobsOf([4, 7, 8, 9, 12], 3);
    for (const workers of [1, 2, 3, 8, 20]) {
      const queue = new JobQueue(jobs, workers);
      const turns = jobs.map((_, i) => (i * i + 3 * i) % workers);
      expect(taken(queue, turns).sort()).toEqual(jobs.map(({ arm, replication }) => `${replication}.${arm}`).sort());
      expect(queue.take(0)).toBeUndefined();
    }
  });
});
