import { describe, expect, it } from 'vitest';
import { type Level, type RecommendedArm, recommendedArm, type TakesOver } from '../../../../src/experiment/sensitivity/index.ts';

const ids = ['today', 'ai', 'pool'];
const noise = [-1, 0.5, 1.5, -0.5, 0.25, -0.75];
/** Arms with these means, and noise that they share but for a part of their own. */
const level = (value: number, ...means: number[]): Level => ({
  value,
  perArm: means.map((mean, arm) => noise.map((luck, k) => mean + 5 * luck + 0.1 * Math.sin(7 * arm + 3 * k))),
});
const nobody: TakesOver = { low: null, high: null };
const advise = (levels: readonly Level[], base: number, takesOver = nobody, better: 'higher' | 'lower' = 'lower') =>
  recommendedArm(ids.slice(0, levels[0].perArm.length), levels, base, better, takesOver);
const standings = ({ stretches }: RecommendedArm) => stretches.map(({ best, rivals }) => [best, ...rivals]);

/** What a plain paired interval says of two arms at a value between two levels. */
function differenceAt(levels: readonly Level[], value: number): { readonly mean: number; readonly halfWidth: number } {
  const [from, to] = levels;
  const part = (value - from.value) / (to.value - from.value);
  const differences = noise.map((_, k) => {
    const at = ({ perArm }: Level) => perArm[1][k] - perArm[0][k];
    return (1 - part) * at(from) + part * at(to);
  });
  const mean = differences.reduce((sum, one) => sum + one, 0) / noise.length;
  const variance = differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (noise.length - 1);
  // Student's t with 5 degrees of freedom, 97.5 %.
  return { mean, halfWidth: 2.570581836 * Math.sqrt(variance / noise.length) };
}

