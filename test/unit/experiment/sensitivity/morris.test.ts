import { describe, expect, it } from 'vitest';
import { effectStatistics, elementaryEffects, morrisDesign } from '../../../../src/experiment/sensitivity/index.ts';
import { createNoise, ishigami } from './test-functions.ts';

const options = { seed: 'bootstrap', resamples: 200 };

describe('the design of Morris', () => {
  const design = morrisDesign({ parameters: 5, trajectories: 200, seed: 's', levels: 6 });

  it('moves every parameter once in each trajectory, one at a time, by delta, on the grid', () => {
    expect(design.delta).toBeCloseTo(0.6, 12);
    expect(design.points).toHaveLength(200 * 6);
    for (const [trajectory, moves] of design.moves.slice(0, 40).entries()) {
      expect(moves.map(({ parameter }) => parameter).sort()).toEqual([0, 1, 2, 3, 4]);
      for (const [step, { parameter, sign }] of moves.entries()) {
        const [from, to] = [design.points[trajectory * 6 + step], design.points[trajectory * 6 + step + 1]];
        expect(to.map((u, i) => (i === parameter ? 0 : u - from[i]))).toEqual([0, 0, 0, 0, 0]);
        expect(to[parameter] - from[parameter]).toBeCloseTo(sign * 0.6, 12);
      }
    }
    expect([...new Set(design.points.flat())].sort()).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('visits all levels alike and goes up as often as down', () => {
    const counts = new Map<number, number>();
    for (const u of design.points.flat()) counts.set(u, (counts.get(u) ?? 0) + 1);
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count / 1000 - 1)).toBeLessThan(0.2);
    const ups = design.moves.flat().filter(({ sign }) => sign > 0).length;
    expect(Math.abs(ups - 500)).toBeLessThan(4 * Math.sqrt(250));
  });

  it('grows without moving what was run before, and refuses odd levels', () => {
    const small = morrisDesign({ parameters: 5, trajectories: 7, seed: 's', levels: 6 });
    expect(design.points.slice(0, small.points.length)).toEqual(small.points);
    expect(() => morrisDesign({ parameters: 5, trajectories: 7, seed: 's', levels: 5 })).toThrow('the number of levels must be even: 5');
    expect(() => morrisDesign({ parameters: 0, trajectories: 7, seed: 's' })).toThrow(RangeError);
    expect(() => morrisDesign({ parameters: 1, trajectories: 0, seed: 's' })).toThrow(RangeError);
  });
});

