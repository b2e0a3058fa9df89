import { describe, expect, it } from 'vitest';
import { createReplicator, type Replicator } from '../../../../src/experiment/index.ts';
import { createFollowing, shareOf } from '../../../../src/ui/desk/follow.ts';
import { remembering } from '../../../../src/ui/desk/remembering.ts';
import { armOf, clinic, queue } from '../../experiment/follow/clinic.ts';

const arm = armOf('ai');

/** A replicator that counts how often it simulates. */
function counting(): { readonly replicator: Replicator; readonly runs: () => number } {
  const replicator = createReplicator(clinic);
  let runs = 0;
  return {
    runs: () => runs,
    replicator: {
      ...replicator,
      replicate: (job) => {
        runs++;
        return replicator.replicate(job);
      },
      trace: (job, sample) => {
        runs++;
        return replicator.trace(job, sample);
      },
    },
  };
}

describe('following at the desk', () => {
  it('counts more repetitions on top of those it has', async () => {
    const following = createFollowing();
    const few = await following.flow(clinic, 1, [0, arm]);
    const more = await following.flow(clinic, 2, [0, arm]);
    expect(few?.arms).toEqual(['baseline', 'ai']);
    expect(few?.counts.map(({ length }) => length)).toEqual([1, 1]);
    expect(more?.counts.map(({ length }) => length)).toEqual([2, 2]);
    expect(more?.paths.slice(0, few?.paths.length)).toEqual(few?.paths);
    expect(more?.counts[1][0].slice(0, few?.paths.length)).toEqual(few?.counts[1][0]);
  });

  it('has nothing to follow in a queue without needs', async () => {
    const following = createFollowing();
    expect(await following.flow(queue, 1, [0])).toBeNull();
    expect(await following.examples(queue, 0, 0)).toBeNull();
    expect(await following.day(queue, 0, 1)).toBeNull();
  });

  it('gives up counting for a scenario that nobody asks about any more', async () => {
    const following = createFollowing();
    const [old] = await Promise.all([following.flow(clinic, 4, [0]), following.flow(queue, 1, [0])]);
    expect(old?.counts[0].length).toBeLessThan(4);
  });

  it('follows the examples that it picks without simulating again', async () => {
    const { replicator, runs } = counting();
    const kept = remembering(replicator);
    const jobs = [0, arm].map((place) => ({ arm: place, replication: 0 }));
    const ids = new Set(replicator.trace(jobs[0], { share: 0.1 }).map(({ need }) => need));
    const [one] = ids;
    const before = runs();
    for (const job of jobs) kept.trace(job, { ids });
    expect(runs()).toBe(before + 2);
    for (const job of jobs) expect(kept.trace(job, { ids: new Set([one]) })).toEqual(replicator.trace(job, { ids: new Set([one]) }));
    // The two were for the comparison.
    expect(runs()).toBe(before + 4);
  });

  it('follows a need in the baseline and in the arm', async () => {
    const following = createFollowing();
    const [example] = (await following.examples(clinic, arm, 0)) ?? [];
    const followed = await following.follow(clinic, arm, example.need, 0);
    expect(followed?.ways.map((way) => way?.arm)).toEqual(['baseline', 'ai']);
    expect(followed?.ways[0]?.totals.metAfterMin).toBe(example.baselineMetAfterMin);
    expect(await following.follow(clinic, arm, 'clinic/need/symptom#999999', 0)).toBeNull();
  });

  it('draws the days of a week from one trace, all needs where they fit', async () => {
    const following = createFollowing();
    const [tuesday, wednesday] = [await following.day(clinic, arm, 9), await following.day(clinic, arm, 10)];
    expect(tuesday).toMatchObject({ day: 9, share: 1 });
    expect(wednesday?.startMin).toBe((tuesday?.startMin ?? 0) + 1440);
    expect(await following.day(clinic, arm, 999)).toBeNull();
  });

  it('takes a share of the needs where there are too many', () => {
    expect(shareOf(clinic, 1e9)).toBe(1);
    // 4,000 patients with 2 needs a year, for 28 days.
    expect(shareOf(clinic, 100)).toBeCloseTo(100 / ((4000 * 2 * 28) / 365), 12);
  });
});
