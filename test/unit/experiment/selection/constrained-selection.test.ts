import { describe, expect, it } from 'vitest';
import { createSelection } from '../../../../src/experiment/selection/index.ts';
import { createNoise } from './noise.ts';

/** The wait of a group less the baseline's may rise by 10 minutes. */
const constraints = [{ limit: 10, tolerance: 2 }];
const options = { k: 3, n0: 5, delta: 1, better: 'lower', constraints } as const;

describe('a selection under a constraint', () => {
  it('chooses the best of those that keep it: the best of all may break it', () => {
    const selection = createSelection(options);
    const noise = createNoise('constraint');
    while (!selection.state.isOver) selection.feed([20 + noise(), 10 + noise(), 15 + noise()], [[0, 30 + noise(), 2 + noise()]]);
    expect(selection.state).toMatchObject({ best: 2, feasible: [2], remaining: [2] });
    const why = new Map(selection.state.eliminated.map((elimination) => [elimination.system, elimination.why]));
    expect(why.get(1)).toEqual({ kind: 'constraint', constraint: 0 });
    expect(why.get(0)).toEqual({ kind: 'worse', by: 2 });
  });

  it('lets nobody lose to a system that has not been found to keep the constraint', () => {
    const selection = createSelection({ ...options, k: 2 });
    const noise = createNoise('open');
    // The second is clearly better at once; whether it keeps the constraint is long open.
    for (let k = 0; k < 20; k++) selection.feed([20 + noise(), 10 + noise()], [[0, 10 + 40 * (k % 2 === 0 ? 1 : -1)]]);
    expect(selection.state).toMatchObject({ remaining: [0, 1], feasible: [0], isOver: false, best: null });
    expect(selection.state.latest).toBeGreaterThan(1000);
  });

  it('is over without a best when every system breaks it', () => {
    const selection = createSelection({ ...options, k: 2 });
    const noise = createNoise('none');
    while (!selection.state.isOver) selection.feed([noise(), noise()], [[20 + noise(), 30 + noise()]]);
    expect(selection.state).toMatchObject({ best: null, remaining: [], feasible: [] });
    expect(selection.state.eliminated.map(({ why }) => why.kind)).toEqual(['constraint', 'constraint']);
  });

  it('asks whether the last one keeps it before it is over', () => {
    const selection = createSelection({ ...options, k: 2 });
    const noise = createNoise('last');
    for (let k = 0; k < 10; k++) selection.feed([noise(), 50 + noise()], [[10 + 40 * (k % 2 === 0 ? 1 : -1), 40 + noise()]]);
    expect(selection.state).toMatchObject({ remaining: [0], isOver: false, best: null });
  });

  it('takes a mean on the limit for kept when there is no doubt about it: the baseline against itself', () => {
    const selection = createSelection({ ...options, k: 2, constraints: [{ limit: 0, tolerance: 1 }] });
    for (let k = 0; k < 5; k++) selection.feed([k, k + 9], [[0, 0]]);
    expect(selection.state).toMatchObject({ best: 0, isOver: true });
  });

  it('checks each of several constraints', () => {
    const selection = createSelection({ ...options, constraints: [...constraints, { limit: 5, tolerance: 1 }] });
    const noise = createNoise('several');
    const kept = () => [0, noise(), noise()];
    while (!selection.state.isOver) selection.feed([20 + noise(), 10 + noise(), 15 + noise()], [kept(), [0, 9 + noise(), noise()]]);
    expect(selection.state.best).toBe(2);
    expect(selection.state.eliminated.find(({ system }) => system === 1)?.why).toEqual({ kind: 'constraint', constraint: 1 });
  });

  it('skips a replication in which a constraint has no value', () => {
    const selection = createSelection({ ...options, k: 2 });
    expect(selection.feed([1, 2], [[Number.NaN, 1]])).toMatchObject({ replications: 0, skipped: 1 });
    expect(() => selection.feed([1, 2])).toThrow('each of 1 constraints');
  });

  it('keeps its guarantee where every margin is as thin as allowed', () => {
    // The second is best and breaks the constraint by the tolerance, the third is best of the rest by delta and keeps it by the tolerance.
    const noise = createNoise('thin');
    const count = 300;
    let right = 0;
    for (let trial = 0; trial < count; trial++) {
      const selection = createSelection({ k: 3, delta: 0.5, better: 'lower', constraints: [{ limit: 10, tolerance: 0.5 }] });
      while (!selection.state.isOver) {
        const shared = noise();
        const wait = (mean: number) => mean + 0.7 * shared + 0.7 * noise();
        selection.feed([wait(0), wait(-1), wait(-0.5)], [[0, 10.5 + noise(), 9.5 + noise()]]);
      }
      if (selection.state.best === 2) right++;
    }
    // 0.95 less three standard errors.
    expect(right / count).toBeGreaterThan(0.912);
  });
});