describe('elementary effects', () => {
  it('have the mean, mean size and spread of the exercise in Saltelli et al. (2008)', () => {
    const one = effectStatistics([2.52, 1.995, 2.295, -0.66, -0.945, -1.305]);
    const other = effectStatistics([-0.39, 0.135, 0.795, 0.255, -0.03, 0.495]);
    expect([one.mu, other.mu].map((mu) => mu.toFixed(10))).toEqual(['0.6500000000', '0.2100000000']);
    expect([one.muStar, other.muStar].map((muStar) => muStar.toFixed(10))).toEqual(['1.6200000000', '0.3500000000']);
    expect(one.sigma).toBeCloseTo(1.794107020219251, 12);
    expect(other.sigma).toBeCloseTo(0.41199514560246936, 12);
  });

  it('of the Ishigami function are 7.68, 7.875 and 6.26 in size', () => {
    const design = morrisDesign({ parameters: 3, trajectories: 2000, seed: 's' });
    const responses = design.points.map((point) => [ishigami(point)]);
    const effects = elementaryEffects(design, responses, { seed: 's', resamples: 50 });
    // Four standard errors of a mean over 2000 trajectories.
    const sizes = effects.map(
      ({ effects: each, muStar }) => Math.sqrt(each.reduce((sum, ee) => sum + (Math.abs(ee) - muStar) ** 2, 0)) / 4000,
    );
    for (const [i, exact] of [7.68, 7.875, 6.26].entries()) {
      expect(Math.abs(effects[i].muStar - exact)).toBeLessThan(4 * sizes[i] + 0.01);
    }
    expect(Math.abs(effects[2].mu)).toBeLessThan((4 * effects[2].sigma) / Math.sqrt(2000));
  });

  it('of a straight line are its slopes, in every trajectory, whichever way it goes', () => {
    const design = morrisDesign({ parameters: 3, trajectories: 6, seed: 's' });
    const responses = design.points.map(([u, v, w]) => [3 * u - 2 * v + 0 * w, 3 * u - 2 * v + 5]);
    const [u, v, w] = elementaryEffects(design, responses, options);
    for (const [effects, slope] of [
      [u, 3],
      [v, -2],
      [w, 0],
    ] as const) {
      expect(effects.effects).toHaveLength(6);
      for (const effect of effects.effects) expect(effect).toBeCloseTo(slope, 10);
      expect(effects.sigma).toBeCloseTo(0, 10);
      expect(effects.muStarInterval!.low).toBeCloseTo(Math.abs(slope), 10);
      // The two replications differ, but by the same at all points.
      expect(effects.muStarOfNoise).toBeCloseTo(0, 10);
    }
  });

  it('of a parameter without effect are as large as the noise makes them, and the report says how large that is', () => {
    const noise = createNoise('morris');
    const design = morrisDesign({ parameters: 2, trajectories: 400, seed: 's' });
    const responses = design.points.map(([u], at) => Array.from({ length: 10 }, (_, k) => 20 * u + 3 * noise(at, k) + 40 * noise(-1, k)));
    const [strong, idle] = elementaryEffects(design, responses, options);
    expect(idle.muStar / idle.muStarOfNoise!).toBeGreaterThan(0.85);
    expect(idle.muStar / idle.muStarOfNoise!).toBeLessThan(1.15);
    expect(strong.muStar).toBeGreaterThan(8 * strong.muStarOfNoise!);
    expect(strong.muStarInterval!.low).toBeLessThan(20);
    expect(strong.muStarInterval!.high).toBeGreaterThan(20);
  });

  it('of 300 studies of five parameters without effect are told in at most 6 %, and an effect that is there is told', () => {
    const design = morrisDesign({ parameters: 5, trajectories: 8, seed: 's' });
    const toldIn = (study: number, effect: number) => {
      const noise = createNoise(`null ${study}`);
      const responses = design.points.map(([u], at) => Array.from({ length: 4 }, (_, k) => effect * u + noise(at, k) + 5 * noise(-1, k)));
      return elementaryEffects(design, responses, options).map(({ pHolm }) => pHolm! < 0.05);
    };
    const wrong = Array.from({ length: 300 }, (_, study) => toldIn(study, 0)).filter((told) => told.some(Boolean));
    expect(wrong.length / 300).toBeLessThanOrEqual(0.06);
    expect(toldIn(0, 6)).toEqual([true, false, false, false, false]);
  });

  it('cannot be told where nothing differs, from a single replication, which has no noise beside it, and without values', () => {
    const design = morrisDesign({ parameters: 2, trajectories: 4, seed: 's' });
    const pOf = (responses: readonly (readonly number[])[]) => elementaryEffects(design, responses, options).map(({ pHolm }) => pHolm);
    expect(pOf(design.points.map(() => [1, 2]))).toEqual([1, 1]);
    expect(pOf(design.points.map(([u]) => [u]))).toEqual([1, 1]);
    expect(pOf(design.points.map(() => [Number.NaN]))).toEqual([null, null]);
  });

  it('are left out where an end has no value; one replication tells no noise', () => {
    const design = morrisDesign({ parameters: 2, trajectories: 4, seed: 's' });
    const responses = design.points.map(([u, v], at) => (at === 0 ? [Number.NaN] : [u + 2 * v]));
    const effects = elementaryEffects(design, responses, options);
    expect(effects.map(({ n }) => n).sort()).toEqual([3, 4]);
    expect(effects[1].muStar).toBeCloseTo(2, 10);
    expect(effects[0].muStarInterval!.high).toBeCloseTo(1, 10);
    expect(effects[0].muStarOfNoise).toBeNull();
    expect(() => elementaryEffects(design, [], options)).toThrow(RangeError);
  });
});
