import { describe, expect, it } from 'vitest';
import { constantsOf, createSelection, windowOf } from '../../../../src/experiment/selection/index.ts';
import { createNoise } from './noise.ts';

const worked = [
  [5.1, 5.1, 5.8, 4.2, 3.6, 4.6, 5.2, 5.8, 5.5],
  [4.3, 4.1, 5.0, 4.0, 4.3, 4.1, 5.0, 4.0, 4.5],
  [4.0, 3.8, 3.2, 3.6, 2.9, 3.4, 3.5, 3.8, 3.2],
];
const row = (k: number) => worked.map((system) => system[k]);

describe('the constants of Kim and Nelson', () => {
  it.each([
    [2, 10, 0.3340502686, 6.0129048348],
    [5, 10, 0.6349672652, 11.4294107728],
    [10, 20, 0.3029338036, 11.5114845387],
    [20, 30, 0.2180016216, 12.6440940526],
    [3, 5, 1.7360679775, 13.88854382],
  ])('for %d systems and %d first replications', (k, n0, eta, h2) => {
    const found = constantsOf(0.05 / (k - 1), n0);
    expect(found.eta).toBeCloseTo(eta, 9);
    expect(found.h2).toBeCloseTo(h2, 8);
  });

  it('make the windows of the worked example, which close to nothing', () => {
    const { h2 } = constantsOf(0.025, 5);
    expect(windowOf(6, 0.643, h2, 0.5)).toBeCloseTo(1.238389, 6);
    expect(windowOf(6, 0.503, h2, 0.5)).toBeCloseTo(0.914323, 6);
    expect([7, 8, 9].map((r) => windowOf(r, 0.482, h2, 0.5).toFixed(6))).toEqual(['0.706325', '0.586785', '0.493809']);
    expect(windowOf(1000, 0.482, h2, 0.5)).toBe(0);
  });
});

describe('a selection', () => {
  it('eliminates the systems of the worked example after 6 and 9 replications and keeps the first', () => {
    const selection = createSelection({ k: 3, n0: 5, delta: 0.5, alpha: 0.05, better: 'higher' });
    for (let k = 0; k < 4; k++) expect(selection.feed(row(k))).toMatchObject({ remaining: [0, 1, 2], latest: null, feasible: [] });
    // h2 S2 / delta^2 of the first and the third is 35.7.
    expect(selection.feed(row(4))).toMatchObject({ remaining: [0, 1, 2], eliminated: [], latest: 36 });
    expect(selection.feed(row(5))).toMatchObject({ remaining: [0, 1], isOver: false, best: null, latest: 27 });
    for (const k of [6, 7]) expect(selection.feed(row(k)).remaining).toEqual([0, 1]);
    const end = selection.feed(row(8));
    expect(end).toMatchObject({ replications: 9, remaining: [0], isOver: true, best: 0, latest: 9 });
    expect(end.eliminated).toEqual([
      { system: 2, replication: 6, why: { kind: 'worse', by: 0 } },
      { system: 1, replication: 9, why: { kind: 'worse', by: 0 } },
    ]);
    expect(selection.feed(row(0))).toEqual(end);
    expect(selection.state).toEqual(end);
  });

  it('does not look at what an eliminated system does', () => {
    const selection = createSelection({ k: 3, n0: 5, delta: 0.5, better: 'higher' });
    for (let k = 0; k < 6; k++) selection.feed(row(k));
    for (let k = 6; k < 9; k++) selection.feed(row(k).with(2, Number.NaN));
    expect(selection.state).toMatchObject({ best: 0, replications: 9, skipped: 0 });
  });

  it('skips a replication in which a remaining system has no value, and counts it', () => {
    const selection = createSelection({ k: 3, n0: 5, delta: 0.5, better: 'higher' });
    for (let k = 0; k < 9; k++) {
      selection.feed(row(k).with(1, Number.NaN));
      selection.feed(row(k));
    }
    expect(selection.state).toMatchObject({ best: 0, replications: 9, skipped: 8 + 1 });
  });

  it('takes the lowest where lower is better', () => {
    const selection = createSelection({ k: 3, n0: 5, delta: 0.5, better: 'lower' });
    for (let k = 0; k < 9; k++) selection.feed(row(k));
    expect(selection.state).toMatchObject({ best: 2, isOver: true });
  });

  it('ends between equal systems with the first', () => {
    const selection = createSelection({ k: 3, n0: 3, delta: 0.5, better: 'higher' });
    for (const x of [4, 7, 5]) selection.feed([x, x, x]);
    expect(selection.state).toMatchObject({ best: 0, replications: 3, isOver: true });
  });

  it('refuses what makes no sense', () => {
    const options = { k: 2, delta: 1, better: 'higher' } as const;
    expect(() => createSelection({ ...options, k: 1 })).toThrow('among two systems at least: 1');
    expect(() => createSelection({ ...options, delta: 0 })).toThrow('must be positive: 0');
    expect(() => createSelection({ ...options, n0: 1 })).toThrow('two replications at least: 1');
    expect(() => createSelection({ ...options, alpha: 0.5 })).toThrow('one half: 0.5');
    expect(() => createSelection({ ...options, constraints: [{ limit: 1, tolerance: 0 }] })).toThrow('positive tolerance: 1, 0');
    expect(() => createSelection(options).feed([1, 2, 3])).toThrow('a value of each of 2 systems');
    expect(() => createSelection(options).feed([1, 2], [[1, 2]])).toThrow('each of 0 constraints');
  });
});

describe('the guarantee of a selection', () => {
  /** k = 5, all others exactly delta = 0.5 below the best, sd 1: the hardest case. */
  function trials(correlation: number, count: number) {
    const noise = createNoise(`slippage ${correlation}`);
    const own = Math.sqrt(1 - correlation);
    let right = 0;
    let replications = 0;
    for (let trial = 0; trial < count; trial++) {
      const selection = createSelection({ k: 5, delta: 0.5, better: 'higher' });
      let state = selection.state;
      while (!state.isOver) {
        const shared = Math.sqrt(correlation) * noise();
        state = selection.feed([0, 0, 0.5, 0, 0].map((mean) => mean + shared + own * noise()));
      }
      if (state.best === 2) right++;
      replications += state.replications;
    }
    return { right: right / count, replications: replications / count };
  }

  it('holds in the slippage configuration, and common random numbers halve the work', () => {
    // In 1500 trials of an independent implementation 0.964 and 47.4, with correlation one half 0.971 and 23.4.
    // The bound is 0.95 less three standard errors.
    const independent = trials(0, 400);
    const common = trials(0.5, 400);
    expect(independent.right).toBeGreaterThan(0.917);
    expect(common.right).toBeGreaterThan(0.917);
    expect(Math.abs(independent.replications - 47.4)).toBeLessThan(3);
    expect(Math.abs(common.replications - 23.4)).toBeLessThan(1.5);
  });
});
