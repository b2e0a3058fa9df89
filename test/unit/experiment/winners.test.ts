import { describe, expect, it } from 'vitest';
import type { ReplicationResult } from '../../../src/experiment/index.ts';
import { createEstimator } from '../../../src/experiment/interval.ts';
import { createNeedPairs } from '../../../src/experiment/need-pairs.ts';
import { pairFates, winnersRows } from '../../../src/experiment/winners.ts';

const never = Infinity;
const undecided = Number.NaN;
const layout = { sources: ['a', 'b'], groups: ['near', 'far'] };

/** Needs as [source, number in it, group, minutes until met, minute at which it arises]. */
function fates(needs: readonly (readonly [source: number, ordinal: number, group: number, metAfterMin: number, arisenMin?: number])[]) {
  return {
    source: Uint16Array.from(needs, ([source]) => source),
    ordinal: Uint32Array.from(needs, ([, ordinal]) => ordinal),
    group: Int16Array.from(needs, ([, , group]) => group),
    arisenMin: Float64Array.from(needs, ([, , , , arisen = 0]) => arisen),
    metAfterMin: Float64Array.from(needs, ([, , , met]) => met),
  };
}

describe('what becomes of the same needs', () => {
  it('is not told of needs that bear the same number and arise at other times, because the arm changes their rate', () => {
    const before = fates([
      [0, 1, 0, 10, 100],
      [0, 2, 0, 10, 200],
    ]);
    const after = fates([
      [0, 1, 0, 40, 100],
      [0, 2, 0, 40, 180],
    ]);
    const [all] = pairFates(before, after, { baseline: layout, arm: layout });
    expect(all).toMatchObject({ needs: 1, later: 1 });
  });

  it('is told by the identity of the need, whatever the order and the places of the streams', () => {
    const before = fates([
      [0, 5, 0, 100],
      [1, 5, 1, 100],
    ]);
    const after = fates([
      [0, 5, 1, 40],
      [1, 5, 0, 130],
    ]);
    const swapped = { sources: ['b', 'a'], groups: ['near', 'far'] };
    const [all, near, far] = pairFates(before, after, { baseline: layout, arm: swapped });
    expect(near).toMatchObject({ needs: 1, later: 1, minLater: 30 });
    expect(far).toMatchObject({ needs: 1, sooner: 1, minSooner: 60 });
    expect(all).toMatchObject({ needs: 2, sooner: 1, later: 1 });
  });

  it('is sooner, later, no longer, newly, or the same, and each decided need is one of these', () => {
    const before = fates([
      [0, 0, 0, 100],
      [0, 1, 0, 100],
      [0, 2, 0, 100],
      [0, 3, 0, never],
      [0, 4, 0, never],
      [0, 5, 0, 100],
    ]);
    const after = fates([
      [0, 0, 0, 90],
      [0, 1, 0, 120],
      [0, 2, 0, never],
      [0, 3, 0, 50],
      [0, 4, 0, never],
      [0, 5, 0, 100.5],
    ]);
    const [all] = pairFates(before, after, { baseline: layout, arm: layout });
    expect(all).toEqual({ needs: 6, undecided: 0, sooner: 1, later: 1, noLonger: 1, newly: 1, same: 2, minSooner: 10, minLater: 20 });
  });

  it('is undecided when the need is still open at the end of the run in either arm, whatever became of it in the other', () => {
    const before = fates([
      [0, 0, 0, 100],
      [0, 1, 0, undecided],
      [0, 2, 0, undecided],
      [0, 3, 0, never],
      [0, 4, 0, 100],
    ]);
    const after = fates([
      [0, 0, 0, undecided],
      [0, 1, 0, 100],
      [0, 2, 0, undecided],
      [0, 3, 0, undecided],
      [0, 4, 0, 50],
    ]);
    const paired = pairFates(before, after, { baseline: layout, arm: layout });
    expect(paired[0]).toMatchObject({ needs: 5, undecided: 4, sooner: 1, later: 0, noLonger: 0, newly: 0, same: 0 });
    const [row] = winnersRows({ baseline: 'base', arm: 'ai' }, layout.groups, [paired, paired], createEstimator());
    // Of all needs, and of the decided ones.
    expect(row).toMatchObject({ needs: 5, undecided: { mean: 0.8 }, sooner: { mean: 1 }, noLonger: { mean: 0 } });
  });

  it('leaves out needs that only one arm has', () => {
    const [all] = pairFates(fates([[0, 1, 0, 5]]), fates([[0, 2, 0, 5]]), { baseline: layout, arm: layout });
    expect(all.needs).toBe(0);
  });

  it('is estimated with an interval over replications, by group, and groups without needs have no row', () => {
    const run = (met: number) =>
      pairFates(
        fates([
          [0, 0, 1, 100],
          [0, 1, 1, 100],
        ]),
        fates([
          [0, 0, 1, met],
          [0, 1, 1, 100],
        ]),
        { baseline: layout, arm: layout },
      );
    const rows = winnersRows({ baseline: 'base', arm: 'ai' }, layout.groups, [run(40), run(60), run(100)], createEstimator());
    expect(rows.map(({ group }) => group)).toEqual([null, 'far']);
    expect(rows[0]).toMatchObject({ baseline: 'base', arm: 'ai', needs: 2 });
    expect(rows[0].sooner.mean).toBeCloseTo(1 / 3, 12);
    expect(rows[0].sooner.halfWidth).toBeGreaterThan(0);
    // Only the replications in which somebody is met sooner say by how much.
    expect(rows[0].soonerByMin.mean).toBeCloseTo(50, 12);
    expect(rows[0].later.mean).toBe(0);
  });

  it('has gain less loss by replication: sooner and later go together, so that their difference is known better than either', () => {
    // In each replication one need more is met sooner than later, but how many of either differs.
    const run = (pairs: number) => {
      const sooner = Array.from({ length: pairs + 1 }, (_, need): [number, number] => [need, 50]);
      const later = Array.from({ length: pairs }, (_, need): [number, number] => [pairs + 1 + need, 150]);
      const same = Array.from({ length: 20 - 2 * pairs }, (_, need): [number, number] => [2 * pairs + 1 + need, 100]);
      const all = [...sooner, ...later, ...same];
      return pairFates(fates(all.map(([need]) => [0, need, 0, 100])), fates(all.map(([need, met]) => [0, need, 0, met])), {
        baseline: layout,
        arm: layout,
      });
    };
    const [row] = winnersRows({ baseline: 'base', arm: 'ai' }, layout.groups, [run(1), run(4), run(8)], createEstimator());
    expect(row.gainedLessLost?.mean).toBeCloseTo(1 / 21, 12);
    expect(row.gainedLessLost?.halfWidth).toBeCloseTo(0, 12);
    expect(row.sooner.halfWidth).toBeGreaterThan(0.1);
  });
});

describe('pairs of needs', () => {
  const result = (arm: number, replication: number, met: number): ReplicationResult => ({
    ...{ arm, replication, values: new Float64Array(0), curves: new Float64Array(0) },
    fates: fates([[0, 0, 0, met]]),
  });

  it('come together in whatever order the replications come', () => {
    const results = [result(0, 0, 100), result(1, 0, 40), result(0, 1, 100), result(1, 1, 160)];
    for (const order of [
      [0, 1, 2, 3],
      [3, 1, 2, 0],
    ]) {
      const pairs = createNeedPairs([layout, layout]);
      for (const place of order) pairs.add(results[place]);
      const found = pairs.of(1, [0, 1]).map(([all]) => [all.sooner, all.later]);
      expect(found).toEqual([
        [1, 0],
        [0, 1],
      ]);
      expect(pairs.of(0, [0, 1])).toEqual([]);
    }
  });

  it('are not there for replications that one of the arms has not finished', () => {
    const pairs = createNeedPairs([layout, layout]);
    for (const one of [result(0, 0, 100), result(1, 0, 40), result(1, 1, 40)]) pairs.add(one);
    expect(pairs.of(1, [0, 1])).toHaveLength(1);
  });
});
