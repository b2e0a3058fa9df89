/** What is simulated first, so that somebody who has changed a number sees an interval soon. */
import type { Job } from '../../experiment/index.ts';

/** An interval needs so many replications: of the baseline and of an arm. */
export const firstReplications = 2;

const isFirst = ({ replication }: Job): boolean => replication < firstReplications;

/**
 * The first replications arm by arm, so that one arm can be shown while the others have not begun; then all arms replication by replication
 * as they were. Where only some arms are left to simulate, the workers all begin with the same one.
 */
export function firstJobsFirst(jobs: readonly Job[]): Job[] {
  const first = jobs.filter(isFirst).sort((one, other) => one.arm - other.arm || one.replication - other.replication);
  return [...first, ...jobs.filter((job) => !isFirst(job))];
}

/** The arms, the baseline first, that can be shown: each has its first replications. None where the baseline has not. */
export function armsToShow(armCount: number, has: (arm: number, replication: number) => boolean): number[] {
  const replications = Array.from({ length: firstReplications }, (_, replication) => replication);
  const ready = Array.from({ length: armCount }, (_, arm) => arm).filter((arm) =>
    replications.every((replication) => has(arm, replication)),
  );
  return ready[0] === 0 ? ready : [];
}
