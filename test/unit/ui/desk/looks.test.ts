import { describe, expect, it } from 'vitest';
import { createLooks, type Look } from '../../../../src/ui/desk/looks.ts';

/** Three arms with so many replications each, from the first on. */
function watch(counts: number[], options: { begun?: readonly number[]; isContinued?: boolean } = {}) {
  const experiment = {
    has: (arm: number, replication: number) => replication < counts[arm],
    finishedCount: (arms: readonly number[] = [0, 1, 2]) => Math.min(...arms.map((arm) => counts[arm])),
  };
  const { begun = [], isContinued = false } = options;
  const looks = createLooks({ experiment, armCount: 3, begun, isContinued });
  const take = (look: Look | undefined): string => {
    if (look === undefined) return 'nothing';
    looks.taken(look);
    return `${look.part.isOverview ? 'overview' : 'all'} of ${look.part.arms.join(' ')} after ${look.replications}`;
  };
  return {
    counts,
    next: () => take(looks.next()),
    last: () => take(looks.last()),
  };
}

describe('what is shown of a run', () => {
  it('is an overview of one arm, then of all, and then all there is, each once', () => {
    const { counts, next, last } = watch([2, 1, 0]);
    expect(next()).toBe('nothing');
    counts[1] = 2;
    expect(next()).toBe('overview of 0 1 after 2');
    expect(next()).toBe('nothing');
    counts[2] = 2;
    expect(next()).toBe('overview of 0 1 2 after 2');
    expect(next()).toBe('all of 0 1 2 after 2');
    expect(next()).toBe('nothing');
    counts.fill(3);
    expect(next()).toBe('all of 0 1 2 after 3');
    expect(last()).toBe('nothing');
  });

  it('waits for an arm that was changed: those that are known say nothing new', () => {
    const { counts, next } = watch([20, 20, 0], { begun: [0, 1] });
    expect(next()).toBe('nothing');
    counts[2] = 2;
    expect(next()).toBe('overview of 0 1 2 after 2');
  });

  it('is of the known arms alone when it ends before the changed one has begun', () => {
    const { next, last } = watch([20, 20, 0], { begun: [0, 1] });
    expect(next()).toBe('nothing');
    expect(last()).toBe('all of 0 1 after 20');
  });

  it('ends with all there is of the arms that are there', () => {
    const { counts, next, last } = watch([2, 2, 0]);
    expect(next()).toBe('overview of 0 1 after 2');
    expect(last()).toBe('all of 0 1 after 2');
    expect(last()).toBe('nothing');
    counts.fill(2);
    expect(last()).toBe('all of 0 1 2 after 2');
  });

  it('takes nothing away from a run that goes on', () => {
    expect(watch([6, 6, 6], { isContinued: true }).next()).toBe('all of 0 1 2 after 6');
  });

  it('is nothing where the baseline or all others have less than two replications', () => {
    expect(watch([1, 1, 1]).last()).toBe('nothing');
    expect(watch([5, 1, 1]).last()).toBe('nothing');
    expect(watch([1, 5, 5]).last()).toBe('nothing');
  });
});