describe('the recommended arm along a range', () => {
  it('stays the same, without a turn, where nothing overtakes it', () => {
    const advice = advise([level(0, 5, 3), level(2, 5, 3), level(4, 6, 3)], 2);
    expect(advice).toEqual({ stretches: [{ from: 0, to: 4, best: 'ai', rivals: [] }], turn: null });
  });

  it('turns where the straight lines cross; there, and at the ends of the interval, the paired difference touches zero', () => {
    const levels = [level(0, 5, 3), level(1, 5, 7)];
    const { turn, stretches } = advise(levels, 0, { low: null, high: 'today' });
    expect(turn).toMatchObject({ from: 'ai', to: 'today', isTold: true });
    expect(differenceAt(levels, turn!.at).mean).toBeCloseTo(0, 9);
    const low = differenceAt(levels, turn!.low!);
    expect(low.mean + low.halfWidth).toBeCloseTo(0, 9);
    const high = differenceAt(levels, turn!.high!);
    expect(high.mean - high.halfWidth).toBeCloseTo(0, 9);
    expect(stretches).toEqual([
      { from: 0, to: turn!.low, best: 'ai', rivals: [] },
      { from: turn!.low, to: turn!.at, best: 'ai', rivals: ['today'] },
      { from: turn!.at, to: turn!.high, best: 'today', rivals: ['ai'] },
      { from: turn!.high, to: 1, best: 'today', rivals: [] },
    ]);
  });

  it('is the one with more where more is better', () => {
    const advice = advise([level(0, 5, 3), level(1, 5, 7)], 0, nobody, 'higher');
    expect([advice.stretches[0].best, advice.stretches.at(-1)?.best]).toEqual(['today', 'ai']);
  });

  it('cannot be told where the interval of the difference holds zero, and chance makes no turns', () => {
    const advice = advise([level(0, 5, 5.01), level(1, 5.02, 5)], 0);
    expect(advice.turn).toBeNull();
    for (const [, ...rivals] of standings(advice)) expect(rivals).toHaveLength(1);
  });

  it('has a turn that is not told where the other arm only comes to have the better mean', () => {
    const { turn } = advise([level(0, 5, 3), level(1, 5, 5.05)], 0);
    expect(turn).toMatchObject({ from: 'ai', to: 'today', high: null, isTold: false });
    expect(turn?.low).toBeGreaterThan(0.9);
  });

  it('has a turn that is told only if the arm to which it turns is told to take over at the end on that side', () => {
    const levels = [level(0, 9, 3), level(2, 9, 3), level(4, 5, 9)];
    const toldWith = (takesOver: TakesOver) => advise(levels, 2, takesOver).turn?.isTold;
    expect(toldWith({ low: null, high: 'today' })).toBe(true);
    // However far the means lie apart, in a family of many tests it may not be told.
    expect(toldWith(nobody)).toBe(false);
    expect(toldWith({ low: 'today', high: null })).toBe(false);
    expect(toldWith({ low: null, high: 'pool' })).toBe(false);
  });

  it('follows the interval of a turn beyond the own value', () => {
    const { turn } = advise([level(0, 9, 3), level(2, 5, 4.95), level(4, 5, 9)], 2);
    expect(turn).toMatchObject({ from: 'ai', to: 'today' });
    expect(turn?.low).toBeLessThan(2);
    expect(turn?.low).toBeGreaterThan(1.5);
  });

  it('finds the turn on either side of the own value: the nearer, but one that is told before one that is not', () => {
    expect(advise([level(0, 3, 5, 9), level(4, 5, 3, 9), level(5, 9, 9, 3)], 4).turn).toMatchObject({ from: 'ai', to: 'pool' });
    const { turn } = advise([level(0, 3, 5, 9), level(4, 5, 3, 9), level(5, 9, 3, 2.95)], 4, { low: 'today', high: null });
    expect(turn).toMatchObject({ from: 'ai', to: 'today', isTold: true });
  });

  it('does not turn to an arm that only overtakes one that is no longer the best', () => {
    expect(advise([level(0, 3, 4, 9), level(1, 20, 4, 9)], 0).turn).toMatchObject({ from: 'today', to: 'ai' });
  });

  it('names the first of arms that are the same, and takes them for rivals', () => {
    const same = ({ value, perArm: [first] }: Level): Level => ({ value, perArm: [first, first] });
    const advice = advise([same(level(0, 5)), same(level(1, 6)), level(2, 6, 4)], 2);
    expect(standings(advice)[0]).toEqual(['today', 'ai']);
    expect(standings(advice).at(-1)).toEqual(['ai']);
    expect(advice.turn).toBeNull();
  });

  it('goes by the replications that all arms have at all levels', () => {
    const [from, to] = [level(0, 5, 3), level(1, 5, 7)];
    const without = ({ value, perArm }: Level): Level => ({ value, perArm: perArm.map((values) => values.slice(1)) });
    const [first, ...others] = from.perArm.map((values) => [...values]);
    first[0] = Number.NaN;
    others[0][0] = 1e9;
    expect(advise([{ value: 0, perArm: [first, ...others] }, to], 0)).toEqual(advise([without(from), without(to)], 0));
  });

  it('knows nothing on the side of an end at which an arm has no value, and all on the other side', () => {
    const gap: Level = { value: 0, perArm: [noise, noise.map(() => Number.NaN)] };
    const [middle, end] = [level(2, 5, 3), level(3, 5, 7)];
    const advice = advise([gap, middle, end], 2, { low: null, high: 'today' });
    expect(advice.stretches[0]).toEqual({ from: 0, to: 2, best: null, rivals: [] });
    expect(advice.stretches.slice(1)).toEqual(advise([middle, end], 2).stretches);
    expect(advice.turn).toMatchObject({ from: 'ai', to: 'today', isTold: true });
  });

  it('leaves out an arm that does not have the outcome at all, and recommends nothing where none has', () => {
    const none = noise.map(() => Number.NaN);
    const [from, to] = [level(0, 5, 3), level(1, 5, 7)];
    const beside = ({ value, perArm: [one, other] }: Level): Level => ({ value, perArm: [one, none, other] });
    expect(standings(advise([beside(from), beside(to)], 0))[0]).toEqual(['pool']);
    const empty = (value: number): Level => ({ value, perArm: [none, none] });
    expect(advise([empty(0), empty(1)], 0)).toEqual({ stretches: [{ from: 0, to: 1, best: null, rivals: [] }], turn: null });
  });

  it('tells nothing from a single replication', () => {
    const one = (value: number, ...means: number[]): Level => ({ value, perArm: means.map((mean) => [mean]) });
    const advice = advise([one(0, 5, 3), one(1, 5, 7)], 0);
    expect(standings(advice)).toEqual([
      ['ai', 'today'],
      ['today', 'ai'],
    ]);
    expect(advice.turn).toBeNull();
  });
});
