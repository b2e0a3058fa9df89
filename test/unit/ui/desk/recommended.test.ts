import { describe, expect, it } from 'vitest';
import { type Level, stripOf } from '../../../../src/ui/desk/recommended.ts';

/** Arms with these means, and noise that they share but for a part of their own. */
const level = (value: number, ...means: number[]): Level => ({
  value,
  perArm: means.map((mean, arm) => [-1, 0.5, 1.5, -0.5, 0.25, -0.75].map((noise, k) => mean + 5 * noise + 0.1 * Math.sin(7 * arm + 3 * k))),
});

describe('the recommended arm along a range', () => {
  it('stays the same, without a turn, where nothing overtakes it', async () => {
    const strip = await stripOf([level(0, 5, 3), level(2, 5, 3), level(4, 6, 3)], 2, 'lower');
    expect(strip.turn).toBeNull();
    expect(new Set(strip.steps.map(({ best, rivals }) => [best, ...rivals].join()))).toEqual(new Set(['1']));
    expect(strip.steps[0].value).toBe(0);
    expect(strip.steps.at(-1)?.value).toBe(4);
  });

  it('turns where the straight lines cross, with an interval around the place', async () => {
    const { turn, steps } = await stripOf([level(0, 5, 3), level(1, 5, 7)], 0, 'lower');
    expect(turn).toMatchObject({ from: 1, to: 0, isTold: true });
    expect(turn?.at).toBeCloseTo(0.5, 1);
    expect(turn?.low).toBeLessThan(turn!.at);
    expect(turn?.high).toBeGreaterThan(turn!.at);
    expect(steps.at(-1)).toMatchObject({ best: 0, rivals: [] });
  });

  it('is told of more when more is better', async () => {
    const { steps } = await stripOf([level(0, 5, 3), level(1, 5, 7)], 0, 'higher');
    expect([steps[0].best, steps.at(-1)?.best]).toEqual([0, 1]);
  });

  it('cannot be told where the interval of the difference holds zero', async () => {
    const { steps, turn } = await stripOf([level(0, 5, 5.01), level(1, 5, 5.02)], 0, 'lower');
    expect(turn).toBeNull();
    for (const { rivals } of steps) expect(rivals).toHaveLength(1);
  });

  it('finds the turn on either side of the own value, and takes the nearer', async () => {
    const { turn } = await stripOf([level(0, 3, 5, 9), level(4, 5, 3, 9), level(5, 9, 9, 3)], 4, 'lower');
    expect(turn).toMatchObject({ from: 1, to: 2 });
    expect(turn?.at).toBeGreaterThan(4);
  });

  it('does not turn to an arm that only overtakes one that is no longer the best', async () => {
    const { turn } = await stripOf([level(0, 3, 4, 9), level(1, 20, 4, 9)], 0, 'lower');
    expect(turn).toMatchObject({ from: 0, to: 1 });
  });

  it('recommends nothing where no arm has a value', async () => {
    const none = (value: number): Level => ({
      value,
      perArm: [
        [Number.NaN, Number.NaN],
        [Number.NaN, Number.NaN],
      ],
    });
    const { steps, turn } = await stripOf([none(0), none(1)], 0, 'lower');
    expect(turn).toBeNull();
    expect(steps.every(({ best }) => best === null)).toBe(true);
  });
});
